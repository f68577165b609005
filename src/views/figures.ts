/** Figures: each file's own, and the groups that count the same thing. Nothing is averaged, nothing is called true. */
import type { Article, Figure, FigureGroup } from '#core/model.ts'
import { grouped, t } from '../strings.ts'
import { rowAnchor } from './address.ts'
import { byDate, type Evidence, type Library } from './library.ts'
import { type Named, named } from './utterances.ts'

export interface FigureRow {
  id: string
  row: string
  evidence: Evidence
  comparator: string
  /** `1,400`, `1,400–1,600`; null for an indefinite number. */
  value: string | null
  /** The same for programs: lower and upper end. */
  numbers: [number | null, number | null]
  unit: string | null
  /** The unit as it stands behind the value: "27 tons". */
  measure: string | null
  counted: string | null
  /** The same as it reads behind the number: "of people" behind "thousands". */
  behind: string | null
  asOf: string | null
  assertedBy: Named | null
  /** The source's own reservations, verbatim. */
  caveats: Evidence[]
  rule: string
}

export interface FigureCell {
  figure: FigureRow
  /** How it stands to the earliest figure of the group; null for that one itself. */
  relation: string | null
}

export interface FigureTable {
  key: string
  id: string
  label: string
  verdict: FigureGroup['verdict']
  columns: { article: string; outlet: string | null; date: string | null; file: string; cells: FigureCell[] }[]
  sources: number
}

export interface FiguresPage {
  groups: FigureTable[]
  files: { article: Article; rows: FigureRow[] }[]
  total: number
}

export function figuresPage(library: Library): FiguresPage {
  const files = library.articles.map((article) => ({ article, rows: figureRows(library, article) }))
  const rows = new Map(files.flatMap((f) => f.rows.map((r) => [rowAnchor(f.article.id, r.id), r])))
  const groups = library.dossier.figureGroups.map((g, i) => figureTable(library, { ...g, id: `g${i + 1}` }, rows))
  groups.sort((a, b) => Number(b.sources > 1) - Number(a.sources > 1))
  return { groups, files, total: rows.size }
}

/** The figures of one article that stand in the ledger. */
export function figureRows(library: Library, article: Article): FigureRow[] {
  return article.figures.filter((f) => f.inLedger).map((f) => figureRow(library, article, f))
}

// "two of his deputies" "hundreds of people"
const OF = /^\s+(of(?:\s+(?:all|the|its|their|his|her|our|my|your|these|those))*)\s/
const OF_WITHIN = 30

function figureRow(library: Library, article: Article, figure: Figure): FigureRow {
  const counted = figure.counted && article.settings.rights !== 'link' ? oneLineOf(figure.counted) : null
  const [, of] = OF.exec(article.text.slice(figure.end, figure.end + OF_WITHIN)) ?? []
  return {
    id: figure.id,
    row: rowAnchor(article.id, figure.id),
    evidence: library.evidence(article, figure, figure.id),
    comparator: figure.comparator === 'vague' ? '' : t.comparators[figure.comparator],
    value: figure.comparator === 'vague' ? null : valueWords(figure),
    numbers: [figure.value, figure.high],
    unit: measureOf(figure),
    measure: inNumber(measureOf(figure), figure),
    counted,
    behind: counted && of ? `${oneLineOf(of)} ${counted}` : counted,
    asOf: figure.asOf,
    assertedBy: figure.assertedBy ? named(library, figure.assertedBy) : null,
    caveats: figure.caveats.map((c) => library.evidence(article, c)),
    rule: figure.rule,
  }
}

const oneLineOf = (words: string): string => words.replace(/\s+/g, ' ').trim()

/** The unit of a measure; of counted people or things the counted words tell more. */
function measureOf({ unit, counted }: Figure): string | null {
  const stem = unit?.toLowerCase().split(' ').at(-1)
  return unit && stem && !counted?.toLowerCase().includes(stem) ? unit : null
}

const REGULAR =
  /(?:ton|year|month|week|day|night|hour|minute|second|decade|metre|mile|yard|hectare|acre|gram|litre|gallon|barrel|dollar|pound|euro|rouble|ruble|shekel|franc|peso|rupee|dinar|degree|watt|volt|byte|point|knot|joule|ounce)$/
const IRREGULAR = new Map([
  ['foot', 'feet'],
  ['inch', 'inches'],
  ['century', 'centuries'],
])

/** "ton" → "tons" behind every value but one; the head of "mile per hour"; units that have no plural stay. */
function inNumber(unit: string | null, { value, high }: Figure): string | null {
  if (!unit || (value === 1 && high === null)) return unit
  return unit.replace(/^(.*?)([^ ]+)(?= per |$)/u, (all, before, head) =>
    REGULAR.test(head) ? `${all}s` : `${before}${IRREGULAR.get(head) ?? head}`,
  )
}

function valueWords({ value, high }: Figure): string | null {
  if (value === null) return null
  return high === null ? grouped(value) : `${grouped(value)}–${grouped(high)}`
}

function figureTable(library: Library, group: FigureGroup & { id: string }, rows: Map<string, FigureRow>): FigureTable {
  const rowOf = (m: { article: string; figure: string }) => rows.get(rowAnchor(m.article, m.figure))
  const columns = [...Map.groupBy(group.members, (m) => m.article)]
    .map(([id, members]) => ({ article: library.article(id), members }))
    .sort((a, b) => byDate(a.article, b.article))
    .map(({ article, members }) => ({
      article: article.id,
      outlet: article.fields.outlet?.value ?? null,
      date: article.fields.published?.value ?? null,
      file: article.source.path,
      cells: members.flatMap((m) => rowOf(m) ?? []).map((figure): FigureCell => ({ figure, relation: null })),
    }))
    .filter((c) => c.cells.length)
  const first = columns[0]?.cells[0]?.figure
  for (const cell of columns.flatMap((c) => c.cells))
    if (first && cell.figure !== first) cell.relation = relationOf(group, first, cell.figure)
  return { key: group.key, id: group.id, label: group.label, verdict: group.verdict, columns, sources: columns.length }
}

/** The stated relation of two members, in words; null when the dossier states none. */
function relationOf(group: FigureGroup, a: FigureRow, b: FigureRow): string | null {
  const is = (ref: { article: string; figure: string }, row: FigureRow): boolean =>
    ref.article === row.evidence.article && ref.figure === row.id
  const pair = group.pairs.find((p) => (is(p.a, a) && is(p.b, b)) || (is(p.a, b) && is(p.b, a)))
  return pair ? t.relations[pair.relation] : null
}

/** `more than 1,400`, `27 tons`; the printed words for an indefinite number. */
export const figureWords = (row: FigureRow): string =>
  row.value === null ? row.evidence.words : [row.comparator, row.value, row.measure].filter(Boolean).join(' ')
