/** Addresses of pages hold words that are no names there. */
import type { Span } from '#core/model.ts'

/** What stands outside every address in the text; `found` in order of place. */
export function outsideAddresses<T extends Span>(text: string, found: T[]): T[] {
  // "https://example.org/a", "www.example.org"
  const addresses = [...text.matchAll(/(?:https?:\/\/|www\.)[^\s<>"”)]+/gi)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  let next = 0
  return found.filter((f) => {
    while (next < addresses.length && (addresses[next] as Span).end <= f.start) next++
    const address = addresses[next]
    return !address || address.start >= f.end
  })
}
