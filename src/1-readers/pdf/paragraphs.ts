/** Lines of print → paragraphs: a wider gap, another size of type, or an indent after a full stop begins one. */
import type { BlockOrigin } from '#core/model.ts'
import type { Line } from './lines.ts'

// what ends a sentence: `.` `?` `!` `:` and closing marks after them
const ENDED = /[.?!:…]["'”’»)\]]*$/
// "inter-" before "national"; not "Anglo-" before "American"
const HYPHEN = /\p{L}[-\u00ad\u2010]$/u
const SMALL = /^\p{Ll}/u

/** The text, one paragraph a block with a blank line between, and the page and line where each begins. */
export function paragraphsOf(pages: Line[][]): { content: string; blocks: BlockOrigin[] } {
  const typical = typicalGap(pages)
  const blocks: BlockOrigin[] = []
  let content = ''
  let before: Line | null = null
  for (const lines of pages)
    lines.forEach((line, i) => {
      if (before && continues(before, line, typical)) content = joined(content, line.text)
      else {
        if (content) content += '\n\n'
        blocks.push({ start: content.length, end: 0, line: i + 1, page: line.page })
        content += line.text
      }
      ;(blocks.at(-1) as BlockOrigin).end = content.length
      before = line
    })
  return { content: content && `${content}\n`, blocks }
}

function continues(before: Line, line: Line, typical: number): boolean {
  if (Math.abs(before.size - line.size) > 0.6) return false
  // a new page or column tells nothing of the gap; a sentence that has not ended goes on there
  if (line.page !== before.page || line.y > before.y) return !ENDED.test(before.text) && SMALL.test(line.text)
  if (before.y - line.y > typical * 1.35) return false
  return !(ENDED.test(before.text) && line.x - before.x > line.size * 0.8)
}

/** The gap between two lines of one paragraph: the most frequent one. */
function typicalGap(pages: Line[][]): number {
  const gaps = new Map<number, number>()
  for (const lines of pages)
    for (let i = 1; i < lines.length; i++) {
      const gap = Math.round(((lines[i - 1] as Line).y - (lines[i] as Line).y) * 2) / 2
      if (gap > 0) gaps.set(gap, (gaps.get(gap) ?? 0) + 1)
    }
  return [...gaps].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 14
}

function joined(content: string, next: string): string {
  if (!HYPHEN.test(content)) return `${content} ${next}`
  return SMALL.test(next) ? content.slice(0, -1) + next : content + next
}
