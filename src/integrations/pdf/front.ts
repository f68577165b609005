/** The pages that only the volume has: title, contents, index of names. */
import { plural, t } from '../../strings.ts'
import { daySpan, longDay } from '../../views/days.ts'
import { attributes, escaped } from './markup.ts'
import { type IndexedName, type NameGroup, pageRuns } from './names.ts'
import { isPublic, type Published } from './published.ts'
import type { Book, Section } from './volume.ts'

/** As wide as most numbers, so that a second print changes no line. */
const UNKNOWN = '000'

export function titlePage({ library, date, version, hash, home }: Published): string {
  const { articles, dossier } = library
  const days = articles.flatMap((a) => a.fields.published?.value ?? [])
  const outlets = new Set(articles.flatMap((a) => a.fields.outlet?.value ?? [])).size
  const first = days[0]
  const cutOff = days.at(-1)
  const facts = [
    [t.overview.files, String(articles.length)],
    [t.overview.outlets, String(outlets)],
    first && cutOff && [t.overview.published, daySpan(first, cutOff)],
    cutOff && [t.overview.cutOff, longDay(cutOff)],
    date && [t.paper.built, longDay(date)],
    [t.colophon.made, `Dossier ${version}`],
    hash && [t.colophon.build, hash],
    isPublic(home) && [t.paper.online, home],
  ].filter((fact) => Array.isArray(fact))
  return `<section class="title-page"><p class="brand">${t.paper.kicker}</p>
<h1><bdi>${escaped(dossier.title)}</bdi></h1>
<dl>${facts.map(([term, value]) => `<div><dt>${term}</dt><dd>${escaped(String(value))}</dd></div>`).join('')}</dl>
<div class="how"><p>${t.paper.promise}</p><h2 class="small" aria-level="2">${t.paper.readNotes}</h2><p>${t.paper.notes}</p></div></section>`
}

/** Every part with the number of its page. */
export function contentsPage({ sections, names }: Book, pages: Map<string, number>): string {
  const line = (id: string, title: string, { note = '', spoken = {} }: Partial<Section> = {}): string =>
    `<a href="#${id}"><span class="entry"><bdi${attributes(spoken)}>${escaped(title)}</bdi>${note && ` <span class="from">${escaped(note)}</span>`}</span><span class="dots"></span><span class="number">${pages.get(id) ?? UNKNOWN}</span></a>`
  const sources = sections.filter((s) => s.path === 'sources/')
  const index = names.length ? [`<li>${line('names', t.paper.names)}</li>`] : []
  const body = grouped(sections.filter((s) => s.path !== 'sources/'))
  const lines = body.map(({ title, parts }) =>
    title
      ? `<li><span class="group">${escaped(title)}</span><ol>${parts.map((p) => `<li>${line(p.key, p.title, p)}</li>`).join('')}</ol></li>`
      : parts.map((p) => `<li>${line(p.key, p.title)}</li>`).join(''),
  )
  const rest = sources.map((p) => `<li>${line(p.key, p.title)}</li>`)
  return `<section class="contents-page"><h1>${t.paper.contents}</h1><ol>${[...lines, ...index, ...rest].join('')}</ol></section>`
}

/** Parts under the label that opens their group; parts of the first level stand alone. */
function grouped(sections: Section[]): { title: string | null; parts: Section[] }[] {
  const groups: { title: string | null; parts: Section[] }[] = []
  for (const section of sections) {
    const last = groups.at(-1)
    if (section.deeper && !section.opens && last) last.parts.push(section)
    else groups.push({ title: section.opens, parts: [section] })
  }
  return groups
}

/** Names in columns, each with the pages of the briefings it stands on. */
export function namesPage(groups: NameGroup[], pages: Map<string, number>): string {
  const list = groups.map(
    ({ title, names }) =>
      `<h2>${escaped(title)} <span class="count">${names.length}</span></h2><ul>${names.map((name) => nameHtml(name, pages)).join('')}</ul>`,
  )
  const count = plural(
    groups.reduce((n, group) => n + group.names.length, 0),
    'name',
  )
  return `<section class="names-page" id="names"><h1>${t.paper.names}</h1><p class="lede">${count}. ${t.paper.namesLede}</p>${list.join('')}</section>`
}

function nameHtml({ id, name, places, spoken }: IndexedName, pages: Map<string, number>): string {
  const known = pageRuns(places, pages)
  // before the first print: one number a briefing
  const guessed = [...new Set(places.map((p) => p.split('.')[0]))].map(() => UNKNOWN).join(', ')
  const numbers = known.map(({ from, to, place }) => `<a href="#${place}">${from === to ? from : `${from}–${to}`}</a>`)
  return `<li id="${id}"><bdi${attributes(spoken)}>${escaped(name)}</bdi> <span class="pages">${numbers.join(', ') || guessed}</span></li>`
}
