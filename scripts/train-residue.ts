/**
 * Trains the line model of src/2-cleaners/roles on pages whose lines have labels, and writes its weights.
 *
 *     node scripts/train-residue.ts PAGES.jsonl src/2-cleaners/roles/data/line-model.json
 *
 * A page is one line of JSON: {"id", "lines": [{"text", "label", "amb"}]}; label `body` is the article, everything else
 * is not; lines with `amb` teach nothing. Pages of one id are versions of one page. Conditional random field of two
 * states, trained by AdaGrad with L2, averaged over the second half of the epochs; the order is fixed, so the same
 * pages give the same weights.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { lineFacts } from '../src/2-cleaners/roles/facts.ts'
import { features } from '../src/2-cleaners/roles/features.ts'
import { backward, forward, type LineModel, logSum } from '../src/2-cleaners/roles/model.ts'

interface Page {
  id: string
  lines: { text: string; label: string; amb?: boolean }[]
}
interface Lesson {
  observed: number[][]
  body: boolean[]
  counts: boolean[]
}

const EPOCHS = 8
const RATE = 0.15
const DECAY = 1e-2
/** An observation must be seen on this many pages, a word on more: what one site writes is no knowledge. */
const LEAST_PAGES = 6
const LEAST_PAGES_WORD = 10

/** Pages → weights. */
export function train(pages: Page[]): LineModel {
  const observed = pages.map((page) => features(lineFacts(page.lines.map((line) => line.text))))
  const names = vocabulary(pages, observed)
  const index = new Map(names.map((name, i) => [name, i]))
  const lessons = pages.map((page, i) => lessonOf(page, observed[i] as string[][], index))
  const { weights, steps } = learn(lessons, names.length)
  const kept = names.flatMap((name, i) => {
    const weight = Math.round((weights[i] as number) * 1000) / 1000
    return Math.abs(weight) >= 0.01 ? [[name, weight] as const] : []
  })
  return { weights: new Map(kept.sort(([a], [b]) => (a < b ? -1 : 1))), steps }
}

function vocabulary(pages: Page[], observed: string[][][]): string[] {
  const seen = new Map<string, Set<string>>()
  pages.forEach((page, i) => {
    for (const names of observed[i] as string[][])
      for (const name of names) {
        const ids = seen.get(name)
        if (!ids) seen.set(name, new Set([page.id]))
        else if (ids.size < LEAST_PAGES_WORD) ids.add(page.id)
      }
  })
  const least = (name: string) => (/^(?:has|first)/.test(name) ? LEAST_PAGES_WORD : LEAST_PAGES)
  return [...seen].filter(([name, ids]) => ids.size >= least(name)).map(([name]) => name)
}

const lessonOf = (page: Page, observed: string[][], index: Map<string, number>): Lesson => ({
  observed: observed.map((names) => names.map((name) => index.get(name)).filter((i) => i !== undefined)),
  body: page.lines.map((line) => line.label === 'body'),
  counts: page.lines.map((line) => !line.amb),
})

/** AdaGrad over the pages, in an order that a fixed generator shuffles. */
function learn(lessons: Lesson[], size: number): { weights: Float64Array; steps: LineModel['steps'] } {
  const weights = new Float64Array(size)
  const steps: LineModel['steps'] = [0, 0, 0, 0]
  const grown = new Float64Array(size + 4).fill(1e-3)
  const mean = new Float64Array(size + 4)
  const order = lessons.map((_, i) => i)
  const random = generator(7)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random)
    for (const i of order) step(lessons[i] as Lesson, { weights, steps, grown })
    if (epoch * 2 < EPOCHS) continue
    weights.forEach((w, f) => {
      mean[f] = (mean[f] as number) + (w * 2) / EPOCHS
    })
    steps.forEach((w, q) => {
      mean[size + q] = (mean[size + q] as number) + (w * 2) / EPOCHS
    })
  }
  return { weights: mean.slice(0, size), steps: [...mean.slice(size)] as LineModel['steps'] }
}

interface State {
  weights: Float64Array
  steps: LineModel['steps']
  grown: Float64Array
}

/** One page: expected minus seen, for observations and for steps between lines. */
function step(lesson: Lesson, state: State): void {
  const { weights, steps, grown } = state
  const scores = lesson.observed.map((names) => names.reduce((sum, f) => sum + (weights[f] as number), 0))
  const ahead = forward(scores, steps)
  const behind = backward(scores, steps)
  const n = scores.length
  const total = logSum(ahead[2 * n - 2] as number, ahead[2 * n - 1] as number)
  const slopes = new Map<number, number>()
  const turns = [0, 0, 0, 0]
  for (let i = 0; i < n; i++) {
    if (!lesson.counts[i]) continue
    const p = Math.exp((ahead[2 * i + 1] as number) + (behind[2 * i + 1] as number) - total)
    const off = Number(lesson.body[i]) - p
    for (const f of lesson.observed[i] as number[]) slopes.set(f, (slopes.get(f) ?? 0) + off)
    if (!i || !lesson.counts[i - 1]) continue
    turns[2 * Number(lesson.body[i - 1]) + Number(lesson.body[i])]! += 1
    for (const [q, weight] of steps.entries()) {
      const [a, b] = [q >> 1, q & 1]
      const own = b ? (scores[i] as number) : 0
      turns[q]! -= Math.exp((ahead[2 * i - 2 + a] as number) + weight + own + (behind[2 * i + b] as number) - total)
    }
  }
  const scale = 1 / Math.sqrt(n)
  for (const [f, slope] of slopes)
    weights[f] = moved(weights[f] as number, slope * scale - DECAY * (weights[f] as number), f, grown)
  turns.forEach((slope, q) => {
    steps[q] = moved(steps[q] as number, slope * scale, weights.length + q, grown)
  })
}

function moved(weight: number, slope: number, at: number, grown: Float64Array): number {
  grown[at] = (grown[at] as number) + slope * slope
  return weight + (RATE * slope) / Math.sqrt(grown[at] as number)
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[order[i], order[j]] = [order[j] as number, order[i] as number]
  }
}

/** A linear congruential generator: the same numbers on every machine. */
const generator = (seed: number) => {
  let state = seed
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state / 2147483648
  }
}

if (import.meta.main) {
  const [, , from = '', to = ''] = process.argv
  const pages = readFileSync(from, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Page)
  const { weights, steps } = train(pages)
  writeFileSync(to, `${JSON.stringify({ steps, weights: Object.fromEntries(weights) }, null, 0)}\n`)
  process.stdout.write(`${pages.length} pages, ${weights.size} observations\n`)
}
