/**
 * Hostile repetition costs every reader, cleaner, annotator and linker no more than its length. Not time is measured but
 * how often each function and block runs, so that no machine makes this fail, and a failure names the place. For four
 * times the text it may run eleven times as often, since a search by halves takes a little more than four, and what needs
 * a name begins late; what goes through all of a list for each of its items runs sixteen times as often.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { cleaners } from './2-cleaners/index.ts'
import { annotateFile, linkArticles } from './brief.ts'
import { articleOf } from './core/article.ts'
import { type Steps, stepCounter } from './core/testing-steps.ts'

const SHORT = 4_000
const TIMES = 4
const ALLOWED = 11
/** What runs less often than this is no cost. */
const FEW = 600

const PIECES = [
  '“',
  '" ',
  "' ",
  "'a ",
  "''x ",
  "it's 'a ",
  '“a “b” ',
  '“a\n\n',
  '"said "\n',
  'he said.\n',
  '“a” said X. ',
  ', said he ',
  'who said that ',
  ', saying ',
  'Hale and Ruiz, the mayor, ',
  'the former ',
  'citing ',
  'a senior ',
  'could not be ',
  'what some ',
  'a\n',
  'Yes\n\n',
  'A B C ',
  'Abc ',
  "d'A’s ",
  'more than 1,400 ',
  '$5 ',
  '1 ',
  'on Oct. 7 ',
  'last week of ',
  '(',
]

/** A word for each number, no two alike in two letters. */
const word = (i: number): string => [...`${i}`.padStart(4, '0')].map((c) => 'bdfgklmnrs'[Number(c)]).join('a')
const name = (i: number): string => word(i).replace(/^./, (c) => c.toUpperCase())

/** Texts in which nothing stands twice; each makes what the rules hold against each other. */
const SERIES: [string, (i: number) => string][] = [
  ['relatives', (i) => `${name(i)} Ruiz, `],
  ['namesakes', (i) => `Ana ${name(i)}, `],
  ['speakers', (i) => `“We have a ${word(i)} plan and a road,” said ${name(i)} Ruiz. `],
  ['offices', (i) => `Minister ${name(i)} Ruiz left. The ${word(i)} minister said it was late. `],
  ['bodies', (i) => `the ${name(i)} Union Board (${name(i).slice(0, 5).toUpperCase()}) `],
  ['counts', (i) => `${i} people were killed in ${name(i)} on ${1 + (i % 28)} May ${1700 + Math.floor(i / 28)}. `],
  ['quoted days', (i) => `"The ${word(i)} boat took ${word(i + 5)} to ${name(i)} on 2023-05-11", said Ana Ruiz. `],
  ['rows', (i) => `${i},${name(i)} Ruiz,${1700 + i}-10-11,"Rome",$${i}\n`],
]

const SENTENCE = 'The new ferry of the harbour board took forty farmers and nine horses to the far quay. '

let count: (work: () => void) => Promise<Steps>
beforeAll(async () => {
  count = await stepCounter()
  // what is read at first use is read before anything is counted
  road('Ana Ruiz of Rome said on Monday: “We lost 5 men.”', { plain: false })
})

describe('costs no more than its length', () => {
  test.each(PIECES)('repeated %j', async (piece) => {
    expect(await faster((length) => piece.repeat(length / piece.length), { plain: false })).toEqual([])
  })
  test.each(SERIES)('a series of %s', async (_, item) => {
    const { length } = item(1)
    expect(
      await faster((most) => Array.from({ length: most / length }, (_, i) => item(i)).join(''), { plain: true }),
    ).toEqual([])
  })
  test('repeated, what another text says once', async () => {
    const other = SENTENCE
    expect(await faster((length) => SENTENCE.repeat(length / SENTENCE.length), { plain: true, other })).toEqual([])
  })
})

/** What runs more often than the longer text allows. */
async function faster(textOf: (length: number) => string, how: How): Promise<string[]> {
  const short = await count(() => road(textOf(SHORT), how))
  const long = await count(() => road(textOf(TIMES * SHORT), how))
  return [...long].flatMap(([place, times]) => {
    // the engine loses the counts of a function now and then, when it compiles it anew
    const before = short.get(place) || times
    return times > ALLOWED * Math.max(before, FEW) ? [`${place}: ${before} → ${times}`] : []
  })
}

interface How {
  /** All lines are annotated, whatever the cleaners say, since of a longer text they may take more for the article. */
  plain: boolean
  /** What the text is held against, if not a second print of it. */
  other?: string
}

/** Two articles through stages 1 to 4, which share nearly all where no `other` is given. */
function road(text: string, { plain, other = text }: How): void {
  const file = (path: string, words: string) => ({ path, bytes: new TextEncoder().encode(words) })
  const files = [file('a.txt', `${other}\n\nOne end.\n`), file('b.txt', `${text}\n\nAnother end.\n`)]
  const articles = files.map((f) => {
    if (plain) cleaners.reduce((article, cleaner) => cleaner.clean(article), articleOf(text, { regions: [] }))
    return annotateFile(f, {}, { plain })
  })
  linkArticles(articles, {}, { plain: true })
}
