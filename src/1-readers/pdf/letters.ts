/** Fonts that do not say which letters their signs are: print in them comes out as control codes among letters of chance. */
import type { Piece } from './lines.ts'

/** A font with more control codes than this share of its signs, and at least two, has no letters to be believed. */
const MOST_CONTROLS = 0.05

// U+0000–U+001F without white space, U+007F–U+009F
const CONTROLS = /[^\P{Cc}\s]/gu

export interface Readable {
  /** By page; a lone control code is U+FFFD. */
  pages: Piece[][]
  /** So many fonts were left out with what is printed in them. */
  fonts: number
  /** The first page of which something was left out. */
  first: number
}

/** The print in fonts that can be read. */
export function readable(pages: Piece[][]): Readable {
  const signs = new Map<string, { all: number; controls: number }>()
  for (const { font, str } of pages.flat()) {
    const { all, controls } = signs.get(font) ?? { all: 0, controls: 0 }
    signs.set(font, { all: all + str.length, controls: controls + (str.match(CONTROLS)?.length ?? 0) })
  }
  const isBroken = ({ font }: Piece): boolean => {
    const { all = 0, controls = 0 } = signs.get(font) ?? {}
    return controls > 1 && controls > all * MOST_CONTROLS
  }
  return {
    pages: pages.map((pieces) =>
      pieces
        .filter((piece) => !isBroken(piece))
        .map((piece) => ({ ...piece, str: piece.str.replace(CONTROLS, '\ufffd') })),
    ),
    fonts: new Set(pages.flatMap((pieces) => pieces.filter(isBroken).map(({ font }) => font))).size,
    first: pages.findIndex((pieces) => pieces.some(isBroken)) + 1,
  }
}
