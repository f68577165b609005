/** How long, how often, and the times that nobody can pin down. */
import type { Expression, Unit } from '../expression.ts'
import { periodValue } from '../lengthvalue.ts'
import type { Around } from '../pattern.ts'
import { after, amountOf, before, type DateRule, has, isUnknownName, nothing, numberOf, rule, unitOf } from './rule.ts'

const AMOUNT = 'AMOUNT|a|an|another'
const UNIT = 'UNIT|UNITS'
const counted = (token: Parameters<typeof unitOf>[0]): number | null =>
  amountOf({ AMOUNT: has(token, 'AMOUNT') ? token : undefined })
const duration = (unit: Unit, amount: number | null): Expression => ({
  kind: 'duration',
  value: periodValue(unit, amount),
  unit,
  amount,
})

/** "$500 a month", "40 miles a day", "24 hours a day": how much in each, not how long. */
const isRate = (at: Around): boolean =>
  isNumber(before(at)) ||
  has(before(at), '%', 'percent', 'UNITS') ||
  (isNumber(before(at, 2)) && Boolean(before(at)?.word))
const isNumber = (token: Parameters<typeof has>[0]): boolean =>
  has(token, 'NUM', 'AMOUNT', 'DURATIONX') && !has(token, 'YEAR')

const SPAN = 'last|past|next|coming|previous|first|final|following|recent|preceding|remaining|same|latest'
const MODALS = ['FUTURE', 'may', 'might', 'could', 'can']
const durations: DateRule[] = [
  // "will one day": nobody knows which
  rule('some-day', 'one day', (_, at) => (has(before(at), ...MODALS) ? { kind: 'vague', value: 'FUTURE_REF' } : null)),
  nothing('lodgings', 'SEASON quarters'),
  nothing('own-time', `his|her|their|its|my|our|your last|past|first|next|final LONGUNIT`),
  nothing('age', 'AMOUNT - UNIT - old|olds'),
  nothing('age', 'AMOUNT UNIT|UNITS old|olds|-old|younger|older'),
  nothing('age', 'AMOUNT UNIT|UNITS of age'),
  nothing('age', 'AMOUNT to|or|and|- AMOUNT UNITS old|older'),
  nothing('ordinal-second', 'a|the second'),
  nothing('fraction', 'AMOUNT|a -? quarter|quarters of'),
  nothing('fraction', 'ABOUT? AMOUNT - quarters'),
  nothing('fraction', 'AMOUNT - quarter|quarters full|empty|majority|share'),
  nothing('fraction', 'AMOUNT|a -? quarter|quarters (NUM|%|cent)'),
  nothing('light-year', 'light - UNIT|UNITS'),
  nothing('rate', 'a|an UNIT', isRate),
  rule('duration', `ABOUT? ${AMOUNT} ${UNIT}`, (p, at) => {
    const unit = unitOf(p[UNIT])
    // "a year-earlier loss"
    if (has(after(at), '-') && has(after(at, 1), 'ago', 'earlier')) return null
    // "60 Minutes"
    if (p[UNIT]?.capital && !p[AMOUNT]?.capital) return null
    if (
      has(p[AMOUNT], 'a', 'an') &&
      !has(p[AMOUNT], 'AMOUNT') &&
      (unit === 'second' || unit === 'quarter' || has(p[UNIT], 'UNITS'))
    )
      return null
    // "on a day when nobody came"
    if (unit === 'day' && has(p[AMOUNT], 'a') && has(before(at), 'on')) return null
    if (has(before(at), '$', '€', '£') || (has(p[AMOUNT], 'YEAR') && has(p[UNIT], 'UNIT'))) return null
    return duration(unit, counted(p[AMOUNT]))
  }),
  rule('duration', `ABOUT? AMOUNT - ${UNIT}`, (p) => duration(unitOf(p[UNIT]), amountOf(p))),
  rule('duration', 'AMOUNT - UNIT - long', (p) => duration(unitOf(p.UNIT), amountOf(p))),
  rule('duration', `a|an? UNIT|UNITS - long`, (p) => duration(unitOf(p[UNIT]), has(p[UNIT], 'UNITS') ? null : 1)),
  rule(
    'duration',
    `ABOUT? AMOUNT more|additional|straight|consecutive|full|long|trading|business|working ${UNIT}`,
    (p) => duration(unitOf(p[UNIT]), amountOf(p)),
  ),
  rule('duration-range', `ABOUT? AMOUNT to|or|- AMOUNT -? ${UNIT}`, (p) =>
    duration(unitOf(p[UNIT]), numberOf(p.AMOUNT2)),
  ),
  rule('duration-range', `ABOUT? a UNIT or two|so`, (p) =>
    duration(unitOf(p.UNIT), p['two|so'] && has(p['two|so'], 'so') ? 1 : null),
  ),
  rule('duration-range', 'ABOUT? AMOUNT UNITS or so', (p) => duration(unitOf(p.UNITS), amountOf(p))),
  rule('duration-range', 'UNITS or|and|to UNITS', (p) => duration(unitOf(p.UNITS), null)),
  rule('duration-half', 'ABOUT? AMOUNT|a -? and -? a -? half -? UNIT|UNITS', (p) =>
    duration(unitOf(p[UNIT]), (counted(p['AMOUNT|a']) ?? 0) + 0.5),
  ),
  rule('duration-half', 'a|an UNIT and a half', (p) => duration(unitOf(p.UNIT), 1.5)),
  rule('duration-half', 'ABOUT? half a|an UNIT', (p) => duration(unitOf(p.UNIT), 0.5)),
  rule('duration-half', 'a? half - UNIT', (p) => {
    if (unitOf(p.UNIT) === 'hour') return duration('minute', 30)
    return unitOf(p.UNIT) === 'century' ? duration('year', 50) : null
  }),
  rule('duration-half', 'a? quarter -? century', () => duration('year', 25)),
  rule('bare-duration', 'UNITS', (p, at) =>
    unitOf(p.UNITS) === 'second' ||
    // "winter quarters", "close quarters"
    unitOf(p.UNITS) === 'quarter' ||
    (p.UNITS?.capital && has(before(at), 'NUM')) ||
    has(before(at), '-') ||
    has(after(at), 'old')
      ? null
      : duration(unitOf(p.UNITS), null),
  ),
  rule('span', `the? ${SPAN} ABOUT? AMOUNT ${UNIT}`, (p) => duration(unitOf(p[UNIT]), amountOf(p))),
  rule('span', `the? ${SPAN} AMOUNT to|or|- AMOUNT UNITS`, (p) => duration(unitOf(p.UNITS), numberOf(p.AMOUNT2))),
  rule('span', `the ${SPAN} couple of UNITS`, (p) => duration(unitOf(p.UNITS), 2)),
  rule('span', `the ${SPAN} UNITS`, (p) => duration(unitOf(p.UNITS), null)),
  rule('span', 'the? last|past decade|century', (p) =>
    duration(has(p['decade|century'], 'decade') ? 'decade' : 'century', 1),
  ),
  rule('span', 'the past UNIT', (p) => duration(unitOf(p.UNIT), 1)),
  rule('counted-span', `the AMOUNT UNITS`, (p) => duration(unitOf(p.UNITS), amountOf(p))),
]

const set = (value: string): Expression => ({ kind: 'set', value })
const EVERY = 'every|each'
const ADVERBS: [string, string][] = [
  ['daily', 'P1D'],
  ['nightly', 'XXXX-XX-XXTNI'],
  ['weekly', 'P1W'],
  ['monthly', 'P1M'],
  ['annually', 'P1Y'],
  ['yearly', 'P1Y'],
  ['hourly', 'PT1H'],
]
/** "Daily Mail", "the Weekly": a capital that no sentence begins with; "the party daily Pravda". */
const isName = (at: Around): boolean =>
  at.tokens[at.from]?.capital
    ? Boolean(after(at)?.capital || before(at)?.word)
    : isUnknownName(after(at)) && (has(before(at), "'s", 'the') || isUnknownName(before(at)))

const sets: DateRule[] = [
  rule('every', `${EVERY} UNIT`, (p) => (unitOf(p.UNIT) === 'second' ? null : set(periodValue(unitOf(p.UNIT), 1)))),
  rule('every', `${EVERY} other UNIT`, (p) => set(periodValue(unitOf(p.UNIT), 2))),
  rule('every', `${EVERY} AMOUNT UNITS`, (p) => set(periodValue(unitOf(p.UNITS), amountOf(p)))),
  rule('every', `${EVERY} WEEKDAY`, (p) => set(`XXXX-WXX-${numberOf(p.WEEKDAY) + 1}`)),
  rule('every', `${EVERY} MONTH`, (p) => set(`XXXX-${String(numberOf(p.MONTH)).padStart(2, '0')}`)),
  rule('every', `${EVERY} SEASON`, (p) => set(`XXXX-${['SP', 'SU', 'FA', 'WI'][numberOf(p.SEASON)]}`)),
  rule('every', `${EVERY} DAYPART`, (p) =>
    set(`XXXX-XX-XXT${['MO', 'AF', 'EV', 'NI', 'MO', 'EV'][numberOf(p.DAYPART)]}`),
  ),
  rule('weekdays', 'WEEKDAY mornings|afternoons|evenings|nights', (p) => {
    const parts = p['mornings|afternoons|evenings|nights']
    const part = ['MO', 'AF', 'EV', 'NI'][
      ['mornings', 'afternoons', 'evenings', 'nights'].findIndex((w) => has(parts, w))
    ]
    return set(`XXXX-WXX-${numberOf(p.WEEKDAY) + 1}T${part}`)
  }),
  rule('weekdays', 'WEEKDAYS', (p) => set(`XXXX-WXX-${numberOf(p.WEEKDAYS) + 1}`)),
  rule('times-a-unit', 'once|twice a|an|per|every UNIT', (p) => set(periodValue(unitOf(p.UNIT), 1))),
  rule('times-a-unit', 'AMOUNT times a|an|per UNIT', (p) => set(periodValue(unitOf(p.UNIT), 1))),
  ...ADVERBS.map(([word, value]) => rule('adverb', word, (_, at) => (isName(at) ? null : set(value)))),
]

const vague =
  (value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF'): DateRule['make'] =>
  () => ({ kind: 'vague', value })
const vagues: DateRule[] = [
  // not "the past nine elections"
  rule('past', 'the past', (_, at) => (has(after(at), 'NUM', 'AMOUNT') ? null : { kind: 'vague', value: 'PAST_REF' })),
  ...['recently', 'more recently', 'recent', 'long ago', 'the recent past'].map((w) =>
    rule('past', w, vague('PAST_REF')),
  ),
  ...[
    'recent days',
    'recent weeks',
    'recent months',
    'recent quarters',
    'recent years',
    'recent decades',
    'past years',
  ].map((w) => rule('past', w, vague('PAST_REF'))),
  rule('past', 'recent UNITS and UNITS', vague('PAST_REF')),
  ...['now', 'currently', 'current', 'at the moment', 'at present', 'nowadays', 'the present', 'these days'].map((w) =>
    rule('present', w, vague('PRESENT_REF')),
  ),
  ...['the future', 'the near future', 'coming|future UNITS'].map((w) => rule('future', w, vague('FUTURE_REF'))),
]

export const lengths: DateRule[] = [...durations, ...sets, ...vagues]
