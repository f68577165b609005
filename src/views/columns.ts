/** Two texts in rows: paragraphs that share something stand at one height, what joins them is marked. */
import { diffArrays } from 'diff'
import type { Article, Region, Span } from '#core/model.ts'
import type { Mark } from '#core/overlaps.ts'
import { isFurniture, shownRegions } from '#core/rights.ts'
import { seenParts, visible } from '#core/visible.ts'
import { type Woven, weave } from '#core/weave.ts'
import type { Joined } from './compare.ts'
import type { Library } from './library.ts'

/** A piece of text, or a mark around pieces. */
export type Piece = string | MarkedPiece
export interface MarkedPiece extends Span {
  /** `new`: words of a wording that the earlier file has not. */
  kind: Joined['kind'] | 'new'
  n: number
  /** `1/2` of a mark in parts; null of one that is whole. */
  part: string | null
  pieces: Piece[]
}

export interface Paragraph extends Span {
  id: string
  role: Region['role']
  /** Address on the briefing's page. */
  path: string
  cut: boolean
  /** Whether it shares no passage and no quotation with the other file. */
  fresh: boolean
  pieces: Piece[]
}

/** Rows of paragraphs; a column has as many rows as its neighbour. */
export type Column = Paragraph[][]

interface JoinMark extends Mark {
  kind: MarkedPiece['kind']
  n: number
}

const RANK = { passage: 0, quotation: 1, figure: 2, new: 3 }

/** Both texts without furniture, as far as their rights let them be shown, in rows that hold what belongs together. */
export function columnsOf(library: Library, articles: [Article, Article], joined: Joined[]): [Column, Column] {
  const [left, right] = articles.map((article, side) =>
    paragraphsOf(library, article, { side: side as 0 | 1, joined, other: articles[1 - side] as Article }),
  ) as [Paragraph[], Paragraph[]]
  const rows = rowsOf(alignment(left, right, joined), left.length, right.length)
  return [rows.map(([from, to]) => left.slice(from, to)), rows.map(([, , from, to]) => right.slice(from, to))]
}

/** Numbers of the items that a column marks. */
export function marksIn(column: Column): Set<number> {
  const numbers = (pieces: Piece[]): number[] =>
    pieces.flatMap((piece) =>
      typeof piece === 'string' ? [] : [...(piece.kind === 'new' ? [] : [piece.n]), ...numbers(piece.pieces)],
    )
  return new Set(column.flat().flatMap((p) => numbers(p.pieces)))
}

function paragraphsOf(
  library: Library,
  article: Article,
  { side, joined, other }: { side: 0 | 1; joined: Joined[]; other: Article },
): Paragraph[] {
  const marks = joined.flatMap((item) => marksOf(item, side, [other, article]))
  const regions = shownRegions(article)
    .map((region, i) => ({ ...region, number: i + 1 }))
    .filter((region) => !isFurniture(region))
  const woven = regions.map((region) => weave(region, marks.filter(fits(article, region))))
  const parts = { total: new Map<Mark, number>(), seen: new Map<Mark, number>() }
  for (const nodes of woven) count(nodes, parts.total)
  const shared = joined.filter((item) => item.kind !== 'figure').map((item) => item.sides[side])
  return regions.map((region, i) => ({
    id: `${'ab'[side]}-p${region.number}`,
    role: region.role,
    path: library.evidence(article, region).path,
    start: region.start,
    end: region.end,
    cut: region.cut,
    fresh: !shared.some((place) => overlap(place, region)),
    pieces: piecesOf(article, woven[i] ?? [], parts),
  }))
}

/** The marks of one side of an item; of the later side also the words that are not in the earlier. */
function marksOf({ n, kind, differs, sides }: Joined, side: 0 | 1, [other, article]: [Article, Article]): JoinMark[] {
  const mark = (kind: JoinMark['kind'], { start, end }: Span): JoinMark => ({
    n,
    kind,
    rank: RANK[kind],
    nests: kind !== 'new',
    start,
    end,
  })
  const own = mark(kind, sides[side])
  if (side === 0 || !differs || kind === 'figure') return [own]
  return [own, ...newWords(other.text, sides[0], article.text, sides[1]).map((span) => mark('new', span))]
}

/** Runs of words that the second place has and the first has not; marks and case make no other word. */
export function newWords(first: string, a: Span, second: string, b: Span): Span[] {
  const words = (text: string, { start, end }: Span): Word[] =>
    [...text.slice(start, end).matchAll(/[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*/gu)].map((m) => ({
      start: start + m.index,
      end: start + m.index + m[0].length,
      bare: m[0].toLowerCase().replaceAll('’', "'"),
    }))
  const changes = diffArrays(words(first, a), words(second, b), { comparator: (x, y) => x.bare === y.bare })
  return changes
    .filter((change) => change.added)
    .map(({ value }) => ({ start: (value[0] as Word).start, end: (value.at(-1) as Word).end }))
}

interface Word extends Span {
  bare: string
}

/** Of an excerpt only marks that stand in it whole: the rest of a cut one could not be proven. */
const fits =
  (article: Article, region: Span) =>
  (mark: Span): boolean =>
    overlap(mark, region) &&
    (article.settings.rights === 'full' || (mark.start >= region.start && mark.end <= region.end))

const overlap = (a: Span, b: Span): boolean => a.start < b.end && a.end > b.start

function count(nodes: Woven<JoinMark>[], total: Map<Mark, number>): void {
  for (const node of nodes) {
    if (node.type === 'text') continue
    total.set(node.mark, (total.get(node.mark) ?? 0) + 1)
    count(node.children, total)
  }
}

function piecesOf(
  article: Article,
  nodes: Woven<JoinMark>[],
  parts: { total: Map<Mark, number>; seen: Map<Mark, number> },
): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    if (node.type === 'text')
      return seenParts(article.hidden, node.span).map(({ start, end }) => visible(article.text.slice(start, end)))
    const { mark, children } = node
    const part = (parts.seen.get(mark) ?? 0) + 1
    parts.seen.set(mark, part)
    const total = parts.total.get(mark) ?? 1
    const { kind, n, start, end } = mark
    const pieces = piecesOf(article, children, parts)
    return [{ kind, n, start, end, part: total > 1 ? `${part}/${total}` : null, pieces }]
  })
}

/** Pairs of paragraphs at one height: those that share most, as far as both texts have them in the same order. */
function alignment(left: Paragraph[], right: Paragraph[], joined: Joined[]): [number, number][] {
  const weights = new Map<string, { i: number; j: number; weight: number }>()
  for (const { sides } of joined) {
    const [i, j] = [left, right].map((all, side) => all.findIndex((p) => overlap(p, sides[side as 0 | 1]))) as [
      number,
      number,
    ]
    if (i < 0 || j < 0) continue
    const known = weights.get(`${i} ${j}`) ?? { i, j, weight: 0 }
    known.weight += sides[0].end - sides[0].start
    weights.set(`${i} ${j}`, known)
  }
  const all = [...weights.values()].sort((a, b) => a.i - b.i || a.j - b.j)
  // the heaviest chain that rises on both sides
  const best: { weight: number; before: number }[] = []
  for (const [k, pair] of all.entries()) {
    let before = -1
    for (let h = 0; h < k; h++) {
      const earlier = all[h] as typeof pair
      const heavier = (best[h]?.weight ?? 0) > (best[before]?.weight ?? 0)
      if (earlier.i < pair.i && earlier.j < pair.j && heavier) before = h
    }
    best.push({ weight: pair.weight + (best[before]?.weight ?? 0), before })
  }
  const chain: [number, number][] = []
  let at = best.reduce((top, { weight }, k) => (weight > (best[top]?.weight ?? 0) ? k : top), best.length ? 0 : -1)
  for (; at >= 0; at = best[at]?.before ?? -1) chain.unshift([all[at]?.i ?? 0, all[at]?.j ?? 0])
  return chain
}

/** From and to, left and right, of every row: what stands between two aligned paragraphs, then the next of these. */
function rowsOf(chain: [number, number][], left: number, right: number): [number, number, number, number][] {
  const rows: [number, number, number, number][] = []
  let [i, j] = [0, 0]
  for (const [x, y] of chain) {
    if (x > i || y > j) rows.push([i, x, j, y])
    rows.push([x, x + 1, y, y + 1])
    ;[i, j] = [x + 1, y + 1]
  }
  if (left > i || right > j) rows.push([i, left, j, right])
  return rows
}
