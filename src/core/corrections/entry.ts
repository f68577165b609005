/** One entry of `corrections.yaml`: checked, with a message for every mistake in it. */
import { type Document, isMap, type Node, type YAMLMap } from 'yaml'
import type { z } from 'zod'
import { sha256 } from '../slug.ts'
import { markId } from './anchor.ts'
import { DECIDES, ENTRY } from './schema.ts'
import type { Correction, Decided, FileAnchor, Kind } from './types.ts'

/** A mistake: the node that it is in, a rule id without its first part, and what to do. */
export interface Mistake {
  at: Node
  ruleId: string
  reason: string
}
/** An entry by itself, without its place and without what other entries say. */
export type Read = Omit<Correction, 'line' | 'column' | 'index' | 'conflicting' | 'repeated'>

type Written = Omit<FileAnchor, 'ordinal'> & Decided & { ordinal?: number; note?: string; scope?: 'mark' | 'file' }

const KINDS = Object.keys(ENTRY) as Kind[]
/** Decisions that leave nothing else to decide. */
const ALONE = ['reject', 'sameAs'] as const

/** What an entry says, or every mistake in it. Aliases of YAML are refused, so that an entry costs what it shows. */
export function entryOf(document: Document, node: Node): Read | Mistake[] {
  if (!isMap(node))
    return [{ at: node, ruleId: 'entry', reason: 'An entry is a map of keys, such as `mark: quotation`.' }]
  let data: unknown
  try {
    data = node.toJS(document, { maxAliasCount: 0 })
  } catch {
    return [{ at: node, ruleId: 'alias', reason: 'An entry may hold no YAML aliases; write the values out.' }]
  }
  const kind = node.get('mark') as Kind
  const at = (path: PropertyKey[]): Node =>
    (node.getIn(
      path.filter((p) => typeof p !== 'symbol'),
      true,
    ) as Node | undefined) ?? node
  if (!KINDS.includes(kind))
    return [{ at: at(['mark']), ruleId: 'mark', reason: `\`mark\` says what is corrected: ${listed(KINDS)}.` }]
  const checked = ENTRY[kind].safeParse(data)
  if (!checked.success) return checked.error.issues.map((issue) => mistake(issue, kind, at))
  return decided(node, kind, checked.data as Written)
}

function decided(node: YAMLMap, kind: Kind, entry: Written): Read | Mistake[] {
  const keys = DECIDES.filter((key) => entry[key] !== undefined)
  const alone = ALONE.find((key) => keys.includes(key))
  if (!keys.length)
    return [
      { at: node, ruleId: 'nothing', reason: `The entry decides nothing; expected one of ${listed(deciding(kind))}.` },
    ]
  if (alone && keys.length > 1)
    return [{ at: node, ruleId: 'alone', reason: `\`${alone}\` stands alone; put other decisions into another entry.` }]
  const { file, sha256: hash, text, before, after, ordinal = 1, scope = 'mark', note } = entry
  const mark = markId(hash, kind === 'entity' ? 'mention' : kind, { text, before, after, ordinal })
  return {
    id: `c-${sha256(JSON.stringify([kind, mark, [...keys].sort()])).slice(0, 10)}`,
    decided: Object.fromEntries(keys.map((key) => [key, withOrdinal(entry[key])])),
    ...{ kind, mark, file, sha256: hash, text, before, after, ordinal, scope, note: note?.trim() || null },
  }
}

/** A place inside a decision has an ordinal too. */
const withOrdinal = (value: unknown): unknown =>
  value !== null && typeof value === 'object' ? { ordinal: 1, ...value } : value

const deciding = (kind: Kind): string[] => DECIDES.filter((key) => key in ENTRY[kind].shape)

function mistake(issue: z.core.$ZodIssue, kind: Kind, at: (path: PropertyKey[]) => Node): Mistake {
  const where = `\`${issue.path.join('.')}\``
  const ruleId = issue.code.replaceAll('_', '-')
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys
    const reason = `${listed(issue.keys)} is no key of a correction of a ${kind}. ${hint(key, Object.keys(ENTRY[kind].shape))}`
    return { at: at([...issue.path, key]), ruleId, reason }
  }
  const missing = issue.code === 'invalid_type' && issue.message.includes('received undefined')
  const reason = missing
    ? `${where} is missing. \`dossier correct\` writes whole entries.`
    : `${where}: ${issue.message}.`
  return { at: at(issue.path), ruleId, reason }
}

function hint(key: string, known: string[]): string {
  const nearest = known.map((word) => ({ word, steps: distance(key, word) })).sort((a, b) => a.steps - b.steps)[0]
  return nearest && nearest.steps <= Math.max(2, key.length / 3)
    ? `Did you mean \`${nearest.word}\`?`
    : `The keys are ${listed(known)}.`
}

/** Letters to put in, leave out or change between two words (Levenshtein); a long word is no misspelt key. */
function distance(a: string, b: string): number {
  if (a.length > 30) return a.length
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + Number(a[i - 1] !== b[j - 1]))
    row = next
  }
  return row[b.length]!
}

const listed = (words: readonly string[]): string => words.map((w) => `\`${w}\``).join(', ')
