/**
 * How fast names are found, beside `compromise` on the same text in the same process, how long the start takes, and
 * how large model and lists are:
 *   node scripts/bench-tagger.ts [FOLDER]     a folder of .txt files; made articles when none is given
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { constants, zstdCompressSync } from 'node:zlib'
import nlp from 'compromise'
import { articleOf, plainRegions } from '#core/article.ts'
import { articleSentences } from '#core/passages.ts'
import { articleOfNumber } from './bench/articles.ts'

/** CPU milliseconds of this process so far. */
const spent = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
const begun = spent()
const { tagged } = await import('../src/3-annotators/entities/tagger/tag.ts')
const { entities } = await import('../src/3-annotators/entities/index.ts')
const { words } = await import('../src/3-annotators/entities/words.ts')
const loaded = spent()
tagged([words('Anna Moreau went to Geneva.', { start: 0, end: 27 })])
const ready = spent()

const ROUNDS = 3
const [folder] = process.argv.slice(2)
const texts = folder
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
  : Array.from({ length: 150 }, (_, n) => articleOfNumber(n))
const articles = texts.map((text) => ({ ...articleOf(text), regions: plainRegions(text) }))
const sentences = articles.map((a) => articleSentences(a).map((s) => words(a.text, s)))
const count = sentences.flat(2).length

const rate = (work: () => void): number => {
  const times = Array.from({ length: ROUNDS }, () => {
    const from = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(from)
    return (user + system) / 1e6
  })
  return Math.round(count / Math.min(...times))
}
const tagger = rate(() => {
  for (const article of sentences) tagged(article)
})
const annotator = rate(() => {
  for (const article of articles) entities.annotate(article, { entities: [] })
})
const other = rate(() => {
  for (const text of texts) nlp(text).topics().json({ offset: true })
})

const data = new URL('../src/3-annotators/entities/data/', import.meta.url)
const shipped = readdirSync(data).filter((name) => /\.(?:txt|tsv|zst)$/.test(name))
const size = shipped.reduce((sum, name) => sum + compressed(name), 0)
console.log(`${count} words, CPU time, the best of ${ROUNDS} rounds in one process`)
console.table({
  'tagger alone': { 'words a second': tagger, 'times compromise': round(tagger / other) },
  'the whole annotator, links included': {
    'words a second': annotator,
    'times compromise': round(annotator / other),
  },
  'compromise, topics': { 'words a second': other, 'times compromise': 1 },
})
console.log(
  `start: ${round(loaded - begun)} ms of CPU for modules, ${round(ready - loaded)} ms for model, lists and a first sentence`,
)
console.log(`model and lists: ${round(size / 1e6)} MB compressed`)

function compressed(name: string): number {
  const bytes = readFileSync(new URL(name, data))
  return name.endsWith('.zst')
    ? bytes.length
    : zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 19 } }).length
}

function round(x: number): number {
  return Math.round(10 * x) / 10
}
