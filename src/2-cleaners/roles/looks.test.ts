import { describe, expect, test } from 'vitest'
import { lineFacts } from '#core/lines/facts.ts'
import { firstLook } from './first-look.ts'
import { articleLines } from './model.ts'
import { secondLook } from './second-look.ts'

const PROSE = 'The council closed the bridge on Tuesday, the mayor said, after cracks were found in two of its piers.'
const first = (...texts: string[]): string[][] => firstLook(lineFacts(texts))
const second = (texts: string[], p: number[]): string[][] => secondLook(lineFacts(texts), p)

describe('the first look', () => {
  test('sees that a caption says again what the text of the picture says', () => {
    const [alt, caption] = first('A diver under the pier', 'A diver holds a lamp under the second pier.')
    expect(alt).toContain('echo1:3/1')
    expect(caption).toContain('echoed-1:2/2')
    expect(first('A diver under the pier', PROSE)[0]?.join()).not.toContain('echo')
  })

  test('counts lines in a row without a full stop', () => {
    expect(
      first('Harbour', 'Letters', 'Weather', PROSE).map((seen) => seen.find((name) => /-run:/.test(name))),
    ).toEqual(['open-run:2/0/0', 'open-run:2/1/0', 'open-run:2/0/0', 'closed-run:0/3'])
  })

  test('sees a name with an outlet, a bare name, and a name in brackets at the end', () => {
    expect(first('Lena Ostrow/Sorrel Observer')[0]).toContain('slashed')
    expect(first('Lena Ostrow')[0]).toContain('like-a-name')
    expect(first('Cars queue at the crossing (Lena Ostrow)')[0]).toContain('ends-in-brackets')
    expect(first(PROSE)[0]?.filter((name) => /^(?:slashed|like-a-name|ends-in)/.test(name))).toEqual([])
  })
})

describe('the second look', () => {
  const texts = [PROSE, PROSE, 'Menu', 'Letters', 'Sport', 'Weather', 'Harbour', PROSE]

  test('sees the largest stretch, and a smaller one apart from it', () => {
    const seen = second(texts, [0.9, 0.9, 0, 0, 0, 0, 0, 0.9])
    expect(seen[0]).toContain('stretch:in/4')
    expect(seen[4]).toContain('stretch:below/none')
    expect(seen[7]).toContain('stretch:below/3')
  })

  test('sees what the first said of other lines of one form', () => {
    const seen = second(['Week 8', PROSE, 'Week 9', 'Letters'], [0.8, 0.9, 0.2, 0.1])
    expect(seen[0]).toContain('start-others:1/3')
    expect(seen[3]?.some((name) => name.startsWith('start-others'))).toBe(false)
  })

  test('changes with the first: the same lines, another probability', () => {
    expect(
      second(
        texts,
        texts.map(() => 0.9),
      ),
    ).not.toEqual(
      second(
        texts,
        texts.map(() => 0.1),
      ),
    )
  })
})

test('both looks together keep prose and leave a menu', () => {
  const p = articleLines(lineFacts(['Home', 'Letters', 'Sport', PROSE, PROSE.replace('Tuesday', 'Friday'), 'Share']))
  expect(p.map((share) => share > 0.5)).toEqual([false, false, false, true, true, false])
  expect(articleLines([])).toEqual([])
})
