/** Words as the tagger and the lists see them: hyphens part words, so that "Israel-Hamas" names two. */

import type { Span } from '#core/model.ts'
import { type Token, tokens } from '#core/passages.ts'

export interface Word extends Token {
  /** True when no white space stands before the word. */
  glued: boolean
}

/** No name has so many characters without white space; a longer token stays whole, so that "A-A-A…" costs little. */
const MOST_PARTED = 200

/** Words of a span, in order. */
export function words(text: string, span: Span): Word[] {
  const found: Word[] = []
  let last = -1
  for (const token of tokens(text, span))
    for (const part of parted(token)) {
      found.push({ ...part, glued: part.start === last })
      last = part.end
    }
  return found
}

/** "Israel-Hamas" → "Israel" "-" "Hamas"; a token without a hyphen stays whole. */
function parted(token: Token): Token[] {
  if (token.text.length < 3 || token.text.length > MOST_PARTED || !/[-‐‑]/.test(token.text)) return [token]
  const parts: Token[] = []
  let from = 0
  for (let i = 0; i <= token.text.length; i++) {
    const c = token.text[i]
    if (i < token.text.length && c !== '-' && c !== '‐' && c !== '‑') continue
    if (i > from) parts.push({ start: token.start + from, end: token.start + i, text: token.text.slice(from, i) })
    if (i < token.text.length) parts.push({ start: token.start + i, end: token.start + i + 1, text: c as string })
    from = i + 1
  }
  return parts
}
