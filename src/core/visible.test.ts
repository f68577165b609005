import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seenParts } from './visible.ts'

const at = (start: number, end: number) => ({ start, end })

describe('the parts that a reader sees', () => {
  it('leave out markup inside, across and around the ends of a span', () => {
    expect(seenParts([], at(2, 6))).toEqual([at(2, 6)])
    expect(seenParts([at(0, 3), at(4, 5), at(5, 9)], at(2, 6))).toEqual([at(3, 4)])
    expect(seenParts([at(0, 9)], at(2, 6))).toEqual([])
    expect(seenParts([at(0, 2), at(6, 9)], at(2, 6))).toEqual([at(2, 6)])
  })
  it('are the characters that no markup covers', () => {
    const marks = fc.uniqueArray(fc.nat(20), { maxLength: 8 }).map((cuts) => {
      const sorted = cuts.sort((a, b) => a - b)
      return sorted.flatMap((start, i) => (i % 2 === 0 && sorted[i + 1] ? [at(start, sorted[i + 1] as number)] : []))
    })
    fc.assert(
      fc.property(marks, fc.nat(20), fc.nat(20), (hidden, start, length) => {
        const each = Array.from({ length }, (_, i) => start + i)
        const bare = each.filter((i) => !hidden.some((h) => h.start <= i && i < h.end))
        const seen = seenParts(hidden, at(start, start + length)).flatMap((p) =>
          each.filter((i) => p.start <= i && i < p.end),
        )
        expect(seen).toEqual(bare)
      }),
    )
  })
})
