import { describe, expect, it } from 'vitest'
import { foldedWord, isContent, isTelling, stemOf, words } from './words.ts'

describe('words', () => {
  it('are folded and keep their places', () => {
    const text = 'The U.S. “paid” Norland’s crew 1,400 crowns; don’t ask.'
    expect(words(text).map((w) => w.folded)).toEqual([
      'the',
      'us',
      'paid',
      'norland',
      'crew',
      '1400',
      'crowns',
      "don't",
      'ask',
    ])
    for (const { start, end, folded } of words(text)) expect(foldedWord(text.slice(start, end))).toBe(folded)
  })
  it('stay inside the span', () => {
    expect(words('one two three', { start: 4, end: 9 }).map((w) => w.folded)).toEqual(['two', 't'])
  })
  it('keep a clitic that is a verb', () => expect(foldedWord('It’s')).toBe("it's"))
  it('carry content unless they only join', () => {
    expect(['harbour', '1400', 'the', 'said', 'minister'].map(isContent)).toEqual([true, true, false, false, true])
    expect(['harbour', 'minister', 'monday'].map(isTelling)).toEqual([true, false, false])
  })
  it('share a stem with their forms', () => {
    for (const [x, y] of [
      ['expresses', 'expressed'],
      ['balance', 'balanced'],
      ['remark', 'remarks'],
      ['negotiation', 'negotiating'],
    ] as const)
      expect(stemOf(x)).toBe(stemOf(y))
    expect(stemOf('remarks')).not.toBe(stemOf('statements'))
  })
  it('are found in time that grows with the text', () => {
    const began = performance.now()
    for (const piece of ['a.', '1,', "a'", 'é']) words(piece.repeat(5e5))
    expect(performance.now() - began).toBeLessThan(5000)
  })
})
