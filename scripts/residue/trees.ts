/**
 * Training of small trees whose answers are added up: gradient boosting for a yes or no (Friedman 2001), with second
 * derivatives and with values in bins (as in XGBoost, Chen and Guestrin 2016). Each tree grows where it gains most; it
 * sees a part of the columns. The same rows give the same trees.
 */
import type { Tree, Trees } from '../../src/core/lines/trees.ts'
import { generator } from './learn.ts'

export interface Rows {
  columns: string[]
  /** The values of each column, one a row. */
  values: Float64Array[]
  /** 1 for yes. */
  answers: Uint8Array
  /** How much each row counts. */
  weights: Float64Array
}

export interface Growth {
  trees: number
  leaves: number
  rate: number
  /** What is added to the weight of each leaf, and the least weight that a leaf must have. */
  lambda: number
  leastWeight: number
  /** The share of the columns that each tree sees. */
  share: number
}

interface State {
  rows: Rows
  growth: Growth
  edges: number[][]
  bins: Uint8Array[]
  odds: Float64Array
  slopes: Float64Array
  curves: Float64Array
}

interface Node {
  rows: Int32Array
  /** Slope and curve of each bin of each column. */
  sums: Float64Array
  answer: number
  gain: number
  /** The question that gains most: a column, and the last bin for yes. */
  column: number
  edge: number
  parts?: [Node, Node]
}

const BINS = 48
const LEAST_GAIN = 1e-3

/** Rows → trees. Numbers are kept to four digits after the point, answers to three. */
export function grow(rows: Rows, growth: Growth): Trees {
  const { columns, values, answers, weights } = rows
  const edges = values.map(edgesOf)
  const bins = values.map((column, f) => Uint8Array.from(column, (value) => binOf(edges[f] as number[], value)))
  const all = weights.reduce((sum, w) => sum + w, 0)
  const yes = weights.reduce((sum, w, i) => sum + w * (answers[i] as number), 0)
  const start = rounded(Math.log(yes / (all - yes)), 1e3)
  const empty = (): Float64Array => new Float64Array(answers.length)
  const state: State = { rows, growth, edges, bins, odds: empty().fill(start), slopes: empty(), curves: empty() }
  const random = generator(7)
  const trees: Tree[] = []
  while (trees.length < growth.trees) {
    const seen = columns.map((_, f) => f).filter(() => random() < growth.share)
    if (seen.length) trees.push(oneTree(state, seen))
  }
  return { columns, start, trees }
}

/** Up to 47 numbers that part a column's values into bins of like size. */
function edgesOf(values: Float64Array): number[] {
  const sorted = Float64Array.from(values, (value) => rounded(value, 1e4)).sort()
  const edges: number[] = []
  for (let k = 1; k < BINS; k++) {
    const value = sorted[Math.floor((k * sorted.length) / BINS)] as number
    if (edges.length === 0 || value > (edges.at(-1) as number)) edges.push(value)
  }
  return edges
}

function binOf(edges: number[], value: number): number {
  let [low, high] = [0, edges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (value >= (edges[middle] as number)) low = middle + 1
    else high = middle
  }
  return low
}

function oneTree(state: State, seen: number[]): Tree {
  const { rows, growth, odds, slopes, curves } = state
  odds.forEach((z, i) => {
    const p = 1 / (1 + Math.exp(-z))
    slopes[i] = (rows.weights[i] as number) * (p - (rows.answers[i] as number))
    curves[i] = (rows.weights[i] as number) * p * (1 - p) + 1e-9
  })
  const all = Int32Array.from(odds, (_, i) => i)
  const root = nodeOf(state, seen, { rows: all, sums: sumsOf(state, seen, all) })
  let open = [root]
  while (open.length < growth.leaves) {
    const best = open.reduce((most, node) => (node.gain > most.gain ? node : most))
    if (!best.gain) break
    best.parts = parted(state, seen, best)
    open = [...open.filter((node) => node !== best), ...best.parts]
  }
  for (const { rows, answer } of open) for (const i of rows) odds[i]! += answer
  return stored(root, state)
}

function sumsOf({ bins, slopes, curves }: State, seen: number[], rows: Int32Array): Float64Array {
  const sums = new Float64Array(bins.length * BINS * 2)
  for (const f of seen) {
    const column = bins[f] as Uint8Array
    for (const i of rows) {
      const at = 2 * (f * BINS + (column[i] as number))
      sums[at]! += slopes[i] as number
      sums[at + 1]! += curves[i] as number
    }
  }
  return sums
}

/** A node with its answer and its best question. */
function nodeOf({ edges, growth }: State, seen: number[], { rows, sums }: Pick<Node, 'rows' | 'sums'>): Node {
  const { lambda, leastWeight, rate } = growth
  const score = (slope: number, curve: number): number => (slope * slope) / (curve + lambda)
  const [at, all] = [(seen[0] as number) * BINS * 2, [0, 0] as [number, number]]
  for (let k = 0; k < 2 * BINS; k++) all[k & 1]! += sums[at + k] as number
  const node: Node = {
    rows,
    sums,
    answer: rounded((-all[0] / (all[1] + lambda)) * rate, 1e3),
    gain: 0,
    column: 0,
    edge: 0,
  }
  for (const f of seen) {
    let [slope, curve] = [0, 0]
    for (let k = 0; k < (edges[f] as number[]).length; k++) {
      slope += sums[2 * (f * BINS + k)] as number
      curve += sums[2 * (f * BINS + k) + 1] as number
      if (curve < leastWeight || all[1] - curve < leastWeight) continue
      const gain = score(slope, curve) + score(all[0] - slope, all[1] - curve) - score(...all)
      if (gain > Math.max(LEAST_GAIN, node.gain)) Object.assign(node, { gain, column: f, edge: k })
    }
  }
  return node
}

/** The two parts of a node; the sums of the larger are those of the node less those of the smaller. */
function parted(state: State, seen: number[], { rows, sums, column, edge }: Node): [Node, Node] {
  const bins = state.bins[column] as Uint8Array
  const [yes, no] = [rows.filter((i) => (bins[i] as number) <= edge), rows.filter((i) => (bins[i] as number) > edge)]
  const fewer = sumsOf(state, seen, yes.length < no.length ? yes : no)
  const rest = sums.map((sum, k) => sum - (fewer[k] as number))
  const [first, second] = yes.length < no.length ? [fewer, rest] : [rest, fewer]
  return [nodeOf(state, seen, { rows: yes, sums: first }), nodeOf(state, seen, { rows: no, sums: second })]
}

const stored = ({ parts, answer, column, edge }: Node, state: State): Tree =>
  parts ? [column, state.edges[column]?.[edge] as number, stored(parts[0], state), stored(parts[1], state)] : answer

const rounded = (value: number, scale: number): number => Math.round(value * scale) / scale
