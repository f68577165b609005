/** Where the places lie that the files name as places: coasts, dots, and the same in rows. */
import type { Mention } from '#core/model.ts'
import coasts from './data/coasts.json' with { type: 'json' }
import coordinates from './data/coordinates.json' with { type: 'json' }
import { type EntityRow, entityRows } from './entities.ts'
import type { Library } from './library.ts'

export interface MapPlace {
  row: EntityRow
  /** Mentions of the place itself, its government left out. */
  times: number
  /** Degrees; null where the list has no such name. */
  north: number | null
  east: number | null
}

export interface Dot {
  place: MapPlace
  x: number
  y: number
  r: number
  /** Where the name stands; null where it would cover another one. */
  label: { x: number; y: number; anchor: 'start' | 'end' } | null
}

export interface PlaceMap {
  /** All places; then, where names around the one named most would cover each other, these from nearer. */
  views: MapView[]
  places: MapPlace[]
}

export interface MapView {
  width: number
  height: number
  /** One path of SVG for all coasts inside the frame. */
  coasts: string
  /** Lines of the grid, with their degrees. */
  grid: { path: string; label: string; x: number; y: number }[]
  dots: Dot[]
}

interface Frame {
  west: number
  north: number
  /** Units of the picture for a degree. */
  scale: number
}

const [WIDTH, HEIGHT] = [960, 600]
/** Least degrees that are shown from west to east: nearer, the coasts would be too coarse to be of use. */
const LEAST = 24
/** Degrees of the nearer view, and how many places it must hold. */
const NEAR = 10
const CROWD = 3
const PLACES: ReadonlySet<string> = new Set(['GPE', 'LOC', 'FAC'])
const known: Record<string, number[] | undefined> = coordinates

/** The map of a dossier; null where no place of the list is named. */
export function mapOf(library: Library): PlaceMap | null {
  const places = placesOf(library)
  const found = places.filter(hasPlace)
  if (!found.length) return null
  const [top] = found
  const near = found.filter(
    (p) => top && Math.abs(p.east - top.east) < NEAR / 3 && Math.abs(p.north - top.north) < NEAR / 4,
  )
  const whole = viewOf(found, frameOf(found, LEAST))
  const isCrowd = near.length >= CROWD && whole.dots.some((dot) => !dot.label && near.some((p) => p === dot.place))
  const views = [whole, ...(isCrowd ? [viewOf(near, frameOf(near, NEAR))] : [])]
  return { views, places }
}

const viewOf = (found: Located[], frame: Frame): MapView => ({
  width: WIDTH,
  height: HEIGHT,
  coasts: coastPath(frame),
  grid: gridOf(frame),
  dots: dotsOf(found, frame),
})

function placesOf(library: Library): MapPlace[] {
  const spellings = new Map<string, Map<string, number>>()
  for (const article of library.articles)
    for (const mention of article.mentions.filter(isLiteral)) {
      const held = spellings.get(mention.entity) ?? new Map<string, number>()
      const words = article.text.slice(mention.start, mention.end).replace(/\s+/g, ' ')
      spellings.set(mention.entity, held.set(words, (held.get(words) ?? 0) + 1))
    }
  return entityRows(library)
    .flatMap((row): MapPlace[] => {
      const held = spellings.get(row.id)
      if (!held || !row.named || row.unsure) return []
      const [at] = [row.name, ...held.keys()].flatMap((name) => (Object.hasOwn(known, name) ? [known[name]] : []))
      const times = [...held.values()].reduce((a, b) => a + b, 0)
      return [{ row, times, north: at?.[0] ?? null, east: at?.[1] ?? null }]
    })
    .sort((a, b) => b.times - a.times || (a.row.name < b.row.name ? -1 : 1))
}

const isLiteral = ({ type, literal, form }: Mention): boolean =>
  PLACES.has(type) && literal === true && (form === 'name' || form === 'alias')

const hasPlace = (p: MapPlace): p is MapPlace & { north: number; east: number } => p.north !== null && p.east !== null

type Point = [number, number]
type Located = MapPlace & { north: number; east: number }

/** The smallest frame of at least so many degrees that holds all places, with a margin. */
function frameOf(found: Located[], least: number): Frame {
  const [west, east] = [Math.min(...found.map((p) => p.east)), Math.max(...found.map((p) => p.east))]
  const [south, north] = [Math.min(...found.map((p) => p.north)), Math.max(...found.map((p) => p.north))]
  const wide = Math.max(least, 1.25 * (east - west), (1.25 * (north - south) * WIDTH) / HEIGHT)
  const scale = WIDTH / Math.min(360, wide)
  return { west: (west + east) / 2 - WIDTH / scale / 2, north: (south + north) / 2 + HEIGHT / scale / 2, scale }
}

const xOf = (east: number, { west, scale }: Frame): number => Math.round((east - west) * scale)
const yOf = (at: number, { north, scale }: Frame): number => Math.round((north - at) * scale)

/** Units outside the frame to which coasts are drawn. */
const OUTSIDE = 40

/** The coasts of the frame: what lies outside runs along its edge, so that the page stays small. */
function coastPath(frame: Frame): string {
  const clamp = (n: number, most: number): number => Math.max(-OUTSIDE, Math.min(most + OUTSIDE, n))
  return coasts
    .map((ring) => {
      const points = ring.split(' ').map((pair): Point => {
        const [east = 0, north = 0] = pair.split(',').map(Number)
        return [clamp(xOf(east, frame), WIDTH), clamp(yOf(north, frame), HEIGHT)]
      })
      // equal neighbours first: a corner of the frame that stands twice would seem straight from either side
      const distinct = points.filter(([x, y], i) => x !== points[i - 1]?.[0] || y !== points[i - 1]?.[1])
      const bends = distinct.filter((p, i) => !isStraight(distinct[i - 1], p, distinct[i + 1]))
      return bends.length > 2 ? `M${bends.map(([x, y]) => `${x} ${y}`).join('L')}Z` : ''
    })
    .join('')
}

/** Whether a point lies between two others on one upright or level line, and so adds nothing. */
const isStraight = (a: Point | undefined, [x, y]: Point, b: Point | undefined): boolean =>
  !!a && !!b && ((a[0] === x && b[0] === x) || (a[1] === y && b[1] === y))

function gridOf(frame: Frame): MapView['grid'] {
  const step = [1, 2, 5, 10, 20, 30].find((n) => n * frame.scale >= 110) ?? 45
  const grid: MapView['grid'] = []
  for (let east = Math.ceil(frame.west / step) * step; xOf(east, frame) < WIDTH; east += step) {
    const x = xOf(east, frame)
    grid.push({ path: `M${x} 0V${HEIGHT}`, label: degrees(east, 'E', 'W'), x: x + 4, y: HEIGHT - 6 })
  }
  for (let north = Math.floor(frame.north / step) * step; yOf(north, frame) < HEIGHT; north -= step) {
    const y = yOf(north, frame)
    if (y > 12) grid.push({ path: `M0 ${y}H${WIDTH}`, label: degrees(north, 'N', 'S'), x: 4, y: y - 4 })
  }
  return grid
}

const degrees = (n: number, plus: string, minus: string): string =>
  n ? `${Math.abs(n)}° ${n > 0 ? plus : minus}` : '0°'

/** Most mentioned first; a name is written where it covers none that is written already. */
function dotsOf(found: Located[], frame: Frame): Dot[] {
  const most = Math.max(...found.map((p) => p.times))
  const taken: [number, number, number, number][] = []
  const free = (box: [number, number, number, number]): boolean =>
    box[0] >= 0 &&
    box[2] <= WIDTH &&
    taken.every((t) => box[2] < t[0] || box[0] > t[2] || box[3] < t[1] || box[1] > t[3])
  return found.map((place) => {
    const [x, y] = [xOf(place.east, frame), yOf(place.north, frame)]
    const r = Math.round(4 + 9 * Math.sqrt(place.times / most))
    const long = place.row.name.length * 9
    const sides = [
      { x: x + r + 4, y: y + 5, anchor: 'start' as const, box: [x + r, y - 10, x + r + 8 + long, y + 10] },
      { x: x - r - 4, y: y + 5, anchor: 'end' as const, box: [x - r - 8 - long, y - 10, x - r, y + 10] },
    ]
    const side = sides.find(({ box }) => free(box as [number, number, number, number]))
    taken.push([x - r, y - r, x + r, y + r])
    if (side) taken.push(side.box as [number, number, number, number])
    return { place, x, y, r, label: side ? { x: side.x, y: side.y, anchor: side.anchor } : null }
  })
}
