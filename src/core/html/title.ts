/** The title of an article among what its page calls itself. */
import type { Candidate } from './candidates.ts'

// "A title | Example News" "A title - Example" "Example News: A title" is left, a colon is part of many titles
const PARTS = /\s+[|–—•·»-]\s+|\s*\|\s*/u

// ": A title" "| A title": what is left where a kicker stands in an element of its own
const LEFT_OVER = /^ ?[:|–—·•] /u

/** The first candidate; the name of the site at its end is left out when the page says the name, or no other does. */
export function withoutSite(
  candidates: Candidate[],
  outlet: string | undefined,
): { value: string; basis: 'stated'; from: string } | undefined {
  const clean = candidates.map(({ value, from }) => ({
    value: value.replace(/\s+/g, ' ').replace(LEFT_OVER, '').trim(),
    from,
  }))
  const fitting = clean.filter(({ value }) => value.length > 3 && value.length < 400 && !isSite(value, outlet))
  const best = fitting.find((candidate) => !isSection(candidate, fitting)) ?? fitting[0]
  if (!best) return
  return { value: shortened(best.value, clean, outlet), basis: 'stated', from: best.from }
}

const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
const isSite = (text: string, outlet: string | undefined): boolean =>
  outlet !== undefined && folded(text) === folded(outlet)

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []

/** A short heading that shares no word with what the head calls the page names a part of the site: "Our blog". */
function isSection({ value, from }: Candidate, all: Candidate[]): boolean {
  if (!from.startsWith('h1') || wordsOf(value).length > 3) return false
  const stated = all.filter((other) => /^(?:meta|linked)/.test(other.from))
  const said = new Set(stated.flatMap((other) => wordsOf(other.value)))
  return stated.length > 0 && !wordsOf(value).some((word) => said.has(word))
}

function shortened(value: string, all: Candidate[], outlet: string | undefined): string {
  const shorter = all.find(
    (other) => other.value.length >= 12 && other.value.length < value.length && value.startsWith(other.value),
  )
  if (shorter && /^\s*[|–—•·»-]/u.test(value.slice(shorter.value.length))) return shorter.value
  const behind = all.find(
    (other) => other.value.length >= 20 && other.value.length < value.length && value.endsWith(other.value),
  )
  // "Harbour: Bridge closed" where another place states "Bridge closed": what stands before it is a kicker
  if (behind && /[:\s|–—]$/u.test(value.slice(0, -behind.value.length))) return behind.value
  const parts = value.split(PARTS)
  const last = parts.at(-1) as string
  if (parts.length < 2 || !isSite(last, outlet)) return value
  return value.slice(0, value.lastIndexOf(last)).replace(/[\s|–—•·»-]+$/u, '')
}
