import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../model.ts'
import { anchorOf, anchorsOf, CONTEXT, markId, placeOf } from './anchor.ts'
import { datedAs } from './dates.ts'
import { readCorrections } from './read.ts'
import type { FileAnchor } from './types.ts'
import { withAnchor, withDecision, withEntry, withoutEntry } from './write.ts'

const HASH = 'ab'.repeat(32)
const at = (more: object = {}): FileAnchor => ({
  ...{ file: 'a.txt', sha256: HASH, text: 'the quay', before: 'They closed ', after: ' on Monday', ordinal: 1 },
  ...more,
})
const quotation = (more: object = {}) => ({
  ...at(),
  kind: 'quotation' as const,
  decided: { speaker: 'Ada Brook' },
  ...more,
})
const yaml = (keys: string): string =>
  `corrections:\n  - {file: a.txt, sha256: ${HASH}, text: "the quay", before: "", after: "", ${keys}}\n`
const reasons = (text: string): string[] =>
  readCorrections(text).problems.map((p) => `${p.line}:${p.column} ${p.ruleId} ${p.reason}`)

describe('anchors', () => {
  const TEXT = 'One boat sank. One boat sank. One boat sank.'
  it('tell equal words in equal context apart by their order', () => {
    const text = 'x'.repeat(200)
    const span = { start: 90, end: 100 }
    const anchor = anchorOf(text, span)
    expect(anchor.ordinal).toBe(90 - CONTEXT + 1)
    expect(placeOf(text, anchor)).toEqual(span)
  })
  it('have less context only at an end of the text', () => {
    const first = anchorOf(TEXT, { start: 0, end: 8 })
    expect(first).toMatchObject({ before: '', ordinal: 1 })
    expect(placeOf(`and ${TEXT}`, first)).toBeNull()
    expect(placeOf(`${TEXT} Two.`, first)).toEqual({ start: 0, end: 8 })
    const last = anchorOf(TEXT, { start: 39, end: 44 })
    expect(placeOf(`${TEXT} Two.`, last)).toBeNull()
  })
  const texts = fc.array(fc.constantFrom('a', 'b', 'ab ', 'One boat sank. ', '\r\n', '“', '\ud800'), {
    minLength: 1,
    maxLength: 60,
  })
  const spans = (text: string) =>
    fc
      .array(fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 50 })), { maxLength: 12 })
      .map((all) => all.map(([start, length]): Span => ({ start, end: Math.min(text.length, start + length) })))
  const marked = texts.map((parts) => parts.join('')).chain((text) => fc.tuple(fc.constant(text), spans(text)))
  it('of many spans are those of each, and lead back to it', () => {
    fc.assert(
      fc.property(marked, ([text, all]) => {
        expect(anchorsOf(text, all)).toEqual(all.map((span) => anchorOf(text, span)))
        for (const span of all) expect(placeOf(text, anchorOf(text, span))).toEqual(span)
      }),
      { numRuns: 200 },
    )
  })
  it('cost no more than the text is long, also where every place is alike', () => {
    const began = process.cpuUsage()
    for (const unit of ['a', 'One boat sank. ', '“One” 1 “Two” 2 ']) {
      const text = unit.repeat(1_000_000 / unit.length)
      anchorsOf(
        text,
        Array.from({ length: 50_000 }, (_, i) => ({ start: i * 19, end: i * 19 + 1 + (i % 40) })),
      )
    }
    const { user, system } = process.cpuUsage(began)
    expect((user + system) / 1e6).toBeLessThan(10)
  })
  it('give ids that depend on the bytes and the place, and on nothing else', () => {
    const anchor = anchorOf(TEXT, { start: 15, end: 23 })
    expect(markId(HASH, 'mention', anchor)).toMatch(/^m-[0-9a-f]{10}$/)
    expect(markId(HASH, 'mention', anchor)).toBe(markId(HASH, 'mention', { ...anchor }))
    const others = [
      markId('cd'.repeat(32), 'mention', anchor),
      markId(HASH, 'date', anchor),
      markId(HASH, 'mention', { ...anchor, ordinal: 2 }),
    ]
    expect(new Set([markId(HASH, 'mention', anchor), ...others]).size).toBe(4)
  })
})

describe('dates that a person gives', () => {
  it('get their range and precision', () => {
    expect(datedAs('2023')).toMatchObject({ range: ['2023-01-01', '2023-12-31'], precision: 'year' })
    expect(datedAs('2024-02')).toMatchObject({ range: ['2024-02-01', '2024-02-29'], precision: 'month' })
    expect(datedAs('2023-W43')).toMatchObject({ range: ['2023-10-23', '2023-10-29'], precision: 'week' })
    expect(datedAs('2021-W01')).toMatchObject({ range: ['2021-01-04', '2021-01-10'] })
    expect(datedAs('2023-10-24T09:30')).toMatchObject({ range: ['2023-10-24', '2023-10-24'], type: 'TIME' })
    expect(datedAs(null)).toMatchObject({ range: null, resolved: false })
  })
})

describe('reading corrections.yaml', () => {
  it('takes an entry that is right', () => {
    const { corrections, problems } = readCorrections(withEntry(null, quotation({ note: 'see line 4' })))
    expect(problems).toEqual([])
    expect(corrections).toMatchObject([
      { ...at(), kind: 'quotation', decided: { speaker: 'Ada Brook' }, note: 'see line 4', line: 5 },
    ])
  })
  it('says nothing of an empty file, and of an empty list', () => {
    for (const text of ['', '# nothing yet\n', 'corrections:\n', 'corrections: []\n'])
      expect(readCorrections(text)).toEqual({ corrections: [], problems: [], readable: true })
  })
  it('names the place, the rule and what to do', () => {
    expect(reasons(yaml('mark: quotation, speker: Ada'))).toEqual([
      expect.stringMatching(
        /^2:\d+ corrections:unrecognized-keys `speker` is no key of a correction of a quotation\. Did you mean `speaker`\?/,
      ),
    ])
    expect(reasons(yaml('mark: quotatoin, speaker: Ada'))[0]).toMatch(
      /corrections:mark `mark` says what is corrected: `quotation`/,
    )
    expect(reasons(yaml('mark: date, value: 24 October'))[0]).toMatch(/expected a date like 2023-10-24/)
    expect(reasons(yaml('mark: line, role: heading'))[0]).toMatch(/`role`: /)
    expect(reasons(yaml('mark: quotation'))[0]).toMatch(/decides nothing; expected one of `reject`, `speaker`/)
    expect(reasons(yaml('mark: quotation, reject: true, speaker: Ada'))[0]).toMatch(/`reject` stands alone/)
    expect(reasons(`corrections:\n  - {mark: date, value: "2023"}\n`)[0]).toMatch(/`file` is missing/)
    expect(reasons('corrections:\n  - mark: [\n')[0]).toMatch(/^\d+:\d+ corrections:yaml This is no valid YAML/)
    expect(reasons('entities: []\n')[0]).toMatch(/Expected one key, `corrections`/)
  })
  it('leaves out a bad entry, and keeps the others', () => {
    const text = `${withEntry(null, quotation())}  - nonsense\n  - {mark: date}\n`
    const { corrections, problems } = readCorrections(text)
    expect(corrections).toHaveLength(1)
    expect(problems.length).toBeGreaterThanOrEqual(2)
    expect(problems.every((p) => p.line > 5)).toBe(true)
  })
  it('is not harmed by hostile YAML', () => {
    const bomb = `corrections:\n  - &a [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 9 }, (_, i) => `  - &${'bcdefghij'[i]} [${Array(9).fill(`*${'abcdefghi'[i]}`).join()}]`).join('\n')}\n  - {mark: quotation, speaker: *j}\n`
    expect(reasons(bomb).join()).toContain('corrections:alias')
    expect(reasons(yaml('mark: quotation, __proto__: {polluted: true}, speaker: Ada'))[0]).toMatch(/__proto__/)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(reasons('['.repeat(100_000))).toHaveLength(1)
    expect(reasons(yaml('mark: !!js/function "x", speaker: Ada'))).toHaveLength(1)
    expect(readCorrections(yaml('mark: constructor, speaker: Ada')).corrections).toEqual([])
  })
  it('finds what contradicts and what repeats itself, whatever the order', () => {
    const [a, b, c] = [quotation(), quotation({ decided: { speaker: 'Bo' } }), quotation({ decided: { reject: true } })]
    const states = (...all: ReturnType<typeof quotation>[]) =>
      readCorrections(all.reduce<string | null>(withEntry, null) ?? '').corrections.map((e) => [
        e.conflicting,
        e.repeated,
      ])
    expect(states(a, b)).toEqual([
      [true, false],
      [true, false],
    ])
    expect(states(b, c)).toEqual([
      [true, false],
      [true, false],
    ])
    expect(states(a, a)).toEqual([
      [false, false],
      [false, true],
    ])
    expect(states(a, quotation({ ...at({ ordinal: 2 }), decided: { speaker: 'Bo' } }))).toEqual([
      [false, false],
      [false, false],
    ])
  })
})

describe('writing corrections.yaml', () => {
  const COMMENTED = `# ours\ncorrections:\n  # why this one\n  - {mark: quotation, file: a.txt, sha256: ${HASH}, text: "the quay", before: "", after: "", speaker: Ada} # so said Bo\n`
  it('gives back exactly the words that go in, whatever they are', () => {
    const words = fc
      .array(
        fc.constantFrom(
          'a',
          ' ',
          '\n',
          '\r',
          '\t',
          ': ',
          '# ',
          '"',
          "'",
          '\\',
          '\ud800',
          '\u2028',
          '\0',
          '- ',
          '*a',
          '“',
        ),
        { minLength: 1, maxLength: 20 },
      )
      .map((p) => p.join(''))
    fc.assert(
      fc.property(words, words, (text, context) => {
        const entry = quotation({
          text,
          before: context.slice(0, CONTEXT),
          after: context.slice(-CONTEXT),
          note: `n ${text.toWellFormed()} n`,
        })
        const { corrections, problems } = readCorrections(withEntry(COMMENTED, entry))
        expect(problems).toEqual([])
        expect(corrections[1]).toMatchObject({ text, before: entry.before, after: entry.after })
      }),
      { numRuns: 200 },
    )
  })
  it('keeps comments, and the order of the entries', () => {
    const added = withEntry(COMMENTED, quotation({ text: 'the pier' }))
    for (const comment of ['# ours', '# why this one', '# so said Bo']) expect(added).toContain(comment)
    expect(readCorrections(added).corrections.map((c) => c.text)).toEqual(['the quay', 'the pier'])
    expect(readCorrections(withoutEntry(added, 1)).corrections).toMatchObject([{ text: 'the quay' }])
    const changed = withDecision(added, 0, { decided: { speaker: 'Bo' } })
    expect(changed).toContain('# why this one')
    expect(readCorrections(changed).corrections[0]?.decided).toEqual({ speaker: 'Bo' })
    const moved = withAnchor(added, 0, at({ file: 'b.txt', ordinal: 3 }))
    expect(readCorrections(moved).corrections[0]).toMatchObject({
      ...at({ file: 'b.txt', ordinal: 3 }),
      decided: { speaker: 'Ada' },
    })
  })
  it('writes whom a place names', () => {
    const entry = quotation({ kind: 'entity', decided: { sameAs: at({ file: 'b.txt' }) } })
    expect(readCorrections(withEntry(null, entry)).corrections[0]?.decided).toEqual({ sameAs: at({ file: 'b.txt' }) })
  })
})
