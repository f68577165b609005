import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleOf, emptyDossier, NO_KNOWLEDGE } from '#core/article.ts'
import type { Article, Figure } from '#core/model.ts'
import { readCases } from '#core/testing.ts'
import { sameFigure } from './index.ts'
import { disjoint, type Interval, intervalOf, scaled, spread, type Wording } from './interval.ts'
import { type Dated, relationOf, verdictOf } from './relation.ts'

const COMPARATORS = ['eq', 'over', 'at-least', 'under', 'at-most', 'about', 'nearly'] as const
const wording = fc.record({
  value: fc.integer({ min: 0, max: 5000 }),
  high: fc.constant(null),
  comparator: fc.constantFrom(...COMPARATORS),
})
const holds = ({ low, lowOpen, high, highOpen }: Interval, v: number): boolean =>
  (v > low || (v === low && !lowOpen)) && (v < high || (v === high && !highOpen))

describe('intervals', () => {
  it('allow what the wording allows', () => {
    const meaning: Record<Figure['comparator'], (v: number, x: number) => boolean> = {
      eq: (v, x) => x === v,
      over: (v, x) => x > v,
      'at-least': (v, x) => x >= v,
      under: (v, x) => x < v,
      'at-most': (v, x) => x <= v,
      about: (v, x) => x >= v - spread(v) && x <= v + spread(v),
      nearly: (v, x) => x >= v - spread(v) && x < v,
      vague: () => false,
    }
    fc.assert(
      fc.property(wording, fc.integer({ min: -100, max: 20000 }), (w, x) => {
        expect(holds(intervalOf(w) as Interval, x)).toBe(meaning[w.comparator](w.value, x))
      }),
    )
  })
  it('are disjoint when no value lies in both, whatever the order', () => {
    fc.assert(
      fc.property(wording, wording, fc.double({ min: -100, max: 20000, noNaN: true }), (a, b, x) => {
        const [left, right] = [intervalOf(a) as Interval, intervalOf(b) as Interval]
        expect(disjoint(left, right)).toBe(disjoint(right, left))
        if (holds(left, x) && holds(right, x)) expect(disjoint(left, right)).toBe(false)
      }),
    )
  })
  it('of a printed range hold what those of its two ends allow', () => {
    const ends = fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 5000 }))
    fc.assert(
      fc.property(
        ends,
        fc.constantFrom(...COMPARATORS),
        fc.integer({ min: -100, max: 20000 }),
        ([a, b], comparator, x) => {
          const range = intervalOf({ value: a, high: b, comparator }) as Interval
          expect(range).toEqual(intervalOf({ value: b, high: a, comparator }))
          const [low, top] = [Math.min(a, b), Math.max(a, b)]
          if (comparator === 'eq') expect(holds(range, x)).toBe(x >= low && x <= top)
          if (comparator === 'over') expect(holds(range, x)).toBe(x > top)
          if (comparator === 'under') expect(holds(range, x)).toBe(x < low)
        },
      ),
    )
  })
  it('stay disjoint, or not, in another unit', () => {
    fc.assert(
      fc.property(wording, wording, fc.constantFrom(2, 60, 1000, 0.5), (a, b, factor) => {
        const [left, right] = [intervalOf(a) as Interval, intervalOf(b) as Interval]
        expect(disjoint(scaled(left, factor), scaled(right, factor))).toBe(disjoint(left, right))
      }),
    )
  })
  it('that are disjoint share no value, and others share one', () => {
    const samples = ({ low, high }: Interval): number[] => [low, high, low + 0.25, high - 0.25].filter(Number.isFinite)
    fc.assert(
      fc.property(wording, wording, (a, b) => {
        const [left, right] = [intervalOf(a) as Interval, intervalOf(b) as Interval]
        const shared = [...samples(left), ...samples(right), 20000].some((x) => holds(left, x) && holds(right, x))
        expect(disjoint(left, right)).toBe(!shared)
      }),
    )
  })
  it('widen by the last place that is not zero', () => {
    expect([1400, 224, 2000000, 50, 0, 8.15, 0.5].map(spread)).toEqual([100, 1, 1000000, 10, 1, 0.01, 0.1])
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat({ max: 8 }), (n, zeros) => {
        fc.pre(n % 10 !== 0)
        expect(spread(n * 10 ** zeros)).toBe(10 ** zeros)
      }),
    )
  })
  it('do not exist for vague words', () => {
    expect(intervalOf({ value: 12, high: 120, comparator: 'vague' })).toBeNull()
    expect(intervalOf({ value: null, high: null, comparator: 'eq' })).toBeNull()
  })
})

describe('relations', () => {
  const compared = (w: Wording, unit: string | null = null) => ({ ...w, unit })
  it('are the same from both sides', () => {
    fc.assert(
      fc.property(wording, wording, (a, b) => {
        expect(relationOf(compared(a), compared(b))).toBe(relationOf(compared(b), compared(a)))
      }),
    )
  })
  it('convert units of one measure and refuse others', () => {
    const eq = (value: number, unit: string) => ({ value, high: null, comparator: 'eq' as const, unit })
    expect(relationOf(eq(1, 'hour'), eq(60, 'minute'))).toBe('agree')
    expect(relationOf(eq(1, 'kilometre'), eq(1, 'mile'))).toBe('contradict')
    expect(relationOf(eq(1, 'kilometre'), eq(1, 'hour'))).toBeNull()
    expect(relationOf(eq(1, 'kilometre'), eq(1, 'people'))).toBeNull()
    expect(relationOf(eq(4, 'people'), eq(4, 'Israeli deaths'))).toBe('agree')
  })
})

const cases = readCases(readFileSync(new URL('cases.md', import.meta.url), 'utf8'))
describe.each(cases)('$rule: line $line', ({ marks, settings }) => {
  const members = marks.map(({ role, value }): Dated => {
    const [number = '', day = ''] = value.split(' ')
    const [low, high] = number.split('..')
    return {
      value: Number(low),
      high: high ? Number(high) : null,
      comparator: role as Figure['comparator'],
      unit: null,
      day,
    }
  })
  const relations = members.flatMap((a, i) => members.slice(i + 1).map((b) => relationOf(a, b) ?? 'agree'))
  it('relates the first two', () => expect(relations[0]).toBe(settings.relation))
  it('judges the group', () => expect(verdictOf(members, relations)).toBe(settings.verdict))
})

describe('groups', () => {
  const article = (id: string, figures: Partial<Figure>[]): Article =>
    articleOf('over 5 people died', {
      id,
      figures: figures.map((f, i) => ({ ...figure, id: `f${i + 1}`, ...f })),
    })
  const figure: Figure = {
    id: 'f1',
    start: 0,
    end: 6,
    value: 5,
    high: null,
    comparator: 'over',
    unit: 'people',
    counted: 'people died',
    key: 'killed|people|rome|attack',
    asOf: '2023-01-01',
    assertedBy: null,
    caveats: [],
    inLedger: true,
    rule: 'count-digits',
  }
  const port = { id: 'lima', name: 'the Port of Lima', aliases: [], wikidata: null, named: true, reasons: [] }
  const pier = { ...port, id: 'pier', name: "Pier $& $' $1" }
  const dossier = { ...emptyDossier('t'), entities: [port, pier].map((e) => ({ ...e, type: 'FAC' as const })) }
  const link = (articles: Article[]) => sameFigure.link({ articles, dossier, knowledge: NO_KNOWLEDGE })
  const groups = (articles: Article[]) => link(articles).dossier?.figureGroups ?? []

  it.each([
    ['killed|people|rome|attack 2023-10-07', null, 'people killed in Rome, attack of 7 October 2023'],
    ['abducted|people|rome|2023-10', null, 'people taken hostage in Rome, October 2023'],
    [
      'evacuated|norway people|united-states|total',
      'Norwegians',
      'Norwegians evacuated from the United States, in all',
    ],
    ['population|people|isle-of-man|now', null, 'people living in Isle of Man'],
    ['wounded|farm-worker|lima|flood', null, 'farm workers wounded in the Port of Lima in a flood'],
    ['duration|talk|jones+kim|2023-12-10', null, 'length of the talk between Jones and Kim, 10 December 2023'],
    ['distance|length|lima+rome|now', null, 'distance between the Port of Lima and Rome'],
    ['votes-for|votes|un-diet|2023-12-10', null, 'votes in favour, UN Diet, 10 December 2023'],
    ['age|years|jane-maddon|2023-10', null, 'age of Jane Maddon, October 2023'],
    ['constructor|x|y|z', null, 'words of the source'],
    ['population|people|pier|now', null, "people living in Pier $& $' $1"],
  ])('are headed by a noun phrase: %s', (key, unit, label) => {
    const counted = 'words of the source'
    const [group] = groups(['a', 'b'].map((id) => article(id, [{ key, unit, counted }])))
    expect(group?.label).toBe(label)
  })
  it('hold figures of one key against each other', () => {
    const [group] = groups([article('a', [{}]), article('b', [{ value: 7, asOf: '2023-01-02' }])])
    expect(group).toMatchObject({ key: figure.key, label: 'people killed in Rome in an attack', verdict: 'update' })
    expect(group?.pairs).toHaveLength(1)
  })
  it('never compare unknown keys, other keys, or figures outside the ledger', () => {
    expect(groups([article('a', [{ key: null }]), article('b', [{ key: null }])])).toEqual([])
    expect(groups([article('a', [{}]), article('b', [{ key: 'killed|people|oslo|attack' }])])).toEqual([])
    expect(groups([article('a', [{}]), article('b', [{ inLedger: false }])])).toEqual([])
  })
  it('take an undated event for the only dated one', () => {
    const dated = 'killed|people|rome|attack 2023-01-01'
    const { articles } = link([article('a', [{}]), article('b', [{ key: dated }])])
    expect(articles?.[0]?.figures[0]?.key).toBe(dated)
  })
  it('cannot tell undated events apart where two are dated', () => {
    const keys = ['attack', 'attack 2023-01-01', 'attack 2023-02-01'].map((span) => `killed|people|rome|${span}`)
    const { articles } = link(keys.map((key, i) => article(String(i), [{ key }])))
    expect(articles?.[0]?.figures[0]?.key).toBeNull()
  })
  it('keep totals and days apart from events', () => {
    expect(
      groups([
        article('a', [{ key: 'evacuated|people|rome|total' }]),
        article('b', [{ key: 'evacuated|people|rome|2023-01-01' }]),
      ]),
    ).toEqual([])
  })
  it('grow with what is shared: a figure in very many files is paired once a wording', () => {
    const [group] = groups(Array.from({ length: 2000 }, (_, i) => article(String(i), [{ value: 5 + (i % 3) }])))
    expect(group?.members).toHaveLength(2000)
    expect(group?.pairs.length).toBeLessThan(2100)
  })
})
