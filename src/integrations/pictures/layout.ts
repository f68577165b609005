/** What stands on a picture for links: the title large, the outlet and the day below, the topic at the foot. */
import { drawable, type Fonts, outlines, wrapped } from './lettering.ts'

export interface Card {
  /** What is shown large; another line takes its place where the fonts lack its letters. */
  title: string
  /** Outlet and day, or the extent of the dossier; each is left out by itself where the fonts lack its letters. */
  under: string[]
  /** The topic; empty on the picture of the site itself. */
  foot: string
}

export const WIDTH = 1200
export const HEIGHT = 630
const LEFT = 72
const INSIDE = WIDTH - 2 * LEFT
/** Largest first: the first that takes the title whole is used, or the last. */
const SIZES = [
  { size: 76, most: 3 },
  { size: 60, most: 4 },
  { size: 50, most: 5 },
]

/** An SVG of outlines alone, black on white. Words of a script that the fonts lack are left out. */
export function svgOf(card: Card, { bold, plain }: { bold: Fonts; plain: Fonts }): string {
  const foot = ['Dossier', drawable(bold, card.foot)].filter(Boolean).join(' · ')
  const title = drawable(bold, card.title) ?? drawable(bold, card.foot) ?? 'Dossier'
  const under = card.under.flatMap((words) => drawable(plain, words) ?? []).join(', ')
  const small = (fonts: Fonts, words: string, at: { y: number; size: number }): string =>
    wrapped(fonts, words, { size: at.size, width: INSIDE, most: 1 })
      .map((line) => outlines(fonts, { words: line, x: LEFT, ...at }))
      .join('')
  const paths = [
    titlePaths(bold, title),
    small(plain, under, { y: 500, size: 34 }),
    small(bold, foot, { y: 574, size: 28 }),
  ]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">`,
    `<path fill="#fff" d="M0 0H${WIDTH}V${HEIGHT}H0Z"/>`,
    `<path d="M${LEFT} 64H${WIDTH - LEFT}V70H${LEFT}Z"/><path d="M${LEFT} 528H${WIDTH - LEFT}V529H${LEFT}Z"/>`,
    `<path d="${paths.join('')}"/></svg>`,
  ].join('')
}

function titlePaths(fonts: Fonts, title: string): string {
  for (const [i, { size, most }] of SIZES.entries()) {
    const lines = wrapped(fonts, title, { size, width: INSIDE, most })
    if (lines.at(-1)?.endsWith('…') && i < SIZES.length - 1) continue
    return lines.map((words, n) => outlines(fonts, { words, x: LEFT, y: 96 + size + n * size * 1.16, size })).join('')
  }
  return ''
}
