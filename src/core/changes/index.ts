/** What is otherwise in one dossier than in an earlier one: files, and the items of every ledger, by stable keys. */
import type { Article, Dossier } from '../model.ts'
import { groupChanges } from './groups.ts'
import { type Match, matchOf } from './items.ts'

/** Where a change can be seen: a place of the newer dossier, in UTF-16 code units. */
export interface ChangedPlace {
  article: string
  start: number
  end: number
}

export type ChangeKind =
  | 'quotation'
  | 'statement'
  | 'figure'
  | 'entity'
  | 'figure-group'
  | 'quotation-group'
  | 'passage'
  | 'event'

export interface Change {
  kind: ChangeKind
  how: 'added' | 'removed' | 'changed'
  /** Path of the file that the item stands in; null for what stands across files. */
  file: string | null
  /** A name, or the first words of a source: at most `MOST_WORDS`, and none where its rights forbid any. */
  label: string
  /** What changed of it; null where the whole item came or went. */
  what: 'speaker' | 'value' | 'as-of' | 'asserter' | 'verdict' | 'files' | 'count' | null
  before: string | null
  after: string | null
  /** Null where the newer dossier has no such place. */
  place: ChangedPlace | null
}

export interface FileChange {
  how: 'added' | 'removed' | 'changed' | 'moved'
  path: string
  /** The earlier path of a file that moved. */
  before: string | null
  /** Id in the newer dossier; null when it is not there. */
  article: string | null
}

export interface Changes {
  /** Files of the earlier dossier and of the newer. */
  count: [number, number]
  files: FileChange[]
  items: Change[]
  /** Paths of changed files whose earlier words are not in the record, so that their items cannot be told apart. */
  open: string[]
}

export interface Records {
  articles: Article[]
  dossier: Dossier
}

/**
 * Everything that differs. The keys are the path of a file and the words of an item (its place, where the file is the
 * same byte for byte); never a number that depends on what else the dossier holds.
 */
export function changesBetween(old: Records, now: Records): Changes {
  const pairs = pairFiles(old.articles, now.articles)
  const matches = pairs.flatMap(([a, b]): Match[] => (a && b ? [matchOf(a, b, [old.dossier, now.dossier])] : []))
  const files = pairs.flatMap(([a, b]) => fileChange(a, b))
  return {
    count: [old.articles.length, now.articles.length],
    files: files.sort((x, y) => order(x.path, y.path)),
    items: [...matches.flatMap((m) => m.changes), ...groupChanges(old, now, matches)],
    open: matches.flatMap((m) => (m.open ? [m.now.source.path] : [])),
  }
}

/** Files of both dossiers by path; of the others, those of one hash belong together. */
function pairFiles(old: Article[], now: Article[]): [Article | null, Article | null][] {
  const paths = new Map(old.map((a) => [a.source.path, a]))
  const here = new Set(now.map((b) => b.source.path))
  const gone = new Map(old.filter((a) => !here.has(a.source.path)).map((a) => [a.source.sha256, a]))
  const pairs = now.map((b): [Article | null, Article | null] => {
    const same = paths.get(b.source.path)
    if (same) return [same, b]
    const moved = gone.get(b.source.sha256)
    gone.delete(b.source.sha256)
    if (moved) here.add(moved.source.path)
    return [moved ?? null, b]
  })
  return [...pairs, ...old.filter((a) => !here.has(a.source.path)).map((a): [Article, null] => [a, null])]
}

function fileChange(a: Article | null, b: Article | null): FileChange[] {
  const path = (b ?? a)?.source.path ?? ''
  const article = b?.id ?? null
  if (!a) return [{ how: 'added', path, before: null, article }]
  if (!b) return [{ how: 'removed', path, before: null, article }]
  if (a.source.path !== path) return [{ how: 'moved', path, before: a.source.path, article }]
  return a.source.sha256 === b.source.sha256 ? [] : [{ how: 'changed', path, before: null, article }]
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
