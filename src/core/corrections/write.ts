/** Changing the text of `corrections.yaml`; comments and the order of the entries stay as a person left them. */
import { type Document, isMap, isScalar, isSeq, Scalar, type YAMLMap, type YAMLSeq } from 'yaml'
import { yamlOf } from '../yaml.ts'
import { listOf } from './read.ts'
import type { Decided, FileAnchor, Kind } from './types.ts'

export interface NewEntry extends FileAnchor {
  kind: Kind
  decided: Decided
  scope?: 'file'
  note?: string
}

const HEAD = ` What a person decided against the program. \`dossier correct\` writes entries; they can be edited by hand.
 An entry holds for one file, known by its hash, and for the exact words in their context, and nowhere else.`

/** As one line each, whatever a text holds. */
const STYLE = { lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER }

/** The file with one entry more; `text` is null where there is no file yet. */
export function withEntry(text: string | null, entry: NewEntry): string {
  const document = opened(text)
  const { kind, file, sha256, scope, note, decided, ...anchor } = entry
  const node = document.createNode(
    { mark: kind, file, sha256, ...anchored(anchor), ...plain(decided), scope, note },
    { keepUndefined: false },
  )
  quoteWords(node as YAMLMap)
  entries(document).add(node)
  return document.toString(STYLE)
}

/** The file with other decisions in the entry at a position of the list. */
export function withDecision(text: string, index: number, change: Pick<NewEntry, 'decided' | 'note'>): string {
  const document = opened(text)
  const node = entries(document).items[index] as YAMLMap
  for (const [key, value] of Object.entries(plain(change.decided))) node.set(key, document.createNode(value))
  if (change.note) node.set('note', change.note)
  return document.toString(STYLE)
}

/** The file with the entry at a position standing on another place. */
export function withAnchor(text: string, index: number, { file, sha256, ...anchor }: FileAnchor): string {
  const document = opened(text)
  const node = entries(document).items[index] as YAMLMap
  node.delete('ordinal')
  for (const [key, value] of Object.entries({ file, sha256, ...anchored(anchor) })) node.set(key, value)
  quoteWords(node)
  return document.toString(STYLE)
}

/** The file without the entry at a position. */
export function withoutEntry(text: string, index: number): string {
  const document = opened(text)
  entries(document).delete(index)
  return document.toString(STYLE)
}

/** Throws `RangeError` for a file that cannot be read as a list of corrections; callers check it before. */
function opened(text: string | null): Document.Parsed {
  const document = yamlOf(text ?? '')
  if (!document || document.errors.length || !listOf(document)) throw new RangeError('no list of corrections')
  if (!text?.trim()) document.commentBefore = HEAD
  const list = isMap(document.contents) ? document.contents.get('corrections', true) : null
  if (!isSeq(list)) {
    const made = document.createNode({ corrections: [] }) as unknown as typeof document.contents
    document.contents = made
  } else if (!list.items.length) list.flow = false
  return document
}

const entries = (document: Document.Parsed): YAMLSeq => document.get('corrections') as YAMLSeq

/** The ordinal is written only where there are several such places. */
const anchored = ({ text, before, after, ordinal }: Pick<FileAnchor, 'text' | 'before' | 'after' | 'ordinal'>) => ({
  text,
  before,
  after,
  ...(ordinal > 1 && { ordinal }),
})

const plain = (decided: Decided): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(decided).map(([key, value]) => [
      key,
      value && typeof value === 'object' ? { file: value.file, sha256: value.sha256, ...anchored(value) } : value,
    ]),
  )

/** Words of a source between quotation marks, so that white space at their ends can be seen. */
function quoteWords(node: YAMLMap): void {
  for (const { key, value } of node.items) {
    if (isMap(value)) quoteWords(value)
    const name = isScalar(key) ? key.value : key
    const quoted = name === 'text' || name === 'before' || name === 'after'
    if (quoted && isScalar(value)) value.type = Scalar.QUOTE_DOUBLE
  }
}
