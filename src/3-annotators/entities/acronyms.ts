/** Acronyms and the names they stand for. */
import type { Found } from './found.ts'

const SMALL = new Set('of the and for in on to de la du des del et y e a an'.split(' '))

/** Acronym → name: introduced in brackets, or the initials of one name of the article alone. */
export function acronyms(text: string, found: Found[]): Map<string, string> {
  const known = new Map<string, string>()
  const byInitials = new Map<string, Set<string>>()
  found.forEach((f, i) => {
    if (f.type === 'PER' || f.type === 'NORP') return
    const name = text.slice(f.start, f.end).replace(/\s+/g, ' ')
    if (!name.includes(' ')) return
    const initials = initialsOf(name)
    byInitials.set(initials, (byInitials.get(initials) ?? new Set()).add(name))
    const next = found[i + 1]
    if (!next || !/^[\s"”’]*\($/.test(text.slice(f.end, next.start)) || text[next.end] !== ')') return
    const short = text.slice(next.start, next.end)
    if (/^\p{Lu}[\p{L}-]{1,9}$/u.test(short) && startsAlike(short, initials)) known.set(short, name)
  })
  for (const [initials, names] of byInitials)
    if (initials.length > 2 && names.size === 1 && !known.has(initials)) known.set(initials, [...names][0] as string)
  return known
}

/** "United Nations Development Programme" → "UNDP". */
export const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => !SMALL.has(word.toLowerCase()))
    .map((word) => word.charAt(0).toUpperCase())
    .join('')

/** A foreign acronym need not fit its English name, but mostly begins or ends alike: "FSLN" does, "(AFP)" does not. */
const startsAlike = (short: string, initials: string): boolean => {
  const upper = short.toUpperCase().replace(/[^\p{L}]/gu, '')
  let shared = 0
  for (const c of upper) if (initials.includes(c)) shared++
  return shared * 2 >= upper.length && initials.length > 1
}
