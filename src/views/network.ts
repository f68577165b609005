/** Who is named together: names of one sentence, as a picture and as the same in rows. */

import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force'
import { articleSentences } from '#core/passages.ts'
import { creditMentions } from './credits.ts'
import { type EntityRow, entityRows } from './entities.ts'
import type { Library } from './library.ts'

export interface NetworkNode {
  row: EntityRow
  x: number
  y: number
  /** Radius, by the number of mentions. */
  r: number
}

export interface NetworkLink {
  a: NetworkNode
  b: NetworkNode
  sentences: number
  /** Width of the line, in units of the picture. */
  width: number
}

export interface Network {
  width: number
  height: number
  nodes: NetworkNode[]
  /** Those named together most often first. */
  links: NetworkLink[]
}

type Placed = SimulationNodeDatum & { id: string }

/** Names and lines that a reader can still tell apart. */
const MOST_NODES = 28
const MOST_LINKS = 60
/** A sentence with more names is a list, and says nothing of any two of them. */
const MOST_IN_SENTENCE = 12
const [WIDTH, HEIGHT] = [960, 640]
const MARGIN = 56
const STEPS = 300
/** Half the width of a letter of a name, and the height of its line below the sign. */
const LETTER = 4.6
const LINE = 22
/** Rounds in which signs and names that lie over each other are moved apart; 28 long names need some ten. */
const ROUNDS = 80

/** The names mentioned most and how often two of them stand in one sentence. */
export function networkOf(library: Library): Network {
  const rows = new Map(
    entityRows(library)
      .filter((row) => row.named && !row.unsure)
      .map((row) => [row.id, row]),
  )
  const chosen = new Set([...rows.keys()].slice(0, MOST_NODES))
  const pairs = [...pairsOf(library, chosen)].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, MOST_LINKS)
  const ids = [...chosen].filter((id) => pairs.some(([pair]) => pair.split(' ').includes(id)))
  const places = placesOf(ids, pairs)
  const most = Math.max(1, ...ids.map((id) => rows.get(id)?.mentions ?? 0))
  const nodes = new Map(
    ids.map((id): [string, NetworkNode] => {
      const row = rows.get(id) as EntityRow
      const { x = 0, y = 0 } = places.get(id) ?? {}
      return [
        id,
        {
          row,
          x: within(x, WIDTH, row.name.length * LETTER),
          y: within(y, HEIGHT),
          r: Math.round(5 + 13 * Math.sqrt(row.mentions / most)),
        },
      ]
    }),
  )
  const top = Math.max(1, pairs[0]?.[1] ?? 1)
  const links = pairs.map(([pair, sentences]): NetworkLink => {
    const [a, b] = pair.split(' ').map((id) => nodes.get(id) as NetworkNode) as [NetworkNode, NetworkNode]
    return { a, b, sentences, width: Math.round(10 * (1 + 6 * (sentences / top))) / 10 }
  })
  moveApart([...nodes.values()])
  return { width: WIDTH, height: HEIGHT, nodes: [...nodes.values()], links }
}

/** Two that lie over each other give way to each other up and down, where names are narrow, and stay in the picture. */
function moveApart(nodes: NetworkNode[]): void {
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false
    for (const [i, a] of nodes.entries())
      for (const b of nodes.slice(i + 1)) {
        const [upper, lower] = a.y <= b.y ? [a, b] : [b, a]
        const over = upper.y + upper.r + LINE - (lower.y - lower.r)
        if (over <= 0 || Math.abs(a.x - b.x) >= halfOf(a) + halfOf(b)) continue
        upper.y = within(upper.y - Math.ceil(over / 2), HEIGHT)
        lower.y = within(lower.y + Math.ceil(over / 2), HEIGHT)
        moved = true
      }
    if (!moved) return
  }
}

/** Half the width that a sign and its name take. */
const halfOf = ({ row, r }: NetworkNode): number => Math.max(r, row.name.length * LETTER)

/** "a b" → number of sentences that name both, a before b. */
function pairsOf(library: Library, chosen: Set<string>): Map<string, number> {
  const pairs = new Map<string, number>()
  for (const article of library.articles) {
    const credited = creditMentions(article)
    let at = 0
    for (const { start, end } of articleSentences(article)) {
      const here = new Set<string>()
      while (at < article.mentions.length && (article.mentions[at]?.start ?? 0) < start) at++
      for (; at < article.mentions.length; at++) {
        const mention = article.mentions[at]
        if (!mention || mention.start >= end) break
        if (chosen.has(mention.entity) && !credited.has(mention)) here.add(mention.entity)
      }
      if (here.size > MOST_IN_SENTENCE) continue
      const sorted = [...here].sort()
      for (const [i, a] of sorted.entries())
        for (const b of sorted.slice(i + 1)) pairs.set(`${a} ${b}`, (pairs.get(`${a} ${b}`) ?? 0) + 1)
    }
  }
  return pairs
}

/** Forces from fixed beginnings, so that the same names give the same picture. */
function placesOf(ids: string[], pairs: [string, number][]): Map<string, Placed> {
  const nodes: Placed[] = ids.map((id) => ({ id }))
  const links = pairs.map(([pair]) => {
    const [source = '', target = ''] = pair.split(' ')
    return { source, target }
  })
  forceSimulation(nodes)
    .force(
      'link',
      forceLink<Placed, { source: string; target: string }>(links)
        .id((node) => node.id)
        .distance(150)
        .strength(0.12),
    )
    .force('charge', forceManyBody().strength(-1100))
    .force('collide', forceCollide(58))
    .force('x', forceX(WIDTH / 2).strength(0.06))
    .force('y', forceY(HEIGHT / 2).strength(0.1))
    .stop()
    .tick(STEPS)
  return new Map(nodes.map((node) => [node.id, node]))
}

/** Inside the picture, with room for the name below. */
function within(at: number, most: number, half = 0): number {
  const margin = Math.min(most / 2, Math.max(MARGIN, half))
  return Math.round(Math.min(most - margin, Math.max(margin, at)))
}
