/**
 * Trains the models that tell an article from what stands around it, and writes their weights: the block model of
 * src/core/html (saved pages) and the two looks of src/2-cleaners/roles (text without markup).
 *
 *     git clone https://github.com/Murrough-Foley/web-content-extraction-benchmark WCXB
 *     git clone https://github.com/flairNLP/fundus
 *     node scripts/train-residue.ts block WCXB/dev fundus/
 *     node scripts/train-residue.ts line wcxb-lines.jsonl news.jsonl
 *
 * Of WCXB only the development part is read, and of it the pages of type article; news.jsonl is made by
 * `residue/news.ts`. The same pages give the same bytes.
 */
import { writeFileSync } from 'node:fs'
import { firstLook } from '../src/2-cleaners/roles/first-look.ts'
import type { LineModels } from '../src/2-cleaners/roles/model.ts'
import { closedRules } from '../src/2-cleaners/roles/rules.ts'
import { type Row, secondLook } from '../src/2-cleaners/roles/second-look.ts'
import { type LineModel, probabilities } from '../src/core/lines/chain.ts'
import { type LineFacts, lineFacts } from '../src/core/lines/facts.ts'
import { type Lesson, learn, type Settings, sparing } from './residue/learn.ts'
import { type LabelledLines, labelledLines } from './residue/lines.ts'
import { pagesOf } from './residue/pages.ts'
import { type Growth, grow, type Rows } from './residue/trees.ts'

const BLOCK: Settings = { epochs: 6, rate: 0.15, decay: 1e-2, leastPages: 6, leastPagesWord: 10 }
const LINE: Settings = { ...BLOCK, epochs: 8, rate: 0.05 }
const TREES: Growth = { trees: 160, leaves: 10, rate: 0.05, lambda: 5, leastWeight: 20, share: 0.3 }
/** The second look learns from what the first says of pages that it never saw. */
const PARTS = 3

/** News pages are fewer than magazine pages, and what this is for; the versions of one page share its weight. */
const NEWS = 3
const isNews = (id: string): boolean => /^(?:fundus|parser)-/.test(id)

interface Page extends Lesson {
  facts: LineFacts[]
}

/** Labelled lines → both looks. */
export function lineModels(pages: LabelledLines[]): LineModels {
  const lessons = pages.map(({ id, lines, body }): Page => {
    const facts = lineFacts(lines)
    return { id, body, facts, observed: sparing(firstLook(facts)) }
  })
  const looked = lessons.map((page) => ({ page, rows: [] as Row[] }))
  for (let part = 0; part < PARTS; part++) {
    const blind = learn(
      lessons.filter(({ id }) => partOf(id) !== part),
      LINE,
    )
    for (const one of looked.filter(({ page }) => partOf(page.id) === part)) {
      const { facts, observed } = one.page
      one.rows = secondLook(facts, probabilities(observed, blind), closedRules(facts))
    }
  }
  return { first: learn(lessons, LINE), second: grow(rowsOf(looked), TREES) }
}

/** The lines of all pages that are known to be of the article or not, as rows of numbers. */
function rowsOf(looked: { page: Page; rows: Row[] }[]): Rows {
  const versions = new Map<string, number>()
  for (const { page } of looked) versions.set(page.id, (versions.get(page.id) ?? 0) + 1)
  const known = looked.flatMap(({ page: { id, body }, rows }) =>
    rows.flatMap((row, i) =>
      body[i] === null ? [] : [{ row, body: body[i], weight: isNews(id) ? NEWS / (versions.get(id) as number) : 1 }],
    ),
  )
  const columns = Object.keys(known[0]?.row ?? {})
  return {
    columns,
    values: columns.map((name) => Float64Array.from(known, ({ row }) => row[name] as number)),
    answers: Uint8Array.from(known, ({ body }) => Number(body)),
    weights: Float64Array.from(known, ({ weight }) => weight),
  }
}

const partOf = (id: string): number => [...id].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) >>> 0, 7) % PARTS

const stored = ({ steps, weights }: LineModel) => ({ steps, weights: Object.fromEntries(weights) })

function write(path: string, data: object): void {
  const text = `${JSON.stringify(data)}\n`
  writeFileSync(path, text)
  process.stdout.write(`${path}: ${text.length} bytes\n`)
}

if (import.meta.main) {
  const [, , what, ...from] = process.argv
  if (what === 'block') {
    const lessons = pagesOf(from[0] ?? '', from[1]).map(({ id, observed, body }): Lesson => ({ id, observed, body }))
    write('src/core/html/data/block-model.json', stored(learn(lessons, BLOCK)))
  } else {
    const { first, second } = lineModels(from.flatMap(labelledLines))
    write('src/2-cleaners/roles/data/line-model.json', { first: stored(first), second })
  }
}
