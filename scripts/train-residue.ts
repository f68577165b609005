/**
 * Trains the models that tell an article from what stands around it, and writes their weights: the block model of
 * src/core/html (saved pages) and the two looks of src/2-cleaners/roles (text without markup).
 *
 *     git clone https://github.com/Murrough-Foley/web-content-extraction-benchmark WCXB
 *     node scripts/train-residue.ts block WCXB/dev
 *     node scripts/train-residue.ts line wcxb-lines.jsonl news.jsonl
 *
 * Of WCXB only the development part is read, and of it the pages of type article; news.jsonl is made by
 * `residue/news.ts`. The same pages give the same bytes.
 */
import { writeFileSync } from 'node:fs'
import { firstLook } from '../src/2-cleaners/roles/first-look.ts'
import type { LineModels } from '../src/2-cleaners/roles/model.ts'
import { secondLook } from '../src/2-cleaners/roles/second-look.ts'
import { type LineModel, probabilities } from '../src/core/lines/chain.ts'
import { type LineFacts, lineFacts } from '../src/core/lines/facts.ts'
import { type Lesson, learn, type Settings, sparing } from './residue/learn.ts'
import { type LabelledLines, labelledLines } from './residue/lines.ts'
import { pagesOf } from './residue/pages.ts'

const BLOCK: Settings = { epochs: 6, rate: 0.15, decay: 1e-2, leastPages: 6, leastPagesWord: 10 }
const LINE: Settings = { ...BLOCK, epochs: 8 }
/** The second look learns from what the first says of pages that it never saw. */
const PARTS = 3

interface Page extends Lesson {
  facts: LineFacts[]
}

/** Labelled lines → both looks. */
export function lineModels(pages: LabelledLines[]): LineModels {
  const lessons = pages.map(({ id, lines, body }): Page => {
    const facts = lineFacts(lines)
    return { id, body, facts, observed: sparing(firstLook(facts)) }
  })
  const first = learn(lessons, LINE)
  const more = new Map<Page, string[][]>()
  for (let part = 0; part < PARTS; part++) {
    const blind = learn(
      lessons.filter(({ id }) => partOf(id) !== part),
      LINE,
    )
    for (const page of lessons)
      if (partOf(page.id) === part) more.set(page, sparing(secondLook(page.facts, probabilities(page.observed, blind))))
  }
  const both = (page: Page): string[][] => page.observed.map((names, i) => [...names, ...(more.get(page)?.[i] ?? [])])
  return {
    first,
    second: learn(
      lessons.map((page) => ({ ...page, observed: both(page) })),
      LINE,
    ),
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
    const lessons = pagesOf(from[0] ?? '').map(({ id, observed, body }): Lesson => ({ id, observed, body }))
    write('src/core/html/data/block-model.json', stored(learn(lessons, BLOCK)))
  } else {
    const { first, second } = lineModels(from.flatMap(labelledLines))
    write('src/2-cleaners/roles/data/line-model.json', { first: stored(first), second: stored(second) })
  }
}
