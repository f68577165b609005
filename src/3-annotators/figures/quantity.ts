/** Quantities: a number or range with its sign, currency, unit and comparator. The grammar of what is printed. */
import type { Figure } from '#core/model.ts'
import { type Atom, joinedAt, wordAt } from './atoms.ts'
import { comparatorAfter, comparatorBefore } from './comparators.ts'
import { RATES } from './data/rates.ts'
import { STOPS } from './data/words.ts'
import { beginsNumber, type Numeral, readNumeral } from './numeral.ts'
import { currencyAt, currencyBefore, unitAt } from './units.ts'

export type Kind = 'money' | 'measure' | 'time' | 'age' | 'percent' | 'count'

export interface Amount {
  /** Atoms `from` to `to`, half-open. */
  from: number
  to: number
  value: number
  numeral: Numeral
  unit: string | null
  kind: Kind
  /** The unit is tied to the number by a hyphen: "50-minute". */
  hyphened: boolean
}

export interface Quantity extends Amount {
  high: number | null
  comparator: Figure['comparator']
  /** "from 208 pounds to 193": two values of one thing at two times, not a span of values. */
  change: boolean
  rule: string
}

/** The quantity that begins at atom `i`; its comparator may stand before `i` and is taken in. */
export function readQuantity(atoms: Atom[], i: number): Quantity | null {
  const amount = mayBegin(atoms, i) ? readAmount(atoms, i) : null
  if (!amount) return null
  const range = readRange(atoms, amount)
  const quantity = range ?? {
    ...amount,
    high: amount.numeral.high ?? null,
    comparator: 'eq' as const,
    change: false,
    rule: ruleOf(amount),
  }
  if (quantity.numeral.form === 'vague') return { ...quantity, comparator: 'vague' }
  return compared(atoms, quantity)
}

/** Few words begin a number; the others are passed quickly. */
const mayBegin = (atoms: Atom[], i: number): boolean =>
  beginsNumber(atoms[i] as Atom) || isMinus(atoms, i) || currencyBefore(atoms, i) !== null

const DASHES = new Set('-‐‑–—−')
const isDash = (atoms: Atom[], i: number): boolean => DASHES.has(wordAt(atoms, i))

function readAmount(atoms: Atom[], i: number): Amount | null {
  const minus = isMinus(atoms, i)
  let at = minus ? i + 1 : i
  if (minus && wordAt(atoms, i) === 'minus' && isDash(atoms, at) && joinedAt(atoms, at)) at++
  const sign = currencyBefore(atoms, at)
  const money = sign && readNumeral(atoms, sign.to) ? sign : null
  const numeral = readNumeral(atoms, money ? money.to : at)
  if (!numeral) return readFold(atoms, i) ?? readSingleTime(atoms, i)
  const value = minus ? -numeral.value : numeral.value
  const bare: Amount = { from: i, to: numeral.to, value, numeral, unit: null, kind: 'count', hyphened: false }
  const named = money
    ? { ...bare, unit: money.currency.name, kind: 'money' as const, to: behindCountry(atoms, numeral.to) }
    : withUnit(atoms, bare)
  return withRate(atoms, named)
}

/** "minus 260", "-5": a dash is a sign between white space and a number, and not behind a name ("COVID -19"). */
function isMinus(atoms: Atom[], i: number): boolean {
  if (wordAt(atoms, i) === 'minus') return true
  return (
    (wordAt(atoms, i) === '-' || wordAt(atoms, i) === '−') &&
    !(joinedAt(atoms, i) && i > 0) &&
    joinedAt(atoms, i + 1) &&
    !atoms[i - 1]?.capital
  )
}

/** "$76 US a barrel", "$75 U.S. per barrel": the country behind the number belongs to the sum. */
function behindCountry(atoms: Atom[], to: number): number {
  if (atoms[to]?.text === 'US') return to + 1
  return atoms[to]?.text === 'U' && atoms[to + 2]?.text === 'S' && wordAt(atoms, to + 1) === '.'
    ? to + (wordAt(atoms, to + 3) === '.' ? 4 : 3)
    : to
}

/** "sixfold", "tenfold". */
function readFold(atoms: Atom[], i: number): Amount | null {
  const fold = /^(\p{L}+)fold$/u.exec(wordAt(atoms, i))
  const numeral = fold && readNumeral([{ ...(atoms[i] as Atom), lower: fold[1] as string, text: fold[1] as string }], 0)
  return numeral
    ? { from: i, to: i + 1, value: numeral.value, numeral, unit: 'count', kind: 'measure', hyphened: false }
    : null
}

/** "nearly an hour", "half an hour": an article counts one only when a comparator stands before it. */
function readSingleTime(atoms: Atom[], i: number): Amount | null {
  const half = wordAt(atoms, i) === 'half'
  const at = half ? i + 1 : i
  if (!/^an?$/.test(wordAt(atoms, at)) || !(half || comparatorBefore(atoms, i, true))) return null
  const found = unitAt(atoms, at + 1)
  if (found?.unit.kind !== 'time') return null
  const numeral: Numeral = { value: half ? 0.5 : 1, to: at + 1, form: 'words' }
  return { from: i, to: found.to, value: numeral.value, numeral, unit: found.unit.name, kind: 'time', hyphened: false }
}

function withUnit(atoms: Atom[], amount: Amount): Amount {
  const { to } = amount
  const suspended = suspendedUnit(atoms, to)
  if (suspended) return { ...amount, unit: suspended.unit, kind: suspended.kind, hyphened: true }
  const hyphened = isDash(atoms, to) && joinedAt(atoms, to) && joinedAt(atoms, to + 1)
  const at = hyphened ? to + 1 : to
  const money = currencyAt(atoms, at)
  if (money) return { ...amount, unit: money.currency.name, kind: 'money', to: money.to, hyphened }
  const found = unitAt(atoms, at)
  if (!found && hyphened) return hyphenNoun(atoms, amount)
  if (!found || !isUnitHere(atoms, at, found.to, amount)) return amount
  const { unit } = found
  return { ...amount, unit: unit.name, kind: unit.kind, to: found.to, hyphened }
}

/** "27-nation bloc", "1,400-strong": digits tied to a noun count it. */
function hyphenNoun(atoms: Atom[], amount: Amount): Amount {
  const noun = atoms[amount.to + 1]
  if (
    !/^(?:digits|scaled)$/.test(amount.numeral.form) ||
    noun?.kind !== 'word' ||
    noun.capital ||
    STOPS.has(noun.lower)
  )
    return amount
  return { ...amount, unit: noun.lower === 'strong' ? null : noun.text, to: amount.to + 2, hyphened: true }
}

/** "7- or 8-inch", "four-, five- and six-cylinder": a hyphen with nothing behind it waits for the unit of a later number. */
function suspendedUnit(atoms: Atom[], to: number): { unit: string; kind: Kind } | null {
  let at = to
  for (let turns = 0; turns < 3; turns++) {
    if (!isDash(atoms, at) || !joinedAt(atoms, at) || joinedAt(atoms, at + 1)) return null
    at++
    while (/^(?:,|or|and|to)$/.test(wordAt(atoms, at))) at++
    const numeral = readNumeral(atoms, at)
    if (!numeral) return null
    const found = isDash(atoms, numeral.to) ? unitAt(atoms, numeral.to + 1) : null
    if (found) return { unit: found.unit.name, kind: found.unit.kind }
    at = numeral.to
  }
  return null
}

/** Letters that are units only behind digits ("5 m", "30 F"), "second" the ordinal, "pounds" and "points" the nouns. */
function isUnitHere(atoms: Atom[], at: number, to: number, { numeral }: Amount): boolean {
  const form = atoms[at] as Atom
  if (to === at + 1 && form.text.length <= 2 && form.kind === 'word' && /^\p{L}+$/u.test(form.text))
    return (
      numeral.form === 'digits' &&
      (!form.gap || !/^[A-Zmg]$/.test(form.text) || /^[mg]$/.test(form.text)) &&
      wordAt(atoms, to) !== "'"
    )
  return !(form.lower === 'second' && numeral.value !== 1 && form.gap)
}

/** "$3,500 a month", "110 km per day", "52,000 barrel-a-day", "five percent a year". */
function withRate(atoms: Atom[], amount: Amount): Amount {
  if (!amount.unit) return amount
  let at = amount.to
  if (isDash(atoms, at) && joinedAt(atoms, at)) at++
  if (!/^(?:an?|per|each|every|\/)$/.test(wordAt(atoms, at))) return amount
  at++
  if (isDash(atoms, at)) at++
  const base = Object.hasOwn(RATES, wordAt(atoms, at)) ? RATES[wordAt(atoms, at)] : undefined
  return base ? { ...amount, unit: `${amount.unit} per ${base}`, to: at + 1 } : amount
}

/** "5 to 10 km", "between $5 and $10", "15–20 per cent", "$7/$9", "7- or 8-inch"; "from 208 pounds to 193" is a change. */
function readRange(atoms: Atom[], first: Amount): Quantity | null {
  const loose =
    !first.unit && isDash(atoms, first.to) && joinedAt(atoms, first.to) && (atoms[first.to + 1]?.gap ?? false)
  const at = loose ? first.to + 1 : first.to
  const link = wordAt(atoms, at)
  const lead = leadOf(atoms, first.from)
  const dash = isDash(atoms, at) && (joinedAt(atoms, at) === joinedAt(atoms, at + 1) || link !== '-')
  const to = link === 'to' || (link === '-' && wordAt(atoms, at + 1) === 'to')
  if (!to && !dash && !(link === 'and' && lead === 'between') && !(link === '/' && first.kind === 'money')) return null
  const start = to && link === '-' ? at + 2 : at + 1
  const second = readAmount(
    atoms,
    behindComparator(atoms, isDash(atoms, start) && joinedAt(atoms, start) && to ? start + 1 : start),
  )
  if (!second || second.numeral.form === 'vague' || first.numeral.form === 'vague') return null
  const shared = share(first, second)
  if (!shared || !isRange(atoms, shared, { lead, dash })) return null
  // "gained 0.7 percent to 6,327.80": without a lead the ends print the unit once, behind the second, or twice
  if (!lead && first.unit && !second.unit && !(dash && first.kind === 'money')) return null
  if (isYear(atoms, first) && !isYear(atoms, second)) return null
  const [low, top] = shared
  const change = lead === 'from' && top.value < low.value
  return {
    ...top,
    from: low.from,
    value: low.value,
    high: top.value,
    comparator: 'eq',
    change,
    numeral: low.numeral,
    rule: lead ? `range-${lead}` : 'range',
  }
}

/** "from", "between" before a number, over a comparator ("from up to 252 miles"). */
function leadOf(atoms: Atom[], from: number): string {
  const before = comparatorBefore(atoms, from)
  const lead = wordAt(atoms, (before?.from ?? from) - 1)
  return /^(?:from|between)$/.test(lead) ? lead : ''
}

/** "between 5 and about 10": the comparator of the second end is stepped over. */
function behindComparator(atoms: Atom[], i: number): number {
  for (let k = i + 3; k > i; k--) if (comparatorBefore(atoms, k)?.from === i && readNumeral(atoms, k)) return k
  return i
}

/** The two ends with the unit and the scale that only one of them prints; nothing when their units differ. */
function share(a: Amount, b: Amount): [Amount, Amount] | null {
  const [one, other] = [a.unit ?? '', b.unit ?? '']
  if (one && other && one !== other && !other.startsWith(`${one} per `) && !one.startsWith(`${other} per `)) return null
  if (a.kind === 'money' && b.kind === 'count' && b.numeral.form === 'words') return null
  const [scaled, plain] = [
    b.numeral.form === 'scaled' || b.numeral.form === 'words',
    a.numeral.form === 'digits' || a.numeral.form === 'words',
  ]
  const scale = scaled && plain ? scaleOf(b.value) : 1
  const value = scale > 1 && a.value < 1000 && a.value < b.value ? a.value * scale : a.value
  const source = other.length >= one.length ? b : a
  return [
    { ...a, value, unit: source.unit, kind: source.kind },
    { ...b, unit: source.unit, kind: source.kind },
  ]
}

/** "60% in 2018 to 3.9 million": a year is no end of a range. */
const isYear = (atoms: Atom[], { numeral, unit, to }: Amount): boolean =>
  numeral.form === 'digits' && !unit && /^(?:1[6-9]|20)\d\d$/.test(wordAt(atoms, to - 1))

/** 4,300,000 → 1,000,000: the named scale that a value was printed with. */
const scaleOf = (value: number): number => [1e12, 1e9, 1e6, 1e3].find((scale) => value >= scale) ?? 1

function isRange(atoms: Atom[], [a, b]: [Amount, Amount], { lead, dash }: { lead: string; dash: boolean }): boolean {
  if (lead === 'between') return true
  if (lead === 'from') return !(a.kind === 'percent' && b.value > 100 * Math.max(1, a.value))
  if (dash)
    return (
      a.value < b.value &&
      (a.unit !== null || /^\p{Ll}{2,}s$/u.test(atoms[b.to]?.text ?? '') || atoms[b.to]?.lower === 'people')
    )
  return a.value < b.value
}

function compared(atoms: Atom[], quantity: Quantity): Quantity {
  const before = comparatorBefore(atoms, quantity.from, quantity.kind === 'time')
  const after = quantity.high === null ? comparatorAfter(atoms, quantity.to) : null
  const comparator =
    after?.comparator === 'about' && before ? before.comparator : (after?.comparator ?? before?.comparator ?? 'eq')
  return { ...quantity, comparator, from: before?.from ?? quantity.from, to: after?.to ?? quantity.to }
}

function ruleOf({ kind, hyphened, numeral }: Amount): string {
  if (numeral.form === 'vague') return 'vague'
  if (kind !== 'count') return hyphened ? `${kind}-hyphen` : kind
  return numeral.form === 'fraction' ? 'fraction' : `count-${numeral.form === 'words' ? 'words' : 'digits'}`
}
