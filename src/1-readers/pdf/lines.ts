/** Printed pieces of a PDF page → lines, from what the file says of their place and size. */

/** A piece of print, in points; `y` grows upwards. */
export interface Piece {
  str: string
  x: number
  y: number
  width: number
  fontSize: number
  hasEOL: boolean
  /** What tells its font from the others of the file. */
  font: string
}

export interface Line {
  text: string
  x: number
  y: number
  /** Where the print ends. */
  right: number
  size: number
  page: number
}

/** The lines of one page in the order of the file, which in print from programs is the order of reading. */
export function linesOf(pieces: Piece[], page: number): Line[] {
  const lines: Line[] = []
  let line: Line | null = null
  for (const piece of pieces) {
    const size: number = piece.fontSize || line?.size || 10
    if (piece.str.trim()) {
      const follows: boolean = line !== null && Math.abs(line.y - piece.y) < size / 2 && piece.x > line.right - size
      if (!line || !follows) {
        line = { text: '', x: piece.x, y: piece.y, right: piece.x, size, page }
        lines.push(line)
      }
      const apart = piece.x - line.right > size / 5 && line.text !== '' && !line.text.endsWith(' ')
      line.text += (apart ? ' ' : '') + piece.str
      line.right = piece.x + piece.width
      line.size = Math.max(line.size, size)
    } else if (line && piece.str && !line.text.endsWith(' ')) line.text += ' '
    if (piece.hasEOL) line = null
  }
  return lines.map((l) => ({ ...l, text: l.text.replace(/\s+/g, ' ').trim() })).filter((l) => l.text)
}

/** The lines without page numbers and what stands at the head or foot of page after page; and these. */
export function withoutRunning(pages: Line[][]): { pages: Line[][]; dropped: Line[] } {
  const edges = new Map<string, number>()
  const isEdge = (lines: Line[], i: number): boolean => i < 2 || i >= lines.length - 2
  for (const lines of pages)
    for (const key of new Set(lines.filter((_, i) => isEdge(lines, i)).map(keyOf)))
      edges.set(key, (edges.get(key) ?? 0) + 1)
  const least = Math.max(2, pages.length / 2)
  const runs = (line: Line): boolean => /^[\W\d]*$/.test(line.text) || (edges.get(keyOf(line)) ?? 0) >= least
  const dropped: Line[] = []
  const kept = pages.map((lines) =>
    lines.filter((line, i) => {
      const drop = pages.length > 1 && isEdge(lines, i) && runs(line)
      if (drop) dropped.push(line)
      return !drop
    }),
  )
  return { pages: kept, dropped }
}

// "Page 3 of 12" and "Page 4 of 12" are one
const keyOf = ({ text }: Line): string => text.replace(/\d+/g, '0')
