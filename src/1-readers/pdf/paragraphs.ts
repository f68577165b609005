/** Lines of print → paragraphs: a wider gap, another size of type, or an indent after a full stop begins one. */
import { isMenu, signedNames } from '#core/lines/head-lines.ts'
import type { BlockOrigin, Span } from '#core/model.ts'
import type { Line } from './lines.ts'

// what ends a sentence: `.` `?` `!` `:` and closing marks after them
const ENDED = /[.?!:…]["'”’»)\]]*$/
// "inter-" before "national"; not "Anglo-" before "American"
const HYPHEN = /\p{L}[-\u00ad\u2010]$/u
const SMALL = /^\p{Ll}/u

/** A headline is printed this much larger than the text at least. */
const LARGER = 1.25
/** A headline in characters, and in words: what is large and shorter is the name of a newspaper more often than not. */
const LONGEST_TITLE = 300
const SHORTEST_TITLE = 4

/** The text, one paragraph a block with a blank line between, the page and line where each begins, and the headline. */
export function paragraphsOf(pages: Line[][]): { content: string; blocks: BlockOrigin[]; title: Span | undefined } {
  const type = typeOf(pages)
  const blocks: BlockOrigin[] = []
  const sizes: number[] = []
  // joined at the end: a text of a megabyte would be copied for each of its lines
  const pieces: string[] = []
  let length = 0
  const add = (words: string): void => {
    pieces.push(words)
    length += words.length
  }
  let before: Line | null = null
  for (const lines of pages)
    lines.forEach((line, i) => {
      if (before && continues(before, line, type)) {
        const isBroken = HYPHEN.test(before.text)
        if (isBroken && SMALL.test(line.text)) {
          const piece = pieces.pop() as string
          length -= piece.length
          add(piece.slice(0, -1))
        } else if (!isBroken) add(' ')
      } else {
        if (length) add('\n\n')
        blocks.push({ start: length, end: 0, line: i + 1, page: line.page })
        sizes.push(line.size)
      }
      add(line.text)
      ;(blocks.at(-1) as BlockOrigin).end = length
      before = line
    })
  const content = pieces.join('')
  const large = blocks.filter(({ page }, i) => page === blocks[0]?.page && (sizes[i] as number) >= type.size * LARGER)
  const sizeOf = new Map(blocks.map((block, i) => [block, sizes[i] as number]))
  const title = headline(
    large.toSorted((a, b) => (sizeOf.get(b) as number) - (sizeOf.get(a) as number)),
    content,
  )
  return { content: content && `${content}\n`, blocks, title }
}

/** Of what is large on the first page the largest that is long enough for a headline, else the largest of two words. */
function headline(large: Span[], content: string): Span | undefined {
  const words = ({ start, end }: Span): number => content.slice(start, end).split(' ').length
  const isTold = ({ start, end }: Span): boolean => {
    const line = content.slice(start, end)
    return isMenu(line) || signedNames(line) !== undefined
  }
  const fit = large.filter((block) => block.end - block.start <= LONGEST_TITLE && words(block) > 1 && !isTold(block))
  const found = fit.find((block) => words(block) >= SHORTEST_TITLE) ?? fit[0]
  return found && { start: found.start, end: found.end }
}

function continues(before: Line, line: Line, type: Type): boolean {
  if (Math.abs(before.size - line.size) > 0.6) return false
  // a new page or column tells nothing of the gap; a sentence that has not ended goes on there
  if (line.page !== before.page || line.y > before.y) return !ENDED.test(before.text) && SMALL.test(line.text)
  // lines of larger type stand further apart
  if (before.y - line.y > type.gap * 1.35 * Math.max(1, line.size / type.size)) return false
  if (!SMALL.test(line.text) && wouldFit(before, line, type)) return false
  return !(ENDED.test(before.text) && line.x - before.x > line.size * 0.8)
}

/** Whether the first word of a line would have stood behind the line before, had they been of one paragraph. */
function wouldFit(before: Line, line: Line, { edges }: Type): boolean {
  const column = columnOf(before)
  const edge = Math.max(...[column - 1, column, column + 1].map((c) => edges.get(`${before.page} ${c}`) ?? 0))
  const character = (line.right - line.x) / line.text.length
  const word = (line.text.indexOf(' ') + 1 || line.text.length) * character
  // words are also set apart for the sake of the lines that follow
  return edge - before.right > word + 2 * before.size
}

/** Columns begin so far from each other at least, in points, and paragraphs indent by less. */
const COLUMN = 40
const columnOf = ({ x }: Line): number => Math.round(x / COLUMN)

interface Type {
  /** The gap between two lines of one paragraph: the most frequent one. */
  gap: number
  /** The size in which most characters are printed. */
  size: number
  /** How far to the right the print of a column reaches, by page and column. */
  edges: Map<string, number>
}

/** How the text is set, in points. */
function typeOf(pages: Line[][]): Type {
  const gaps = new Map<number, number>()
  const sizes = new Map<number, number>()
  const edges: Type['edges'] = new Map()
  const half = (n: number): number => Math.round(n * 2) / 2
  const add = (counts: Map<number, number>, key: number, n: number): void => {
    counts.set(key, (counts.get(key) ?? 0) + n)
  }
  for (const lines of pages)
    lines.forEach((line, i) => {
      const gap = i ? half((lines[i - 1] as Line).y - line.y) : 0
      if (gap > 0) add(gaps, gap, 1)
      add(sizes, half(line.size), line.text.length)
      const column = `${line.page} ${columnOf(line)}`
      edges.set(column, Math.max(edges.get(column) ?? 0, line.right))
    })
  const most = (counts: Map<number, number>): number | undefined =>
    [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0]
  return { gap: most(gaps) ?? 14, size: most(sizes) || 10, edges }
}
