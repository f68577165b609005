/** What looks like a figure and is none: dates, times, names with numbers, addresses, scores, idioms. */
import type { Atom } from './atoms.ts'
import { BEFORE_YEAR, MONTHS, NUMBERED, ONE_IDIOMS } from './data/words.ts'
import type { NounPhrase } from './nounphrase.ts'
import type { Quantity } from './quantity.ts'

/** The rule by which the quantity is no figure, or nothing. `first` is the atom of its number. */
export function noFigure(
  atoms: Atom[],
  quantity: Quantity,
  { first, noun }: { first: number; noun: NounPhrase | null },
): string | null {
  const bare = quantity.numeral.form === 'digits' && quantity.kind === 'count'
  const compared = quantity.comparator !== 'eq'
  if (isGlued(atoms, quantity, first)) return 'glued'
  if (isAgo(atoms, quantity)) return 'date'
  if (quantity.kind === 'count' && isClock(atoms, quantity.to)) return 'time'
  if (bare && isDay(atoms, first, quantity.to)) return 'date'
  if (quantity.high !== null && isYearRange(atoms, quantity, first)) return 'year'
  if (bare && !compared && isYear(atoms, first, { to: quantity.to, noun })) return 'year'
  if (bare && !compared && isName(atoms, first, { to: quantity.to, noun })) return 'name'
  if (isNumbered(atoms, first, { noun, quantity })) return 'numbered'
  if (quantity.kind === 'count' && isAddress(atoms, quantity.to)) return 'address'
  if (quantity.numeral.form === 'words' && quantity.kind === 'count') return idiom(atoms, quantity, { first, noun })
  return null
}

const word = (atoms: Atom[], i: number): string => atoms[i]?.lower ?? ''
const joined = (atoms: Atom[], i: number): boolean => atoms[i] !== undefined && !(atoms[i] as Atom).gap

/** "G20", "TA-35", "COVID-19", "v2.0", "10:38", "5G", "22nd", "2014-15": letters, marks or digits tied to the number. */
function isGlued(atoms: Atom[], { to, kind, numeral }: Quantity, first: number): boolean {
  const before = atoms[first - 1]
  if (before && joined(atoms, first)) {
    if (before.kind !== 'mark' && kind !== 'money') return true
    if (/^[:@_#\\]$/.test(before.text)) return true
    const tied = /^[-‐‑/.]$/.test(before.text) && joined(atoms, first - 1)
    if (tied && !/^(?:sub|minus|over|pre|to)$/.test(word(atoms, first - 2))) return true
  }
  const after = atoms[to]
  if (!after || after.gap) return false
  if (after.kind !== 'mark') return true
  if (/^[:@_\\]$/.test(after.text)) return joined(atoms, to + 1)
  if (/^[-‐‑–/.]$/.test(after.text) && atoms[to + 1]?.kind === 'number' && joined(atoms, to + 1))
    return kind === 'count'
  return numeral.form === 'words' && kind === 'count' && /^[-‐‑]$/.test(after.text) && joined(atoms, to + 1)
}

/** "two years ago", "three days later", "eighteen days after": a point of time, not an amount. */
function isAgo(atoms: Atom[], { to, kind }: Quantity): boolean {
  return (
    kind === 'time' &&
    /^(?:ago|later|earlier|after|before|prior|hence|beforehand|afterwards|from|since|into|out|away)$/.test(
      word(atoms, to),
    ) &&
    !(word(atoms, to) === 'from' && word(atoms, to + 1) !== 'now' && word(atoms, to + 1) !== 'today')
  )
}

/** "7 p.m.", "10.30am", "9 o'clock", "24/7". */
function isClock(atoms: Atom[], to: number): boolean {
  const next = word(atoms, to)
  if (/^(?:am|pm|a\.m|p\.m|o'clock|hrs|gmt|est|edt|pst|pdt|bst|cet|utc)$/.test(next)) return true
  return /^[ap]$/.test(next) && word(atoms, to + 1) === '.' && word(atoms, to + 2) === 'm'
}

/** "March 29", "29 March", "Feb. 21", "Sept. 20-24". */
function isDay(atoms: Atom[], first: number, to: number): boolean {
  const before = word(atoms, first - 1) === '.' ? first - 2 : first - 1
  const value = Number(atoms[first]?.text)
  if (value > 31 && value < 1000) return false
  if (MONTHS.has(word(atoms, before)) && atoms[before]?.capital) return true
  const after = word(atoms, to) === 'of' ? to + 1 : to
  return MONTHS.has(word(atoms, after)) && Boolean(atoms[after]?.capital)
}

/** "in 2017", "2019 Rich List", "2008 Olympics"; not "2000 people", "2500 soldiers". */
function isYear(atoms: Atom[], first: number, { to, noun }: { to: number; noun: NounPhrase | null }): boolean {
  const text = atoms[first]?.text ?? ''
  if (!/^(?:1[0-9]|20)\d\d$/.test(text)) return false
  const value = Number(text)
  if (word(atoms, to) === "'s" || word(atoms, to) === '’s') return true
  const modern = value >= 1800 && value <= 2060
  if (!modern) return !noun && /^(?:in|since|between|and|to|from)$/.test(word(atoms, first - 1))
  if (!noun || noun.from !== to) return true
  if (text.endsWith('00') && !BEFORE_YEAR.has(word(atoms, first - 1))) return false
  return (
    BEFORE_YEAR.has(word(atoms, first - 1)) ||
    atoms[to]?.capital === true ||
    atoms[first - 1]?.capital === true ||
    first === 0
  )
}

/** "between 1600 and 1900", "1914-18". */
function isYearRange(atoms: Atom[], { to, kind }: Quantity, first: number): boolean {
  return (
    kind === 'count' &&
    /^(?:1[0-9]|20)\d\d$/.test(word(atoms, first)) &&
    /^(?:(?:1[0-9]|20)\d\d|\d\d)$/.test(word(atoms, to - 1))
  )
}

/** "Pixel 4", "787 Dreamliner", "S&P 500": a capital word beside a bare number, and no plural noun behind it. */
function isName(atoms: Atom[], first: number, { to, noun }: { to: number; noun: NounPhrase | null }): boolean {
  if (noun && noun.from === to) return false
  const before = atoms[first - 1]
  const after = atoms[to]
  if (/[,.]/.test(atoms[first]?.text ?? '')) return false
  if (before?.capital && first > 1) return true
  return after?.capital === true && after.gap
}

/** "Section 427", "phase one", "number 10", "No. 5". */
function isNumbered(
  atoms: Atom[],
  first: number,
  { noun, quantity }: { noun: NounPhrase | null; quantity: Quantity },
): boolean {
  if (quantity.kind !== 'count' || quantity.comparator !== 'eq' || quantity.numeral.form === 'fraction') return false
  const at = word(atoms, first - 1) === '.' ? first - 2 : first - 1
  if (!NUMBERED.has(word(atoms, at))) return false
  const label = word(atoms, at)
  // "points 10 people out"? a plural noun behind the number keeps the count, but never behind "No."
  return !noun || /^(?:nos?|number|resolution|section|article|chapter)$/.test(label)
}

/** "22 Ave Foch", "10 Downing Street". */
function isAddress(atoms: Atom[], to: number): boolean {
  for (let k = to; k < to + 4 && (atoms[k]?.capital || atoms[k]?.kind === 'number'); k++)
    if (/^(?:street|st|ave|avenue|road|rd|boulevard|blvd|lane|drive|square|way|ranch)$/.test(word(atoms, k)))
      return true
  return false
}

/** "one of", "on one hand", "no one", "the one": words that count nothing. */
function idiom(
  atoms: Atom[],
  quantity: Quantity,
  { first, noun }: { first: number; noun: NounPhrase | null },
): string | null {
  const before = word(atoms, first - 1)
  const after = word(atoms, quantity.to)
  if (quantity.value === 1) {
    if (!noun || ONE_IDIOMS.has(after)) return 'idiom'
    if (after === 'hand' && /^(?:on|the)$/.test(before)) return 'idiom'
    return /^(?:no|any|every|some|each|the|this|that|which|another|on|at|by|as|number|day)$/.test(before)
      ? 'idiom'
      : null
  }
  if (quantity.value > 10 || noun) return null
  // "the two met", "between the two", "in two", "the five of them"
  return quantity.comparator === 'eq' && quantity.high === null ? 'bare-word' : null
}
