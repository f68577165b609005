/**
 * Hostile repetition costs every annotator no more than its length. Processor time is compared with itself at an eighth
 * of the length, so that neither a slow machine nor a busy one can fail this: eight times the text may take twenty-four
 * times as long, where a cost that grows with the square takes sixty-four.
 */
import { describe, expect, test } from 'vitest'
import { articleOf, NO_KNOWLEDGE, withAnnotations } from '#core/article.ts'
import type { Article } from '#core/model.ts'
import type { Annotator } from '#core/stages.ts'
import { annotators } from './index.ts'

const SHORT = 8_000
const TIMES = 8
/** Below this many milliseconds a measure is noise. */
const NOISE = 12

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
  '1 ',
  'on Oct. 7 ',
  'last week of ',
  '(',
]

describe.each(PIECES)('repeated %j', (piece) => {
  test('costs each annotator no more than its length', { retry: 3 }, () => {
    const short = costs(piece.repeat(SHORT / piece.length))
    const long = costs(piece.repeat((TIMES * SHORT) / piece.length))
    for (const { name } of annotators)
      expect(long.get(name) ?? 0, name).toBeLessThan(3 * TIMES * Math.max(short.get(name) ?? 0, NOISE))
  })
})

/** Milliseconds of processor time of each annotator, each reading what those before it found. */
function costs(text: string): Map<string, number> {
  const found = new Map<string, number>()
  let article = articleOf(text)
  for (const annotator of annotators) {
    const began = process.cpuUsage()
    article = annotated(article, annotator)
    const { user, system } = process.cpuUsage(began)
    found.set(annotator.name, (user + system) / 1000)
  }
  return found
}

const annotated = (article: Article, annotator: Annotator): Article =>
  withAnnotations(article, annotator.annotate(article, NO_KNOWLEDGE))
