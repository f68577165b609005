/**
 * What each annotator and each cleaner reads in a second of CPU time, one after the other as on the road, and beside them
 * a floor: counting the words of the same texts.
 *   npm run bench:annotators               500 articles of about 600 words
 */
import { articleOf, withAnnotations } from '#core/article.ts'
import type { Article } from '#core/model.ts'
import { wordSpans } from '#core/words.ts'
import { cleaners } from '../../src/2-cleaners/index.ts'
import { annotators } from '../../src/3-annotators/index.ts'
import { articleOfNumber } from './articles.ts'

const size = Number(process.argv[2] ?? 500)
const knowledge = { entities: [] }
const texts = Array.from({ length: size }, (_, n) => articleOf(articleOfNumber(n), { id: `a${n}`, regions: [] }))
const words = texts.reduce((sum, { text }) => sum + wordSpans(text).length, 0)
const steps: [string, (article: Article) => Article][] = [
  ['words counted (floor)', counted],
  ...cleaners.map((c): [string, (a: Article) => Article] => [c.name, (a) => c.clean(a)]),
  ...annotators.map((a): [string, (of: Article) => Article] => [
    a.name,
    (of) => withAnnotations(of, a.annotate(of, knowledge)),
  ]),
]

// the first fifth warms the code up and is not counted
const rows: Record<string, { 'words/s': number; 'times the floor': number }> = {}
let articles = texts
let floor = 0
for (const [name, step] of steps) {
  const warm = Math.floor(size / 5)
  const done = articles.slice(0, warm).map(step)
  const before = process.cpuUsage()
  articles = [...done, ...articles.slice(warm).map(step)]
  const { user, system } = process.cpuUsage(before)
  const seconds = (user + system) / 1e6
  floor ||= seconds
  rows[name] = {
    'words/s': Math.round((words * (1 - warm / size)) / seconds / 1000) * 1000,
    'times the floor': Math.round((seconds / floor) * 10) / 10,
  }
}
console.log(`${size} articles, ${words} words; CPU seconds of this process`)
console.table(rows)

function counted(article: Article): Article {
  wordSpans(article.text)
  return article
}
