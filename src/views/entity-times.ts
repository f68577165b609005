/** When an entity is named: mentions by day of publication, as bars. */
import { shortDay } from './days.ts'
import type { EntityRow } from './entities.ts'
import type { Library } from './library.ts'
import { onceEach } from './once.ts'

export interface Bar {
  x: number
  y: number
  width: number
  height: number
  mentions: number
  day: string
  /** Whether there is room for its number. */
  numbered: boolean
}

export interface Times {
  width: number
  height: number
  /** Where the bars stand. */
  base: number
  bars: Bar[]
  /** First and last day of publication of the dossier, in words. */
  from: string
  to: string
  most: number
}

const [WIDTH, HEIGHT] = [640, 132]
const [TOP, BASE, SIDE] = [22, 108, 8]
const WIDEST = 22
/** Least distance of two numbers. */
const APART = 48
const DAY = 86_400_000

/** Null where fewer than two days of publication are known: one bar shows no time. */
export function timesOf(library: Library, { perFile }: EntityRow): Times | null {
  const [from, to] = daysOf(library)
  if (!from || !to || from === to) return null
  const counts = new Map<string, number>()
  for (const [i, mentions] of perFile) {
    const day = library.articles[i]?.fields.published?.value
    if (day) counts.set(day, (counts.get(day) ?? 0) + mentions)
  }
  const most = Math.max(1, ...counts.values())
  const span = (Date.parse(to) - Date.parse(from)) / DAY
  const plot = WIDTH - 2 * SIDE
  const width = Math.max(2, Math.min(WIDEST, Math.floor(plot / (span + 1)) - 1))
  const bars = [...counts].map(([day, mentions]): Bar => {
    const at = (Date.parse(day) - Date.parse(from)) / DAY / span
    const height = Math.max(2, Math.round((BASE - TOP) * (mentions / most)))
    return {
      x: Math.round(SIDE + at * (plot - width)),
      y: BASE - height,
      width,
      height,
      mentions,
      day,
      numbered: false,
    }
  })
  number(bars)
  return { width: WIDTH, height: HEIGHT, base: BASE, bars, from: shortDay(from), to: shortDay(to), most }
}

/** The first and the last day of publication, as far as they are known. */
const daysOf = onceEach((library: Library): (string | undefined)[] => {
  const days = library.articles.flatMap((a) => a.fields.published?.value ?? [])
  return [days[0], days.at(-1)]
})

/** The highest bars get their numbers first. */
function number(bars: Bar[]): void {
  const taken: number[] = []
  for (const bar of [...bars].sort((a, b) => b.mentions - a.mentions || a.x - b.x)) {
    bar.numbered = taken.every((x) => Math.abs(x - bar.x) >= APART)
    if (bar.numbered) taken.push(bar.x)
  }
}
