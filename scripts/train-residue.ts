/**
 * Trains the two models that tell an article from what stands around it, on pages of WCXB, and writes their weights:
 * the block model of src/core/html (saved pages) and the line model of src/2-cleaners/roles (text without markup).
 *
 *     git clone https://github.com/Murrough-Foley/web-content-extraction-benchmark WCXB
 *     node scripts/train-residue.ts WCXB/dev [block|line]
 *
 * Only the development part is read, and of it the pages of type article. The same pages give the same bytes.
 */
import { writeFileSync } from 'node:fs'
import type { LineModel } from '../src/core/lines/chain.ts'
import { lineFacts } from '../src/core/lines/facts.ts'
import { features } from '../src/core/lines/features.ts'
import { type Lesson, learn, sparing } from './residue/learn.ts'
import { type LabelledPage, pagesOf } from './residue/pages.ts'

const SETTINGS = { epochs: 6, rate: 0.15, decay: 1e-2, leastPages: 6, leastPagesWord: 10 }
/** Scraped text rarely holds the whole page: each page is learned whole, and cut near its article. */
const LINES_AROUND = [Number.POSITIVE_INFINITY, 40, 8]

/** Pages → lessons of the block model. */
export const blockLessons = (pages: LabelledPage[]): Lesson[] =>
  pages.map(({ id, observed, body }) => ({ id, observed, body }))

/** Pages → lessons of the line model, three for each page. */
export const lineLessons = (pages: LabelledPage[]): Lesson[] =>
  pages.flatMap((page) => LINES_AROUND.flatMap((around) => lessonOf(page, around)))

function lessonOf({ id, blocks, body }: LabelledPage, around: number): Lesson[] {
  const first = body.indexOf(true)
  if (first < 0) return []
  const from = Math.max(0, first - around)
  const to = Math.min(blocks.length, body.lastIndexOf(true) + 1 + around)
  const texts = blocks.slice(from, to).map((block) => block.text)
  return [{ id, observed: sparing(features(lineFacts(texts))), body: body.slice(from, to) }]
}

function write(path: string, { steps, weights }: LineModel): void {
  writeFileSync(path, `${JSON.stringify({ steps, weights: Object.fromEntries(weights) })}\n`)
  process.stdout.write(`${path}: ${weights.size} observations\n`)
}

if (import.meta.main) {
  const [, , dev = '', only] = process.argv
  const pages = pagesOf(dev)
  process.stdout.write(`${pages.length} pages\n`)
  if (only !== 'line') write('src/core/html/data/block-model.json', learn(blockLessons(pages), SETTINGS))
  if (only !== 'block') write('src/2-cleaners/roles/data/line-model.json', learn(lineLessons(pages), SETTINGS))
}
