/** Years, decades, centuries and eras. */
import type { Expression } from '../expression.ts'
import type { Around, Parts } from '../pattern.ts'
import { BEFORE_SHORT_YEAR, BEFORE_YEAR, MEASURES, QUANTITIES } from './context.data.ts'
import { after, before, type DateRule, has, isNoun, nothing, numberOf, rule, touches } from './rule.ts'

/** Years of which a bare number may speak. */
const FIRST_YEAR = 1400
const LAST_YEAR = 2100

/** "in 2010", "(2010)", "the 2010 election"; no amount of money, people or miles, no number in a name. */
function isYear(value: number, at: Around): boolean {
  const previous = before(at)
  const next = after(at)
  if (value < FIRST_YEAR || value > LAST_YEAR) return false
  if (has(previous, '$', '€', '£', '/', '.', ':') || has(next, '%', '$', '€', ...MEASURES)) return false
  if (touches(after(at, -1), next) && (next?.word || has(next, '/', ':', '$', '€'))) return false
  if (touches(previous, at.tokens[at.from]) && previous?.word) return false
  // "an average of 1500"
  if (has(previous, 'of') && has(before(at, 2), ...QUANTITIES)) return false
  if (has(previous, 'ABOUT') && !has(previous, 'around', 'about')) return false
  const lower = Boolean(next?.word && !next.capital && next.keys.length === 0)
  const round = value % 100 === 0 || (value < 1700 && value % 10 === 0)
  if (has(previous, ...BEFORE_YEAR)) return !(lower && round && !has(previous, 'the'))
  if (value < 1800 || round) return false
  return !lower || value > 1900
}

/** Years are astronomical: 480 BC is -479. */
const beforeChrist = (p: Parts): { year: number } => ({ year: 1 - numberOf(p['NUM|YEAR']) })

const year = (value: number): Expression => ({ kind: 'year', year: value })
const years: DateRule[] = [
  rule('year', 'YEAR', (p, at) => (isYear(numberOf(p.YEAR), at) ? year(numberOf(p.YEAR)) : null)),
  rule('year', 'the year YEAR', (p) => year(numberOf(p.YEAR))),
  rule('year', 'the years YEAR', (p) => year(numberOf(p.YEAR))),
  rule('year', 'the YEAR period', (p) => year(numberOf(p.YEAR))),
  rule('calendar-year', 'calendar year? YEAR', (p) => year(numberOf(p.YEAR))),
  rule('fiscal-year', 'the? fiscal|financial year? YEAR', (p) => year(numberOf(p.YEAR))),
  rule('fiscal-year', 'FISCALYEAR', (p) => year(numberOf(p.FISCALYEAR))),
  rule('fiscal-year', 'FY -? YEAR', (p) => year(numberOf(p.YEAR))),
  rule('short-year', "' YY", (p, at) =>
    touches(at.tokens[at.from], p.YY) && has(before(at), ...BEFORE_SHORT_YEAR)
      ? year(numberOf(p.YY) + (numberOf(p.YY) < 40 ? 2000 : 1900))
      : null,
  ),
  rule('era', 'MONTH|MON ,? NUM|YEAR BC', (p) => ({
    ...beforeChrist(p),
    kind: 'month',
    month: numberOf(p['MONTH|MON']),
  })),
  rule('era', 'DD|NTH of? MONTH ,? NUM|YEAR BC', (p) => ({
    ...beforeChrist(p),
    kind: 'day',
    month: numberOf(p.MONTH),
    day: numberOf(p['DD|NTH']),
  })),
  rule('era', 'the? SEASON of? NUM|YEAR BC', (p) => ({
    ...beforeChrist(p),
    kind: 'season',
    index: numberOf(p.SEASON),
  })),
  rule('early-year', 'DD|NTH of? MONTH ,? ANNUS', (p, at) =>
    isNoun(after(at))
      ? null
      : { kind: 'day', month: numberOf(p.MONTH), day: numberOf(p['DD|NTH']), year: numberOf(p.ANNUS) },
  ),
  rule('early-year', 'MONTH of? ANNUS', (p, at) =>
    isNoun(after(at)) ? null : { kind: 'month', month: numberOf(p.MONTH), year: numberOf(p.ANNUS) },
  ),
  rule('era', 'NUM|YEAR BC', (p) => year(1 - numberOf(p['NUM|YEAR']))),
  rule('era', 'NUM|YEAR AD', (p, at) => (has(after(at), '-') ? null : year(numberOf(p['NUM|YEAR'])))),
  rule('era', 'AD NUM|YEAR', (p) => year(numberOf(p['NUM|YEAR']))),
]

const decade = (first: number, implied?: string): Expression => ({
  kind: 'decade',
  year: first,
  ...(implied && { implied }),
})
const CENTURY = 'the century: the twentieth'
const decades: DateRule[] = [
  rule('decade', 'the? DECADE', (p, at) =>
    numberOf(p.DECADE) % 100 === 0 && !p.the && !has(before(at), 'early', 'late', 'mid', '-')
      ? null
      : decade(numberOf(p.DECADE)),
  ),
  rule('short-decade', "the? ' TENSDIGITS", (p, at) =>
    touches(before({ ...at, from: at.to - 1 }), p.TENSDIGITS) ? decade(1900 + numberOf(p.TENSDIGITS), CENTURY) : null,
  ),
  rule('short-decade', 'the early|late|mid TENSDIGITS', (p) => decade(1900 + numberOf(p.TENSDIGITS), CENTURY)),
  rule('decade-in-words', 'the early|late TENS', (p) => ({
    kind: 'part',
    part: p['early|late']?.keys.includes('early') ? 'early' : 'late',
    of: { kind: 'decade', year: 1900 + 10 * numberOf(p.TENS), implied: CENTURY },
  })),
  rule('decade-in-words', 'the TENS', (p) => decade(1900 + 10 * numberOf(p.TENS), CENTURY)),
  rule('century', 'the? ORD -? century', (p) => ({ kind: 'century', year: (numberOf(p.ORD) - 1) * 100 })),
  rule('century', 'the? ORD -? century BC', (p) => ({ kind: 'century', year: -numberOf(p.ORD) * 100 })),
  rule('century', 'the? ORD -? century AD', (p) => ({ kind: 'century', year: (numberOf(p.ORD) - 1) * 100 })),
  nothing('temperature', 'the TENSDIGITS'),
]

export const yearsAndAges: DateRule[] = [...years, ...decades]
