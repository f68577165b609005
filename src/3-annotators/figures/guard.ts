/** What looks like a figure and is none: dates, times, names with numbers, addresses, scores, idioms. */
import { type Atom, joinedAt, wordAt } from './atoms.ts'
import { NOUNS, VERBS } from './data/predicates.ts'
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
  if (wordAt(atoms, first) === 'one' && wordAt(atoms, first + 1) === 'point') return 'idiom'
  // "One day he will see."
  if (first === 0 && wordAt(atoms, 0) === 'one' && wordAt(atoms, 1) === 'day' && !quantity.hyphened) return 'idiom'
  if (wordAt(atoms, first) === '9' && wordAt(atoms, first + 2) === '11' && quantity.numeral.form === 'fraction')
    return 'date'
  if (quantity.kind === 'count' && isClock(atoms, quantity.to)) return 'time'
  if (bare && isSequence(atoms, first, { to: quantity.to, noun })) return 'sequence'
  if (bare && isDay(atoms, first, quantity.to)) return 'date'
  if (quantity.high !== null && isYearRange(atoms, quantity, first)) return 'year'
  if (bare && !compared && isYear(atoms, first, { to: quantity.to, noun })) return 'year'
  if (bare && !compared && isName(atoms, first, { to: quantity.to, noun })) return 'name'
  if (isNumbered(atoms, first, { noun, quantity })) return 'numbered'
  if (quantity.kind === 'count' && isAddress(atoms, quantity.to)) return 'address'
  if (quantity.numeral.form === 'words' && quantity.kind === 'count') return idiom(atoms, quantity, { first, noun })
  return null
}

/** "G20", "TA-35", "COVID-19", "v2.0", "10:38", "5G", "22nd", "2014-15": letters, marks or digits tied to the number. */
function isGlued(atoms: Atom[], { to, kind, numeral }: Quantity, first: number): boolean {
  const before = atoms[first - 1]
  if (before && joinedAt(atoms, first)) {
    if (before.kind !== 'mark' && kind !== 'money') return true
    if (/^[:@_#\\^×]$/.test(before.text)) return true
    const tied = /^[-‐‑/.+]$/.test(before.text) && joinedAt(atoms, first - 1)
    if (tied && !/^(?:sub|minus|over|pre|to)$/.test(wordAt(atoms, first - 2))) return true
  }
  const after = atoms[to]
  if (!after || after.gap) return false
  if (after.kind !== 'mark') return true
  if (/^[:@_\\×^]$/.test(after.text)) return joinedAt(atoms, to + 1)
  if (/^[-‐‑–/.]$/.test(after.text) && atoms[to + 1]?.kind === 'number' && joinedAt(atoms, to + 1))
    return kind === 'count'
  return numeral.form === 'words' && kind === 'count' && /^[-‐‑]$/.test(after.text) && joinedAt(atoms, to + 1)
}

/** "two years ago", "three days later", "eighteen days after": a point of time, not an amount. */
function isAgo(atoms: Atom[], { to, kind }: Quantity): boolean {
  return (
    kind === 'time' &&
    /^(?:ago|later|earlier|after|before|prior|hence|beforehand|afterwards|from|since|into|out|away)$/.test(
      wordAt(atoms, to),
    ) &&
    !(wordAt(atoms, to) === 'from' && wordAt(atoms, to + 1) !== 'now' && wordAt(atoms, to + 1) !== 'today')
  )
}

/** Telephone numbers, codes and votes: "0800 123 456", "007", "14 to 1". */
function isSequence(atoms: Atom[], first: number, { to, noun }: { to: number; noun: NounPhrase | null }): boolean {
  const text = atoms[first]?.text ?? ''
  if (/^0\d/.test(text)) return true
  // "12 500 visitors": a group of thousands, or two numbers; nobody can tell
  if (/^\d{3}$/.test(text) && /^\d{1,3}$/.test(wordAt(atoms, first - 1))) return true
  if (noun) return false
  if (atoms[first - 1]?.kind === 'number' || atoms[to]?.kind === 'number') return true
  const [next, last] = [Number(wordAt(atoms, to + 1)), Number(wordAt(atoms, first - 2))]
  return (
    (wordAt(atoms, to) === 'to' && next < Number(text)) || (wordAt(atoms, first - 1) === 'to' && Number(text) < last)
  )
}

/** "7 p.m.", "10.30am", "9 o'clock", "24/7". */
function isClock(atoms: Atom[], to: number): boolean {
  const next = wordAt(atoms, to)
  if (/^(?:am|pm|a\.m|p\.m|o'clock|hrs|gmt|est|edt|pst|pdt|bst|cet|utc)$/.test(next)) return true
  return /^[ap]$/.test(next) && wordAt(atoms, to + 1) === '.' && wordAt(atoms, to + 2) === 'm'
}

/** "March 29", "29 March", "Feb. 21", "Sept. 20-24". */
function isDay(atoms: Atom[], first: number, to: number): boolean {
  const before = wordAt(atoms, first - 1) === '.' ? first - 2 : first - 1
  const value = Number(atoms[first]?.text)
  if (value > 31 && value < 1000) return false
  if (MONTHS.has(wordAt(atoms, before)) && atoms[before]?.capital) return true
  const after = wordAt(atoms, to) === 'of' ? to + 1 : to
  return MONTHS.has(wordAt(atoms, after)) && Boolean(atoms[after]?.capital)
}

/** "in 2017", "2019 Rich List", "2008 Olympics"; not "2000 people", "2500 soldiers". */
function isYear(atoms: Atom[], first: number, { to, noun }: { to: number; noun: NounPhrase | null }): boolean {
  const text = atoms[first]?.text ?? ''
  if (!/^(?:1[0-9]|20)\d\d$/.test(text)) return false
  const value = Number(text)
  if (wordAt(atoms, to) === "'s" || wordAt(atoms, to) === '’s') return true
  const modern = value >= 1800 && value <= 2060
  if (!modern) return !noun && /^(?:in|since|between|and|to|from)$/.test(wordAt(atoms, first - 1))
  if (!noun || noun.from !== to) return true
  if (text.endsWith('00') && !BEFORE_YEAR.has(wordAt(atoms, first - 1))) return false
  return (
    BEFORE_YEAR.has(wordAt(atoms, first - 1)) ||
    atoms[to]?.capital === true ||
    atoms[first - 1]?.capital === true ||
    first === 0
  )
}

/** "between 1600 and 1900", "1914-18". */
function isYearRange(atoms: Atom[], { to, kind }: Quantity, first: number): boolean {
  return (
    kind === 'count' &&
    /^(?:1[0-9]|20)\d\d$/.test(wordAt(atoms, first)) &&
    /^(?:(?:1[0-9]|20)\d\d|\d\d)$/.test(wordAt(atoms, to - 1))
  )
}

/** "Pixel 4", "787 Dreamliner", "S&P 500": a capital word beside a bare number, and no plural noun behind it. */
function isName(atoms: Atom[], first: number, { to, noun }: { to: number; noun: NounPhrase | null }): boolean {
  if (TYPES.test(atoms[first - 1]?.text ?? '')) return true
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
  const at = wordAt(atoms, first - 1) === '.' ? first - 2 : first - 1
  if (!NUMBERED.has(wordAt(atoms, at))) return false
  const label = wordAt(atoms, at)
  // "points 10 people out"? a plural noun behind the number keeps the count, but never behind "No."
  return !noun || /^(?:nos?|number|resolution|section|article|chapter)$/.test(label)
}

// "AK 47 rifles", "T 72 tanks": weapons and vehicles with a number for a name
const TYPES = /^(?:AK|RPG|MiG|Su|Tu|Il|An|RS|SS|BMP|BTR|UH|AH|CH|MH|KC|MQ|RQ|HK|MK|Mk|[BCFMPST])$/

/** "22 Ave Foch", "10 Downing Street", "the 1200 block of Elm". */
function isAddress(atoms: Atom[], to: number): boolean {
  if (wordAt(atoms, to) === 'block' && /^(?:of|on)$/.test(wordAt(atoms, to + 1))) return true
  for (let k = to; k < to + 4 && (atoms[k]?.capital || atoms[k]?.kind === 'number'); k++)
    if (/^(?:street|st|ave|avenue|road|rd|boulevard|blvd|lane|drive|square|way|ranch)$/.test(wordAt(atoms, k)))
      return true
  return false
}

/** "killing five", "five dead", "five were missing", "a toll of nine": small numbers count where a predicate says what. */
function isSpoken(atoms: Atom[], first: number, to: number): boolean {
  const behind = /^(?:was|were|are|is|others)$/.test(wordAt(atoms, to)) ? to + 1 : to
  const toll = [first - 2, first - 3].some((k) => wordAt(atoms, k) === 'toll')
  return (
    (toll && /^(?:of|to|at|is|was|reached|hit)$/.test(wordAt(atoms, first - 1))) ||
    VERBS.has(wordAt(atoms, first - 1)) ||
    NOUNS.has(wordAt(atoms, to)) ||
    VERBS.has(wordAt(atoms, behind)) ||
    /^(?:missing|dead|homeless)$/.test(wordAt(atoms, behind))
  )
}

/** "one of", "on one hand", "no one", "the one": words that count nothing. */
function idiom(
  atoms: Atom[],
  quantity: Quantity,
  { first, noun }: { first: number; noun: NounPhrase | null },
): string | null {
  const before = wordAt(atoms, first - 1)
  const after = wordAt(atoms, quantity.to)
  if (quantity.value === 1) {
    if (!noun || ONE_IDIOMS.has(after)) return 'idiom'
    if (after === 'hand' && /^(?:on|the)$/.test(before)) return 'idiom'
    return /^(?:no|any|every|some|each|the|this|that|which|another|on|at|by|as|number|day)$/.test(before)
      ? 'idiom'
      : null
  }
  if (Math.abs(quantity.value) > 10 || noun || isSpoken(atoms, first, quantity.to)) return null
  // "the two met", "between the two", "in two", "the five of them"
  return quantity.comparator === 'eq' && quantity.high === null ? 'bare-word' : null
}
