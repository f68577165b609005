/**
 * Training of a conditional random field of two states, part of the article or not: AdaGrad with L2, averaged over the
 * second half of the epochs. The order is fixed, so the same lessons give the same weights.
 */
import { backward, forward, type LineModel, logSum } from '../../src/core/lines/chain.ts'

/** The lines of one page. Lessons of one id are versions of one page. */
export interface Lesson {
  id: string
  /** What can be seen of each line. */
  observed: string[][]
  /** Whether it is of the article; null where that is not known: it teaches nothing. */
  body: (boolean | null)[]
}

export interface Settings {
  epochs: number
  rate: number
  decay: number
  /** An observation must be seen on this many pages, a word on more: what one site writes is no knowledge. */
  leastPages: number
  leastPagesWord: number
}

interface Example {
  observed: Int32Array[]
  body: (boolean | null)[]
}

interface State {
  weights: Float64Array
  steps: LineModel['steps']
  grown: Float64Array
  /** Nothing but zeros between two pages. */
  slopes: Float64Array
  settings: Settings
}

const names = new Map<string, string>()

/** The same names, each kept once: a page has a hundred for every line, and most are those of other pages. */
export const sparing = (observed: string[][]): string[][] =>
  observed.map((list) =>
    list.map((name) => {
      const known = names.get(name)
      if (known === undefined) names.set(name, name)
      return known ?? name
    }),
  )

/** Lessons → weights. */
export function learn(lessons: Lesson[], settings: Settings): LineModel {
  const vocabulary = vocabularyOf(lessons, settings)
  const index = new Map(vocabulary.map((name, i) => [name, i]))
  const examples = lessons
    .filter(({ body }) => body.length)
    .map(({ observed, body }): Example => ({ observed: observed.map((o) => known(o, index)), body }))
  const { weights, steps } = averaged(examples, vocabulary.length, settings)
  const kept = vocabulary.flatMap((name, i) => {
    const weight = Math.round((weights[i] as number) * 1000) / 1000
    return Math.abs(weight) >= 0.01 ? [[name, weight] as const] : []
  })
  return { weights: new Map(kept.sort(([a], [b]) => (a < b ? -1 : 1))), steps }
}

function vocabularyOf(lessons: Lesson[], { leastPages, leastPagesWord }: Settings): string[] {
  const seen = new Map<string, Set<string>>()
  for (const { id, observed } of lessons)
    for (const names of observed)
      for (const name of names) {
        const ids = seen.get(name)
        if (!ids) seen.set(name, new Set([id]))
        else if (ids.size < leastPagesWord) ids.add(id)
      }
  const least = (name: string): number => (/^(?:has|first)/.test(name) ? leastPagesWord : leastPages)
  return [...seen].filter(([name, ids]) => ids.size >= least(name)).map(([name]) => name)
}

const known = (names: string[], index: Map<string, number>): Int32Array =>
  Int32Array.from(names.map((name) => index.get(name) ?? -1).filter((i) => i >= 0))

function averaged(
  examples: Example[],
  size: number,
  settings: Settings,
): { weights: Float64Array; steps: LineModel['steps'] } {
  const state: State = {
    weights: new Float64Array(size),
    steps: [0, 0, 0, 0],
    grown: new Float64Array(size + 4).fill(1e-3),
    slopes: new Float64Array(size),
    settings,
  }
  const mean = new Float64Array(size + 4)
  const order = examples.map((_, i) => i)
  const random = generator(7)
  const share = 2 / settings.epochs
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, random)
    for (const i of order) step(examples[i] as Example, state)
    if (epoch * 2 < settings.epochs) continue
    for (let f = 0; f < size; f++) mean[f]! += (state.weights[f] as number) * share
    for (const [q, w] of state.steps.entries()) mean[size + q]! += w * share
  }
  return { weights: mean.slice(0, size), steps: [...mean.slice(size)] as LineModel['steps'] }
}

/** One page: expected minus seen, for observations and for steps between lines. */
function step({ observed, body }: Example, state: State): void {
  const { weights, steps, grown, slopes, settings } = state
  const scores = observed.map((names) => {
    let sum = 0
    for (const f of names) sum += weights[f] as number
    return sum
  })
  const ahead = forward(scores, steps)
  const behind = backward(scores, steps)
  const n = scores.length
  const total = logSum(ahead[2 * n - 2] as number, ahead[2 * n - 1] as number)
  const touched: number[] = []
  const turns = [0, 0, 0, 0]
  for (let i = 0; i < n; i++) {
    if (body[i] === null) continue
    const p = Math.exp((ahead[2 * i + 1] as number) + (behind[2 * i + 1] as number) - total)
    const off = Number(body[i]) - p
    for (const f of observed[i] as Int32Array) {
      if (!slopes[f]) touched.push(f)
      slopes[f]! += off
    }
    if (!i || body[i - 1] === null) continue
    turns[2 * Number(body[i - 1]) + Number(body[i])]! += 1
    for (const [q, weight] of steps.entries()) {
      const own = q & 1 ? (scores[i] as number) : 0
      const path = (ahead[2 * i - 2 + (q >> 1)] as number) + weight + own + (behind[2 * i + (q & 1)] as number)
      turns[q]! -= Math.exp(path - total)
    }
  }
  const scale = 1 / Math.sqrt(n)
  const move = (weight: number, slope: number, at: number): number => {
    grown[at]! += slope * slope
    return weight + (settings.rate * slope) / Math.sqrt(grown[at] as number)
  }
  for (const f of touched) {
    const slope = slopes[f] as number
    slopes[f] = 0
    // a sum that came back to nothing was noted twice
    if (slope) weights[f] = move(weights[f] as number, slope * scale - settings.decay * (weights[f] as number), f)
  }
  for (const [q, slope] of turns.entries()) steps[q] = move(steps[q] as number, slope * scale, weights.length + q)
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[order[i], order[j]] = [order[j] as number, order[i] as number]
  }
}

/** A linear congruential generator: the same numbers on every machine. */
export function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state / 2147483648
  }
}
