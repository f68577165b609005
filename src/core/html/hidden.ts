/** What a page holds and does not show. */
import type { Token } from 'parse5'
import { attribute } from './stated.ts'

// "display:none" "visibility : hidden"
const UNSEEN = /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}(?:hidden|collapse)/i

// "S:0": parts of a page that React sends behind it and puts in their place at once
const STREAMED = /^S:[0-9a-f]{1,4}$/

/** Text that no reader of the page sees. */
export function isHidden(token: Token.TagToken): boolean {
  if (STREAMED.test(attribute(token, 'id') ?? '')) return false
  for (const { name, value } of token.attrs) {
    if (name === 'hidden' && !/^until-found$/i.test(value)) return true
    if (name === 'aria-hidden' && /^true$/i.test(value) && token.tagName !== 'img') return true
    if (name === 'style' && UNSEEN.test(value.slice(0, 2000))) return true
  }
  return false
}
