/** What a site publishes of a source so that a browser can prove a page: no words, only measures and places. */
import { decode } from './decode.ts'
import type { Article, Span } from './model.ts'

export interface ProofRecord {
  article: string
  file: string
  sha256: string
  /**
   * What stands beside this record: `file`, the bytes of the source; `text`, the text that was read out of another
   * format, as UTF-8; `none`, nothing, since the rights of the source do not allow it.
   */
  published: 'file' | 'text' | 'none'
  /** Whether the text is the decoded file itself, so that a reader's own copy of the file proves it. */
  plain: boolean
  /** SHA-256 of the text as UTF-8, where the text is published in place of the file. */
  textSha256: string | null
  /** Markup inside the text that pages do not show, as start and end. */
  hidden: [number, number][]
}

/** The record of an article, and what is published beside it. `hash`: SHA-256 of a text in UTF-8. */
export function proofOf(
  article: Article,
  bytes: Uint8Array,
  hash: (text: string) => string,
): { record: ProofRecord; source: Uint8Array | string | null } {
  const plain = textOf(bytes) === article.text
  const allowed = article.settings.rights === 'full'
  const text = article.text.toWellFormed()
  // a text that would not come back from its bytes as it is (a mark at its start, say) proves nothing
  const returns = plain || textOf(new TextEncoder().encode(text)) === text
  const published = allowed && returns ? (plain ? 'file' : 'text') : 'none'
  const record: ProofRecord = {
    article: article.id,
    file: article.source.path,
    sha256: article.source.sha256,
    published,
    plain,
    textSha256: published === 'text' ? hash(text) : null,
    hidden: article.hidden.map(({ start, end }) => [start, end]),
  }
  return { record, source: published === 'file' ? bytes : published === 'text' ? text : null }
}

/** The text of a plain file; null where the bytes are none. */
export function textOf(bytes: Uint8Array): string | null {
  const decoded = decode(bytes)
  return 'text' in decoded ? decoded.text : null
}

export const hiddenSpans = ({ hidden }: ProofRecord): Span[] => hidden.map(([start, end]) => ({ start, end }))
