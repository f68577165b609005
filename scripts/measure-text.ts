/**
 * Measures the text that the HTML reader takes from saved news pages, beside Readability and, where its entry is given,
 * Defuddle: runs of four words, counted for each page, and F1 of the means, as the article-extraction-benchmark counts.
 *
 *     git clone https://github.com/flairNLP/fundus
 *     git clone https://github.com/Murrough-Foley/web-content-extraction-benchmark WCXB
 *     node scripts/measure-text.ts fundus fundus/ […/node_modules/defuddle/dist/node.js]
 *     node scripts/measure-text.ts wcxb WCXB/dev […/node_modules/defuddle/dist/node.js]
 *     node scripts/measure-text.ts extraction FOLDER     a copy of article-extraction-benchmark, or of a part of it
 *
 * Where a set gives a summary above the text, each system may give it or leave it out: the better of both is counted.
 * `--pages` prints every page, the worst of ours first.
 */
import { pathToFileURL } from 'node:url'
import { Readability } from '@mozilla/readability'
import { blocksOf } from '../src/core/html/blocks.ts'
import { readHtml } from '../src/core/html/read.ts'
import { treeOf } from '../src/core/html/tree.ts'
import { documentOf } from './residue/scraped.ts'
import { extraction, fundus, type Gold, wcxb } from './saved-pages.ts'

interface Score {
  precision: number
  recall: number
}
type Reads = (html: string) => string | Promise<string>

const SETS = { extraction, fundus, wcxb }
const RUN = 4

const ours: Reads = (html) => {
  const { text, regions = [] } = readHtml(html)
  return regions
    .filter(({ role }) => role === 'body')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n')
}
const linesOf = (content: string): string =>
  blocksOf(treeOf(`<html><body>${content}</body></html>`))
    .map(({ text }) => text)
    .join('\n')
const readability: Reads = (html) => {
  const found = new Readability<Element>(documentOf(html), { serializer: (node) => node as Element }).parse()
  return found?.content ? linesOf(found.content.outerHTML) : ''
}
const defuddle = async (entry: string): Promise<Reads> => {
  const { Defuddle } = await import(pathToFileURL(entry).href)
  return async (html) => {
    const { content } = await Defuddle(documentOf(html), 'https://example.org/a', { useAsync: false })
    return linesOf(content)
  }
}

/** What a library cannot read gives no text. */
const attempt = async (read: Reads, html: string): Promise<string> => {
  try {
    return await read(html)
  } catch {
    return ''
  }
}

const better = ({ text, summary }: Gold, found: string): Score => {
  const scores = (summary ? [text, `${summary}\n${text}`] : [text]).map((gold) => scoreOf(gold, found))
  return scores.sort((a, b) => f1(b) - f1(a))[0] as Score
}

/** Runs of one text that stand in the other, and the reverse; an empty text holds no run. */
export function scoreOf(gold: string, found: string): Score {
  const [own, other] = [runsOf(gold), runsOf(found)]
  const sum = (counts: Iterable<number>): number => [...counts].reduce((a, b) => a + b, 0)
  const shared = sum([...own].map(([run, n]) => Math.min(n, other.get(run) ?? 0)))
  const [wanted, given] = [sum(own.values()), sum(other.values())]
  return { precision: given ? shared / given : wanted ? 0 : 1, recall: wanted ? shared / wanted : 1 }
}

function runsOf(text: string): Map<string, number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_\p{M}]+/gu) ?? []
  const runs = new Map<string, number>()
  for (let i = 0; i < words.length && (i === 0 || i + RUN <= words.length); i++) {
    const run = words.slice(i, i + RUN).join(' ')
    runs.set(run, (runs.get(run) ?? 0) + 1)
  }
  return runs
}

const f1 = ({ precision, recall }: Score): number =>
  precision + recall ? (2 * precision * recall) / (precision + recall) : 0
const mean = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0) / Math.max(1, numbers.length)
const meanOf = (scores: Score[]): Score => ({
  precision: mean(scores.map(({ precision }) => precision)),
  recall: mean(scores.map(({ recall }) => recall)),
})
const shown = (score: Score): string =>
  [f1(score), score.precision, score.recall].map((number) => number.toFixed(4)).join(' ')

if (import.meta.main) {
  const [set, root = '', entry] = process.argv.slice(2).filter((argument) => argument !== '--pages')
  const systems: Record<string, Reads> = { ours, readability, ...(entry ? { defuddle: await defuddle(entry) } : {}) }
  const all = new Map(Object.keys(systems).map((name) => [name, [] as Score[]]))
  const pages: { name: string; scores: number[] }[] = []
  for (const { name, html, gold } of SETS[set as keyof typeof SETS](root)) {
    if (!gold.text) continue
    const scores: number[] = []
    for (const [system, read] of Object.entries(systems)) {
      const score = better(gold, await attempt(read, html))
      all.get(system)?.push(score)
      scores.push(f1(score))
    }
    pages.push({ name, scores })
  }
  if (process.argv.includes('--pages'))
    for (const { name, scores } of pages.sort((a, b) => (a.scores[0] as number) - (b.scores[0] as number)))
      process.stdout.write(`${name.padEnd(44)} ${scores.map((n) => n.toFixed(3)).join(' ')}\n`)
  for (const [system, scores] of all)
    process.stdout.write(`${system.padEnd(12)} F1, precision, recall ${shown(meanOf(scores))} of ${scores.length}\n`)
}
