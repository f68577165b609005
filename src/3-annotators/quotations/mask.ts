/** A copy of the text in which quoted words cannot be taken for the article's own. */
import type { Quoted } from './find.ts'

/**
 * The text with every outermost quotation as one word "Qqqq" of the same length, so that offsets hold. The sign that ends
 * the quoted words takes the place of the closing mark: `“Yes.” He left.` becomes `Qqqqq. He left.`
 */
export function masked(text: string, quotes: Quoted[]): string {
  const parts: string[] = []
  let at = 0
  for (const { outer, end, nested } of quotes) {
    if (nested || outer.start < at) continue
    const last = text[end - 1] ?? ''
    const sign = /[.,!?;:…]/.test(last) ? last : 'q'
    const length = outer.end - outer.start
    parts.push(text.slice(at, outer.start), `Q${'q'.repeat(length - 1)}`.slice(0, length - 1), sign)
    at = outer.end
  }
  parts.push(text.slice(at))
  return parts.join('')
}
