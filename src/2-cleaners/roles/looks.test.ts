import { describe, expect, test } from 'vitest'
import { lineFacts } from '#core/lines/facts.ts'
import { firstLook } from './first-look.ts'
import { articleLines, lineModels } from './model.ts'
import { closedRules } from './rules.ts'
import { secondLook } from './second-look.ts'

const PROSE = 'The council closed the bridge on Tuesday, the mayor said, after cracks were found in two of its piers.'
const first = (...texts: string[]): string[][] => firstLook(lineFacts(texts))
const second = (texts: string[], p: number[]) => {
  const facts = lineFacts(texts)
  return secondLook(facts, p, closedRules(facts))
}

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

  test('tells the text of a picture from a sentence of the text by its beginning and its verbs', () => {
    const [shown, told] = first('A diver holding a lamp under the pier', 'He held a lamp under the pier and said no.')
    expect(shown).toContain('verbs-start:001/shown/open')
    expect(told).toContain('verbs-start:100/pointing/closed')
  })

  test('sees labels, brackets, names of files and a headline glued to its summary', () => {
    const forms = (text: string): string[] =>
      first(text)[0]?.flatMap(
        (name) => /^(?:all-in-brackets|file-name|label|signed|glued|counted)(?=\/)/.exec(name) ?? [],
      ) ?? []
    expect(forms('(Harbour Goods)')).toEqual(['all-in-brackets'])
    expect(forms('harbour-bridge-at-night-2023')).toEqual(['file-name'])
    expect(forms('PHOTOS: The bridge by night')).toEqual(['label'])
    expect(forms('— Lena Ostrow')).toEqual(['signed'])
    expect(forms('Ten years of the bridgeThe council looks back')).toEqual(['glued'])
    expect(forms('5 harbours to see')).toEqual(['counted'])
    expect(forms(PROSE)).toEqual([])
  })

  test('sees a name with an outlet, a bare name, and a name in brackets at the end', () => {
    expect(first('Lena Ostrow/Sorrel Observer')[0]).toContain('slashed')
    expect(first('Lena Ostrow')[0]).toContain('like-a-name')
    expect(first('Cars queue at the crossing (Lena Ostrow)')[0]).toContain('ends-in-brackets')
    expect(first(PROSE)[0]?.filter((name) => /^(?:slashed|like-a-name|ends-in)/.test(name))).toEqual([])
  })
})

describe('the second look', () => {
  const texts = [
    PROSE,
    PROSE.replace('Tuesday', 'Friday'),
    'Menu',
    'Letters',
    'Sport',
    'Weather',
    'Harbour',
    PROSE.replace('Tuesday', 'May'),
  ]
  const all = (p: number): number[] => texts.map(() => p)

  test('sees the largest stretch, and a smaller one apart from it', () => {
    const rows = second(texts, [0.9, 0.9, 0, 0, 0, 0, 0, 0.9])
    expect(rows.map((row) => row['from-main'])).toEqual([0, 0, 1, 2, 3, 4, 5, 6])
    expect(rows.map((row) => row['near-share'])).toEqual([1, 1, 0, 0, 0, 0, 0, 0.5])
    expect(rows.map((row) => row['tight-lines'])).toEqual([2, 2, 0, 0, 0, 0, 0, 1])
  })

  test('holds no line for likely that a closed rule has told', () => {
    const rows = second([PROSE, 'Read more: The ferry', PROSE], [0.9, 0.9, 0.9])
    expect(rows.map((row) => row['tight-lines'])).toEqual([1, 0, 1])
    expect(rows.map((row) => row['until-related'])).toEqual([1, 40, 40])
    expect(rows.map((row) => row['since-related'])).toEqual([40, 40, 1])
  })

  test('sees what the first said of other lines of one form', () => {
    const rows = second([PROSE, 'Week 8', PROSE, 'Week 9', PROSE, 'Letters'], [0.9, 0.8, 0.9, 0.2, 0.9, 0.1])
    expect(rows[1]?.['same-form']).toBeCloseTo(0.2)
    expect(rows[5]?.['same-form']).toBe(-1)
  })

  test('sees the words that a line shares with the article and with the paragraphs around it', () => {
    const rows = second([PROSE, 'Cracks in the bridge', 'Horoscopes', PROSE], [0.9, 0.1, 0.1, 0.9])
    expect(rows[1]?.topic).toBe(1)
    expect(rows[2]?.topic).toBe(0)
    expect(rows[1]?.['with-next']).toBe(1)
    expect(rows[2]?.bridged).toBe(1)
  })

  test('changes with the first: the same lines, another probability', () => {
    expect(second(texts, all(0.9))).not.toEqual(second(texts, all(0.1)))
  })

  test('gives every column that the trees ask for, and nothing else', () => {
    expect(Object.keys(second([PROSE], [0.5])[0] ?? {})).toEqual(lineModels.second.columns)
  })
})

test('both looks together keep prose and leave a menu', () => {
  const facts = lineFacts(['Home', 'Letters', 'Sport', PROSE, PROSE.replace('Tuesday', 'Friday'), 'Share'])
  expect(articleLines(facts, closedRules(facts)).map((p) => p > 0.5)).toEqual([false, false, false, true, true, false])
  expect(articleLines([], [])).toEqual([])
})
