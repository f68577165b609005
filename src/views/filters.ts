/** Choices that narrow a ledger without JavaScript: outlets and periods by number, since the style sheet knows numbers only. */
import type { Article } from '#core/model.ts'
import { t } from '../strings.ts'
import { type Library, order } from './library.ts'

export interface Choice {
  /** Class of the rows that it keeps: `in-3`, `at-2`. */
  keeps: string
  name: string
  rows: number
}

export interface Filters {
  outlets: Choice[]
  /** Months of publication, or years where there are more than `MOST` months. */
  periods: Choice[]
  /** The classes of a row that stands in an article. */
  classesOf(article: string): string
}

/** So many choices of a kind have a rule in `styles/filters.css`; what is beyond shares the last. */
export const MOST = 12

/** The choices for rows that stand in these articles, one id for each row. */
export function filtersFor(library: Library, rows: string[]): Filters {
  const counts = new Map<string, number>()
  for (const id of rows) counts.set(id, (counts.get(id) ?? 0) + 1)
  const articles = library.articles.filter((a) => counts.has(a.id))
  const count = (a: Article): number => counts.get(a.id) ?? 0
  const outlets = groupsOf(articles, (a) => a.fields.outlet?.value ?? t.unknownOutlet, count)
  const months = new Set(articles.map(monthOf)).size <= MOST
  const periods = groupsOf(articles, (a) => (months ? monthOf(a) : monthOf(a).slice(0, 4)), count)
  const [inside, at] = [numbered('in', outlets.sort(byRows)), numbered('at', periods.sort(byName))]
  return {
    outlets: inside.choices,
    periods: at.choices.map((c) => ({ ...c, name: periodWords(c.name) })),
    classesOf: (id) => `${inside.classOf.get(id) ?? ''} ${at.classOf.get(id) ?? ''}`,
  }
}

interface Group {
  name: string
  rows: number
  articles: string[]
}

function groupsOf(articles: Article[], nameOf: (a: Article) => string, count: (a: Article) => number): Group[] {
  return [...Map.groupBy(articles, nameOf)].map(([name, of]) => ({
    name,
    rows: of.reduce((n, a) => n + count(a), 0),
    articles: of.map((a) => a.id),
  }))
}

const byRows = (a: Group, b: Group): number => b.rows - a.rows || order(a.name, b.name)
const byName = (a: Group, b: Group): number => order(a.name, b.name)
const monthOf = (a: Article): string => a.fields.published?.value.slice(0, 7) ?? t.undated

/** Groups with their numbers; a single one is no choice. */
function numbered(letter: string, groups: Group[]): { choices: Choice[]; classOf: Map<string, string> } {
  const classOf = new Map<string, string>()
  if (groups.length < 2) return { choices: [], classOf }
  const shown = groups.length > MOST ? [...groups.slice(0, MOST - 1), rest(groups.slice(MOST - 1))] : groups
  const choices = shown.map(({ name, rows, articles }, i) => {
    for (const id of articles) classOf.set(id, `${letter}-${i + 1}`)
    return { keeps: `${letter}-${i + 1}`, name, rows }
  })
  return { choices, classOf }
}

const rest = (groups: Group[]): Group => ({
  name: t.filters.rest(groups.length),
  rows: groups.reduce((n, g) => n + g.rows, 0),
  articles: groups.flatMap((g) => g.articles),
})

/** "2023-10" → "October 2023" */
function periodWords(period: string): string {
  const month = /^\d{4}-(\d\d)$/.exec(period)?.[1]
  return month ? `${t.months[Number(month) - 1]} ${period.slice(0, 4)}` : period
}
