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
    const short = next && introduced(text, f, next)
    if (short && startsAlike(short, initials)) known.set(short, name)
  })
  for (const [initials, names] of byInitials)
    if (initials.length > 2 && names.size === 1 && !known.has(initials)) known.set(initials, [...names][0] as string)
  return known
}

/** Types that words of the name itself tell. */
const SURE: ReadonlySet<Found['type']> = new Set(['ORG', 'WORK', 'EVENT'])

/** An acronym that brackets introduce names what the words before it name, wherever it stands. */
export function alike(text: string, found: Found[]): Found[] {
  const types = new Map<string, Found['type']>()
  found.forEach((f, i) => {
    const next = found[i + 1]
    if (!next || !SURE.has(f.type)) return
    const short = introduced(text, f, next)
    const name = text.slice(f.start, f.end)
    if (short && / /.test(name) && startsAlike(short, initialsOf(name))) types.set(short, f.type)
  })
  return found.map((f) => {
    const type = f.rule === 'tagger' ? types.get(text.slice(f.start, f.end)) : undefined
    return type && type !== f.type ? { ...f, type, rule: 'acronym' } : f
  })
}

/** The acronym that stands in brackets behind a name. */
function introduced(text: string, name: Found, next: Found): string | undefined {
  if (!/^[\s"”’]*\($/.test(text.slice(name.end, next.start)) || text[next.end] !== ')') return undefined
  const short = text.slice(next.start, next.end)
  // "UNDP", "Capac", "EU-27"
  return /^\p{Lu}[\p{L}\p{N}-]{1,9}$/u.test(short) ? short : undefined
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
