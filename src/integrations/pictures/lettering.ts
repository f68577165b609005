/** Words as outlines: no text, and so nothing that a source could have written as markup, reaches the picture. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import opentype, { type Command, type Font } from 'opentype.js'

/** The same cut for three ranges of letters; the first that has a letter draws it. */
export type Fonts = Font[]

export interface Line {
  words: string
  x: number
  y: number
  size: number
}

const require = createRequire(import.meta.url)
const RANGES = ['latin', 'latin-ext', 'vietnamese']
/** The share of letters that must be there for words to be drawn at all. */
const ENOUGH = 0.95
/** More characters than a picture has room for: what stands behind them is not looked at. */
const LONGEST = 400
/** No place of a picture is farther. */
const MOST_TENTHS = 20_000

export const fontsOf = (weight: 400 | 700): Fonts =>
  RANGES.map((range) => {
    const file = require.resolve(`@fontsource/public-sans/files/public-sans-${range}-${weight}-normal.woff`)
    return opentype.parse(new Uint8Array(readFileSync(file)).buffer)
  })

/** Words as far as the fonts have them; null where too much is missing, as of another script. */
export function drawable(fonts: Fonts, words: string): string | null {
  const all = [...words.slice(0, LONGEST).normalize('NFC')].filter((c) => !/\p{M}|\p{Cf}/u.test(c))
  const known = all.filter((c) => fontFor(fonts, c) !== undefined)
  const letters = all.filter((c) => /[\p{L}\p{N}]/u.test(c))
  const drawn = letters.filter((c) => fontFor(fonts, c) !== undefined).length
  if (!letters.length || drawn < letters.length * ENOUGH) return null
  return known.join('').replace(/\s+/g, ' ').trim()
}

/** Lines no wider than that; the last one ends with … when there is more. A word that is too wide alone is cut. */
export function wrapped(
  fonts: Fonts,
  words: string,
  { size, width, most }: { size: number; width: number; most: number },
): string[] {
  const lines: string[] = []
  const wide = (line: string): boolean => widthOf(fonts, line, size) > width
  const rest = words.slice(0, LONGEST).split(' ')
  while (rest.length) {
    let line = rest.shift() as string
    while (wide(line)) line = `${line.slice(0, Math.floor(line.length * 0.8))}…`
    while (rest[0] !== undefined && !wide(`${line} ${rest[0]}`)) line += ` ${rest.shift()}`
    if (lines.length === most - 1 && rest.length) {
      // at a space, or one letter of a word that stands alone
      while (wide(`${line}…`)) line = line.replace(/ \S*$|.$/, '')
      return [...lines, `${line.replace(/[\s,;:.–—-]+$/, '')}…`]
    }
    lines.push(line)
  }
  return lines
}

/** The outlines of a line, as data of an SVG path. */
export function outlines(fonts: Fonts, { words, x, y, size }: Line): string {
  let at = x
  let data = ''
  for (const { font, text } of runs(fonts, words)) {
    data += font.getPath(text, at, y, size).commands.map(pathData).join('')
    at += font.getAdvanceWidth(text, size)
  }
  return data
}

/** Its own `toPathData` gives NaN where a number is nearly a whole one. Tenths are fine enough. */
function pathData(at: Command): string {
  if (at.type === 'Z') return 'Z'
  const end = `${tenths(at.x)} ${tenths(at.y)}`
  if (at.type === 'Q') return `Q${tenths(at.x1)} ${tenths(at.y1)} ${end}`
  if (at.type === 'C') return `C${tenths(at.x1)} ${tenths(at.y1)} ${tenths(at.x2)} ${tenths(at.y2)} ${end}`
  return at.type + end
}

/** Numbers of a picture in words: a title has thousands of points, and to write each anew takes longer than to draw them. */
const WRITTEN: string[] = []

function tenths(n: number): string {
  const i = Math.round(n * 10)
  if (i < 0 || i > MOST_TENTHS) return String(i / 10)
  WRITTEN[i] ??= String(i / 10)
  return WRITTEN[i]
}

const widthOf = (fonts: Fonts, words: string, size: number): number =>
  runs(fonts, words).reduce((sum, { font, text }) => sum + font.getAdvanceWidth(text, size), 0)

function runs(fonts: Fonts, words: string): { font: Font; text: string }[] {
  const found: { font: Font; text: string }[] = []
  for (const c of words) {
    const font = fontFor(fonts, c)
    const last = found.at(-1)
    if (!font) continue
    if (last?.font === font) last.text += c
    else found.push({ font, text: c })
  }
  return found
}

const fontFor = (fonts: Fonts, letter: string): Font | undefined => fonts.find((f) => f.charToGlyphIndex(letter) > 0)
