/** The title of an article among what its page calls itself. */
import type { Candidate } from './candidates.ts'

// "A title | Example News" "A title - Example" "Example News: A title" is left, a colon is part of many titles
const PARTS = /\s+[|–—•·»-]\s+|\s*\|\s*/u

/** The first candidate; the name of the site at its end is left out when the page says the name, or no other does. */
export function withoutSite(
  candidates: Candidate[],
  outlet: string | undefined,
): { value: string; basis: 'stated'; from: string } | undefined {
  const clean = candidates.map(({ value, from }) => ({ value: value.replace(/\s+/g, ' ').trim(), from }))
  const best = clean.find(({ value }) => value.length > 3 && value.length < 400 && !isSite(value, outlet))
  if (!best) return
  return { value: shortened(best.value, clean, outlet), basis: 'stated', from: best.from }
}

const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
const isSite = (text: string, outlet: string | undefined): boolean =>
  outlet !== undefined && folded(text) === folded(outlet)

function shortened(value: string, all: Candidate[], outlet: string | undefined): string {
  const shorter = all.find(
    (other) => other.value.length >= 12 && other.value.length < value.length && value.startsWith(other.value),
  )
  if (shorter && /^\s*[|–—•·»-]/u.test(value.slice(shorter.value.length))) return shorter.value
  const parts = value.split(PARTS)
  const last = parts.at(-1) as string
  if (parts.length < 2 || !isSite(last, outlet)) return value
  return value.slice(0, value.lastIndexOf(last)).replace(/[\s|–—•·»-]+$/u, '')
}
