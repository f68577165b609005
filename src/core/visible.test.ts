import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fields } from './model.ts'
import { seenParts, visibleFields } from './visible.ts'

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

describe('fields that can be shown', () => {
  const said = <T>(value: T) => ({ value, basis: 'stated' as const, from: 'x' })
  const fields: Fields = {
    title: said('half \ud83d of \u001b[2J\u009ba title'),
    outlet: said('\u0000\u200b \u202e'),
    byline: said(['\u001b', 'Ann\udc00 Moss', '\u00ad']),
    published: { ...said('2024-03-05'), window: ['2024-03-05', '2024-03-05'] },
  }
  it('hold no control codes and no halves of characters, and nothing else changes', () => {
    expect(visibleFields(fields)).toEqual({
      title: said('half \ufffd of [2Ja title'),
      byline: said(['Ann\ufffd Moss']),
      published: fields.published,
    })
  })
  it('are none where nobody could see them', () => {
    expect(visibleFields({ byline: said(['\u2060', ' ']), title: said('–') })).toEqual({ title: said('–') })
  })
})
