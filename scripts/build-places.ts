/**
 * Makes the coordinates of places and the coast lines of the map from open sources:
 *
 *     node scripts/build-places.ts MODULES
 *
 * MODULES is a `node_modules` that holds `world-atlas` 2.0.2 (ISC; Natural Earth, public domain), `topojson-client` 3
 * (ISC) and `city-timezones` 1.3.4 (MIT). No borders are drawn: where they run is often what the sources argue about.
 * Of places of one name the one with most inhabitants is kept. Degrees north and east, to two decimals.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'

type Point = [number, number]
interface City {
  city: string
  city_ascii: string
  lat: number
  lng: number
  pop: number
}

const modules = resolve(process.argv[2] ?? 'node_modules')
const { feature } = createRequire(`${modules}/x.js`)('topojson-client')
const out = new URL('../src/views/data/', import.meta.url)

/** Countries under the names of news; the key is that of Natural Earth. */
const OTHER_NAMES: Record<string, string[]> = {
  'United States of America': ['United States', 'US', 'U.S.', 'USA', 'America'],
  'United Kingdom': ['UK', 'Britain', 'Great Britain'],
  'Dem. Rep. Congo': ['Democratic Republic of the Congo', 'DR Congo', 'DRC'],
  'Bosnia and Herz.': ['Bosnia and Herzegovina', 'Bosnia'],
  'Central African Rep.': ['Central African Republic'],
  'Dominican Rep.': ['Dominican Republic'],
  'Eq. Guinea': ['Equatorial Guinea'],
  'S. Sudan': ['South Sudan'],
  'W. Sahara': ['Western Sahara'],
  'Solomon Is.': ['Solomon Islands'],
  'Falkland Is.': ['Falkland Islands'],
  Macedonia: ['North Macedonia'],
  Czechia: ['Czech Republic'],
  Turkey: ['Türkiye', 'Turkiye'],
  Myanmar: ['Burma'],
  "Côte d'Ivoire": ['Ivory Coast'],
  eSwatini: ['Eswatini', 'Swaziland'],
  'Timor-Leste': ['East Timor'],
}
/** Regions of the news that no list above holds; rounded, written by hand. */
const BY_HAND: Record<string, Point> = {
  Russia: [60.0, 95.0],
  Fiji: [-17.8, 178.0],
  'Gaza Strip': [31.4, 34.35],
  Gaza: [31.4, 34.35],
  'West Bank': [32.0, 35.25],
  Jerusalem: [31.78, 35.22],
  'East Jerusalem': [31.79, 35.24],
  'Golan Heights': [33.0, 35.75],
  Rafah: [31.29, 34.25],
  'Khan Younis': [31.35, 34.3],
  'Tel Aviv': [32.08, 34.78],
  Leningrad: [59.94, 30.31],
  Crimea: [45.3, 34.4],
  Donbas: [48.3, 38.0],
  Kyiv: [50.45, 30.52],
  Kharkiv: [49.99, 36.23],
  Odesa: [46.48, 30.73],
  Lviv: [49.84, 24.03],
  Kashmir: [34.1, 75.0],
  Darfur: [13.5, 24.5],
  Chechnya: [43.4, 45.7],
  Tigray: [13.8, 38.8],
  'Washington, D.C.': [38.9, -77.04],
  Washington: [38.9, -77.04],
  'New York': [40.71, -74.01],
}

/** Degrees: how far a coast may bend without a point of its own, and how large the smallest island is. */
const [BEND, SMALLEST] = [0.06, 0.4]

const atlas = (file: string) => JSON.parse(readFileSync(`${modules}/world-atlas/${file}`, 'utf8'))
const rounded = (n: number, places: number): number => Number(n.toFixed(places))

writeFileSync(new URL('coasts.json', out), `${JSON.stringify(coasts(), null, 1)}\n`)
writeFileSync(new URL('coordinates.json', out), lines({ ...cities(), ...countries(), ...BY_HAND }))

/** One line a ring, of land or of a sea inside it: "east,north east,north"; a ring over the 180th meridian goes on beyond it. */
function coasts(): string[] {
  const world = atlas('land-50m.json')
  const land = feature(world, world.objects.land).features ?? [feature(world, world.objects.land)]
  return land.flatMap((one: { geometry: { coordinates: Point[][][] } }) =>
    one.geometry.coordinates
      .flat()
      .filter(isLarge)
      .map((ring) =>
        simplified(unwrapped(ring))
          .map(([east, north]) => `${rounded(east, 2)},${rounded(north, 2)}`)
          .join(' '),
      ),
  )
}

/** Islands and lakes that a map of this scale can show. */
function isLarge(ring: Point[]): boolean {
  const [east, north] = [ring.map((p) => p[0]), ring.map((p) => p[1])]
  return Math.max(...east) - Math.min(...east) + Math.max(...north) - Math.min(...north) > 2 * SMALLEST
}

/** The line without the points that lie nearer to it than `BEND` (Douglas and Peucker 1973). */
function simplified(line: Point[]): Point[] {
  const [first, last] = [line[0] as Point, line.at(-1) as Point]
  let [farthest, most] = [0, 0]
  line.forEach((point, i) => {
    const distance = distanceTo(point, first, last)
    if (distance > most) [farthest, most] = [i, distance]
  })
  if (most <= BEND) return [first, last]
  return [...simplified(line.slice(0, farthest + 1)).slice(0, -1), ...simplified(line.slice(farthest))]
}

/** Of a point to the line through two others; to the first where both are one. */
function distanceTo([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = Math.hypot(bx - ax, by - ay)
  if (!length) return Math.hypot(x - ax, y - ay)
  return Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length
}

/** 179°, −179° → 179°, 181°: no line of a ring runs around the world; most of the ring stays within 180°. */
function unwrapped(ring: Point[]): Point[] {
  let turn = 0
  const turned = ring.map(([east, north], i): Point => {
    const before = ring[i - 1]?.[0] ?? east
    if (east - before > 180) turn -= 360
    if (east - before < -180) turn += 360
    return [east + turn, north]
  })
  const middle = turned.reduce((sum, [east]) => sum + east, 0) / turned.length
  const back = middle < -180 ? 360 : middle > 180 ? -360 : 0
  return turned.map(([east, north]) => [east + back, north])
}

function cities(): Record<string, Point> {
  const all: City[] = JSON.parse(readFileSync(`${modules}/city-timezones/data/cityMap.json`, 'utf8'))
  const found: Record<string, Point> = {}
  for (const { city, city_ascii, lat, lng } of all.sort((a, b) => a.pop - b.pop))
    for (const name of [city, city_ascii]) if (name) found[name] = [rounded(lat, 2), rounded(lng, 2)]
  return found
}

/** The middle of the largest part of each country. */
function countries(): Record<string, Point> {
  const world = atlas('countries-110m.json')
  const found: Record<string, Point> = {}
  for (const { properties, geometry } of feature(world, world.objects.countries).features) {
    const polygons: Point[][][] = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const rings = polygons.map((polygon) => middleOf(polygon[0] as Point[]))
    const [largest] = rings.sort((a, b) => b.area - a.area)
    if (!largest) continue
    for (const name of [properties.name, ...(OTHER_NAMES[properties.name] ?? [])])
      found[name] = [rounded(largest.at[1], 1), rounded(largest.at[0], 1)]
  }
  return found
}

/** Centroid and area of a ring, on the plane of degrees. */
function middleOf(ring: Point[]): { at: Point; area: number } {
  let [area, x, y] = [0, 0, 0]
  for (let i = 0; i + 1 < ring.length; i++) {
    const [a, b] = [ring[i] as Point, ring[i + 1] as Point]
    const cross = a[0] * b[1] - b[0] * a[1]
    area += cross / 2
    x += (a[0] + b[0]) * cross
    y += (a[1] + b[1]) * cross
  }
  return { at: [x / (6 * area), y / (6 * area)], area: Math.abs(area) }
}

function lines(all: Record<string, Point>): string {
  const sorted = Object.keys(all).sort()
  return `{\n${sorted.map((name) => `${JSON.stringify(name)}: ${JSON.stringify(all[name])}`).join(',\n')}\n}\n`
}
