/**
 * What holding the articles against each other costs, per linker and article, as the folder grows:
 *   npm run bench:links                    100, 1,000 and 10,000 articles
 *   npm run bench:links -- 300 3000        other numbers
 * Articles have about 150 words, since annotating ten thousand long ones would take most of the time. Cost should grow
 * with what the articles share: CPU milliseconds per article stay level where they share alike.
 */
import { emptyDossier } from '#core/article.ts'
import type { Article } from '#core/model.ts'
import { linkers } from '../../src/4-linkers/index.ts'
import { annotateFile } from '../../src/brief.ts'
import { articleOfNumber } from './articles.ts'

const WORDS = 150

const sizes = process.argv.slice(2).map(Number)
const rows: Record<string, Record<string, number>> = {}
const articles: Article[] = []
for (const size of sizes.length ? sizes : [100, 1000, 10_000]) {
  while (articles.length < size) articles.push(annotated(articles.length))
  rows[`${size} articles`] = linked(articles)
}
console.log('CPU milliseconds per article; `peak MB` is memory of the whole process')
console.table(rows)

function annotated(n: number): Article {
  const path = `article-${String(n).padStart(5, '0')}.txt`
  return annotateFile({ path, bytes: Buffer.from(articleOfNumber(n, WORDS)) }, {}, { plain: false })
}

function linked(given: Article[]): Record<string, number> {
  let corpus = { articles: given, dossier: emptyDossier('Benchmark'), knowledge: { entities: [] } }
  const costs: Record<string, number> = {}
  let sum = 0
  for (const linker of linkers) {
    const before = process.cpuUsage()
    const found = linker.link(corpus)
    const { user, system } = process.cpuUsage(before)
    corpus = {
      ...corpus,
      articles: found.articles ?? corpus.articles,
      dossier: Object.assign({}, corpus.dossier, found.dossier),
    }
    costs[linker.name] = rounded((user + system) / 1000 / given.length)
    sum += (user + system) / 1000 / given.length
  }
  return { ...costs, all: rounded(sum), 'peak MB': Math.round(process.resourceUsage().maxRSS / 1024) }
}

function rounded(n: number): number {
  return Math.round(n * 100) / 100
}
