/** Lines → blocks: what stands together as one paragraph. A block is one line, or a paragraph that was hard-wrapped. */
import type { Article, Region, Span } from '#core/model.ts'
import { lines, trimmed } from '#core/passages.ts'

export interface Block extends Span {
  /** What a reader sees of the block: without markup, white space folded. */
  visible: string
  /** The region that the reader of the file already gave for this place. */
  given?: Region
}

/** Wrapped text is narrower than this, and its full lines are wider than the least width. */
const WIDEST = 120
const NARROWEST = 45
/** A full line of a wrapped paragraph has at least this share of the widest one. */
const FULL = 0.6
/** Enough of a line to tell its role; longer lines are judged by their beginning and their end. */
const SEEN = 8000

/** The non-blank blocks of an article in order of place; a region given by the reader is a block of its own. */
export function blocksOf(article: Article): Block[] {
  const { text, regions } = article
  const given = [...regions].sort((a, b) => a.start - b.start)
  const blocks: Block[] = given.map((region) => ({ start: region.start, end: region.end, visible: '', given: region }))
  let k = 0
  let run: Span[] = []
  const close = () => {
    for (const span of paragraphs(text, run)) blocks.push({ ...span, visible: '' })
    run = []
  }
  for (const line of lines(text)) {
    const span = trimmed(text, line)
    while (given[k] && (given[k] as Region).end <= span.start) k++
    const covered = given[k] && (given[k] as Region).start < span.end
    if (span.start === span.end || covered || isIndented(text, line, span)) close()
    if (span.start < span.end && !covered) run.push(span)
  }
  close()
  blocks.sort((a, b) => a.start - b.start)
  return withVisible(article, blocks)
}

/** The first line of an indented paragraph opens a new run. */
const isIndented = (text: string, line: Span, span: Span): boolean =>
  span.start - line.start >= 2 && text.charCodeAt(line.start) === 32

/** Lines that follow each other without a blank one: one paragraph when it was hard-wrapped, else each its own. */
function paragraphs(text: string, run: Span[]): Span[] {
  return isWrapped(text, run) ? [{ start: (run[0] as Span).start, end: (run.at(-1) as Span).end }] : run
}

function isWrapped(text: string, run: Span[]): boolean {
  if (run.length < 2) return false
  const widths = run.map((s) => s.end - s.start)
  const widest = widths.reduce((a, b) => Math.max(a, b), 0)
  if (widest > WIDEST || widest < NARROWEST) return false
  if (widths.slice(0, -1).some((w) => w < widest * FULL)) return false
  const broken = run.slice(1).filter((next, i) => isMidSentence(text, run[i] as Span, next)).length
  return broken * 2 >= run.length - 1
}

// "… the council of" | "… the ministers," and the text goes on in the next line
const GOES_ON = /(?:,|\s(?:the|of|in|at|by|to|and|a|an|for|on|with|from|its|his|her|their|that|as|or|said))$/iu

/** The next line goes on in lower case, or the line stops where no sentence ends. */
const isMidSentence = (text: string, line: Span, next: Span): boolean =>
  /\p{Ll}/u.test(text[next.start] as string) || GOES_ON.test(text.slice(Math.max(line.start, line.end - 8), line.end))

/** Fills in what a reader sees, leaving out the spans of markup. */
function withVisible({ text, hidden }: Article, blocks: Block[]): Block[] {
  let k = 0
  return blocks.map((block) => {
    while (hidden[k] && (hidden[k] as Span).end <= block.start) k++
    let seen = ''
    let at = block.start
    for (let h = k; hidden[h] && (hidden[h] as Span).start < block.end && seen.length < SEEN; h++) {
      const { start, end } = hidden[h] as Span
      seen += text.slice(at, Math.max(at, Math.min(start, at + SEEN)))
      at = Math.max(at, end)
    }
    if (at < block.end) seen += ends(text, at, block.end)
    return { ...block, visible: seen.replace(/\s+/g, ' ').trim() }
  })
}

/** The text between two places, or for a very long one its beginning and its end. */
const ends = (text: string, start: number, end: number): string =>
  end - start <= SEEN ? text.slice(start, end) : `${text.slice(start, start + SEEN)} ${text.slice(end - 200, end)}`
