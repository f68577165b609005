/**
 * The whole dossier as one page to print: title, contents, briefings, ledgers, method, index of names, sources. Its
 * parts are the published pages; only the numbers of pages are new, and come from a print of the same.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pageCss } from '../../components/printed.ts'
import { t } from '../../strings.ts'
import { briefingPath } from '../../views/address.ts'
import { titleOf } from '../../views/briefing.ts'
import { longDay, shortDay } from '../../views/days.ts'
import { type Spoken, spokenIn } from '../../views/language.ts'
import { contentsPage, namesPage, titlePage } from './front.ts'
import { escaped } from './markup.ts'
import { indexOfNames, type NameGroup, nameLine } from './names.ts'
import { type PageStyles, type Part, type PartPage, partOf, surveyOf } from './part.ts'
import type { Published } from './published.ts'

export interface Section extends Part {
  /** Line of the contents, and where it stands in the tree of parts. */
  title: string
  spoken?: Spoken
  /** Words before the title in the contents: outlet and day of a briefing. */
  note: string
  /** Running head on the right. */
  running: string
  /** Label that opens a group of parts, such as all briefings. */
  opens: string | null
}

export interface Book {
  published: Published
  sections: Section[]
  names: NameGroup[]
  /** Of each section. */
  styles: PageStyles[]
}

type Plan = PartPage & Omit<Section, keyof Part>

/** Path under which the volume is served to the browser; no page of a site has it. */
export const VOLUME = 'paper.volume.html'
const STYLES = 'paper.volume.css'
/** How a link to a place of the volume begins. */
const INSIDE = ' href="#'
const own = readFileSync(new URL('volume.css', import.meta.url), 'utf8')

/** Reads the pages of a site and ties them together. */
export function bookOf(published: Published): Book {
  const plan = planOf(published)
  const read = (path: string): string => readFileSync(join(published.folder, path, 'index.html'), 'utf8')
  const surveys = plan.map((page) => surveyOf(page, read(page.path), published.home))
  const ids = new Set(surveys.flatMap((survey) => survey.ids))
  const keys = new Map(plan.map((page) => [page.path, page.key]))
  const articles = new Map(published.library.articles.map((a) => [a.id, keys.get(briefingPath(a.id)) as string]))
  const names = indexOfNames(published.library, articles, (id) => ids.has(id))
  const lines = new Set(names.flatMap((group) => group.names.map((name) => name.id)))
  const place = (path: string, fragment: string): string | null => {
    const key = keys.get(path)
    if (key) return ids.has(`${key}.${fragment}`) ? `${key}.${fragment}` : key
    // entities/maria-oduya/
    const line = nameLine(/^entities\/([^/]+)\/$/.exec(path)?.[1] ?? '')
    return lines.has(line) ? line : null
  }
  const sections = plan.map((page) => ({ ...page, ...partOf(page, read(page.path), { home: published.home, place }) }))
  return { published, sections, names, styles: surveys.map((survey) => survey.styles) }
}

/**
 * What the browser is to print, by path. `pages` are the pages of places. Where none is known yet, the print is for them
 * alone and only contents and index are linked: Chromium looks for every linked place again on every page.
 */
export function volumeOf(book: Book, pages: Map<string, number>): Map<string, string> {
  const { published, sections, names, styles } = book
  const { title } = published.library.dossier
  const sheets = [...new Set(styles.flatMap((s) => s.sheets)), new URL(STYLES, published.home).pathname]
  const inPages = [...new Set(styles.flatMap((s) => s.own))]
  const sources = sections.filter((s) => s.path === 'sources/')
  const html = (s: Section): string => (pages.size ? partHtml(s) : partHtml(s).replaceAll(INSIDE, ' data-to="#'))
  const body = [
    titlePage(published),
    contentsPage(book, pages),
    ...sections.filter((s) => s.path !== 'sources/').map(html),
    names.length ? namesPage(names, pages) : '',
    ...sources.map(html),
    // places whose page is asked for; nothing of it is printed
    `<div hidden>${names.flatMap((g) => g.names.flatMap((n) => n.places.map((p) => `<a href="#${p}"></a>`))).join('')}</div>`,
  ]
  const volume = `<!doctype html>
<html lang="${t.language}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:">
<title>${escaped(title)}</title>
${sheets.map((href) => `<link rel="stylesheet" href="${escaped(href)}">`).join('\n')}
</head><body class="volume">${body.join('\n')}</body></html>`
  return new Map([
    [VOLUME, volume],
    [STYLES, [...inPages, own, runningHeads(book)].join('\n')],
  ])
}

const partHtml = (s: Section): string =>
  `<section class="part page-${s.key}" id="${s.key}">${s.opens ? `<h1 class="opens">${escaped(s.opens)}</h1>` : ''}${s.html}</section>`

/** One named page a part, since Chromium cannot take a running head from the text. */
function runningHeads({ published, sections }: Book): string {
  const { date, hash, library } = published
  const made = [date && `${t.colophon.built} ${longDay(date)}`, hash.slice(0, 8)].filter(Boolean).join(' · ')
  const topic = library.dossier.title
  const margins = (section: string) => ({ topic: section ? topic : '', section, title: topic, made })
  const fixed = ['title', 'contents', 'names'].map((name) =>
    pageCss(margins({ title: '', contents: t.paper.contents, names: t.paper.names }[name] ?? ''), name),
  )
  const parts = sections.map((s) => `${pageCss(margins(s.running), s.key)}.page-${s.key}{page:${s.key}}`)
  return [...fixed, ...parts].join('\n')
}

/** The parts in their order: what stands at the home page, the briefings by date, the ledgers, method and sources. */
function planOf({ library, ledgers }: Published): Plan[] {
  const last = ['method/', 'sources/']
  const briefings = library.articles.map((article, i) => {
    const { outlet, published } = article.fields
    const from = [outlet?.value ?? t.unknownOutlet, published ? shortDay(published.value) : t.undated].join(', ')
    const opens = i === 0 ? t.paper.briefings : null
    const title = { title: titleOf(article), spoken: spokenIn(article) }
    return { path: briefingPath(article.id), ...title, note: from, running: from, opens, deeper: 1 }
  })
  const ledger = (own: (path: string) => boolean, deeper: number) =>
    ledgers
      .filter(({ path }) => own(path))
      .map(({ path, title }, i) => {
        const opens = deeper && i === 0 ? t.paper.ledgers : null
        return { path, title, note: '', running: title, opens, deeper }
      })
  const glance = { path: '', title: t.paper.glance, note: '', running: t.paper.glance, opens: null, deeper: 0 }
  const parts = [
    { ...glance, heading: t.paper.glance },
    ...briefings,
    ...ledger((path) => !last.includes(path), 1),
    ...ledger((path) => last.includes(path), 0).sort((a, b) => last.indexOf(a.path) - last.indexOf(b.path)),
  ]
  return parts.map((part, i) => ({ ...part, key: `s${i + 1}` }))
}
