/** What stands across files, in two dossiers: names, groups of figures and of quotations, passages, events. */
import type { Article, Dossier, Place, QuotationGroup } from '../model.ts'
import { oneLine } from '../visible.ts'
import type { Change, ChangedPlace, ChangeKind, Records } from './index.ts'
import { labelOf, type Match, MOST_WORDS } from './items.ts'

/** A row of a ledger under its stable key, with what can change of it. */
interface Row {
  label: string
  facts: Partial<Record<NonNullable<Change['what']>, string>>
  place: ChangedPlace | null
}

export function groupChanges(old: Records, now: Records, matches: Match[]): Change[] {
  const paths = new Map(matches.map((m) => [m.old.id, m.now.source.path]))
  return [
    ...compared('entity', entityRows(old.dossier), entityRows(now.dossier)),
    ...compared('figure-group', figureRows(old), figureRows(now)),
    ...compared('quotation-group', ...quotationRows(old, now, matches)),
    ...compared('passage', passageRows(old, paths), passageRows(now, new Map())),
    ...compared('event', eventRows(old), eventRows(now)),
  ]
}

function compared(kind: ChangeKind, before: Map<string, Row>, after: Map<string, Row>): Change[] {
  const row = (how: Change['how'], { label, place }: Row): Change => ({
    kind,
    how,
    file: null,
    label,
    what: null,
    before: null,
    after: null,
    place,
  })
  return [
    ...[...before]
      .filter(([key]) => !after.has(key))
      .map(([, r]) => ({ ...row('removed', r), label: short(r.label), place: null })),
    ...[...after].flatMap(([key, r]): Change[] => {
      const known = before.get(key)
      if (!known) return [row('added', r)]
      return (Object.keys(r.facts) as (keyof Row['facts'])[])
        .filter((what) => known.facts[what] !== r.facts[what])
        .map((what) => ({
          ...row('changed', r),
          what,
          before: known.facts[what] ?? null,
          after: r.facts[what] ?? null,
        }))
    }),
  ]
}

const entityRows = ({ entities }: Dossier): Map<string, Row> =>
  new Map(
    entities.filter((e) => e.named).map((e) => [`${e.type} ${e.name}`, { label: e.name, facts: {}, place: null }]),
  )

function figureRows({ articles, dossier }: Records): Map<string, Row> {
  const known = new Map(articles.map((a) => [a.id, a]))
  return new Map(
    dossier.figureGroups.map(({ key, label, verdict, members }) => {
      const [first] = members
      const figure = known.get(first?.article ?? '')?.figures.find((f) => f.id === first?.figure)
      const place = first && figure ? { article: first.article, start: figure.start, end: figure.end } : null
      return [key, { label, facts: { verdict, files: filesOf(members) }, place }]
    }),
  )
}

const filesOf = (members: { article: string }[]): string => String(new Set(members.map((m) => m.article)).size)

/** Groups have no key of their own: an earlier one is the newer one that holds most of its quotations. */
function quotationRows(old: Records, now: Records, matches: Match[]): [Map<string, Row>, Map<string, Row>] {
  const newer = new Map(
    matches.flatMap((m) => [...m.quotations].map(([a, b]) => [`${m.old.id} ${a}`, `${m.now.id} ${b}`] as const)),
  )
  const groupAt = new Map<string, string>(
    now.dossier.quotationGroups.flatMap((g) => g.members.map((m) => [`${m.article} ${m.quotation}`, g.id] as const)),
  )
  const taken = new Set<string>()
  const [earlier, later] = [old, now].map(({ articles }) => new Map(articles.map((a) => [a.id, a]))) as [ById, ById]
  const before = old.dossier.quotationGroups.map((g): [string, Row] => {
    const votes = new Map<string, number>()
    for (const m of g.members) {
      const id = groupAt.get(newer.get(`${m.article} ${m.quotation}`) ?? '')
      if (id && !taken.has(id)) votes.set(id, (votes.get(id) ?? 0) + 1)
    }
    const [best] = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    if (best) taken.add(best[0])
    return [best ? best[0] : `earlier ${g.id}`, quotationRow(earlier, g)]
  })
  return [new Map(before), new Map(now.dossier.quotationGroups.map((g) => [g.id, quotationRow(later, g)]))]
}

type ById = Map<string, Article>

function quotationRow(articles: ById, group: QuotationGroup): Row {
  const [first] = group.members
  const article = articles.get(first?.article ?? '')
  const quotation = article?.quotations.find((q) => q.id === first?.quotation)
  const place = article && quotation ? { article: article.id, start: quotation.start, end: quotation.end } : null
  return {
    label: article && quotation ? labelOf(article, quotation) : '',
    facts: { files: filesOf(group.members), speaker: group.speakersDiffer ? 'differs' : 'same' },
    place,
  }
}

/** Number of passages of every two files. `paths`: newer paths of earlier articles that moved. */
function passageRows({ articles, dossier }: Records, paths: Map<string, string>): Map<string, Row> {
  const known = new Map(articles.map((a) => [a.id, paths.get(a.id) ?? a.source.path]))
  const rows = new Map<string, Row>()
  for (const { a, b } of dossier.passages) {
    const label = [a, b]
      .map((side) => known.get(side.article) ?? side.article)
      .sort()
      .join(' + ')
    const row = rows.get(label) ?? { label, facts: { count: '0' }, place: null }
    row.facts.count = String(Number(row.facts.count) + 1)
    rows.set(label, row)
  }
  return rows
}

function eventRows({ articles, dossier }: Records): Map<string, Row> {
  const rights = new Map(articles.map((a) => [a.id, a.settings.rights]))
  const shown = (label: string, sources: Place[]): string =>
    sources.some((s) => rights.get(s.article) === 'link') ? '' : short(label)
  return new Map(
    dossier.events.map((e) => [
      `${e.range.join('/')} ${e.label}`,
      {
        label: `${[...new Set(e.range)].join(' – ')} ${shown(e.label, e.sources)}`.trim(),
        facts: {},
        place: e.sources[0] ?? null,
      },
    ]),
  )
}

function short(label: string): string {
  const words = oneLine(label).split(' ')
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).join(' ')} …` : words.join(' ')
}
