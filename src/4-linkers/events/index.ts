/** The timeline: what the files date, merged by days and participants; each label is the words of a source. */
import type { Article, Event, UndatedEvent } from '#core/model.ts'
import type { Linker } from '#core/stages.ts'
import { type Happening, happeningsOf } from './happenings.ts'
import { merged } from './merge.ts'

export const events: Linker = {
  name: 'events',
  link: ({ articles }) => {
    const all = articles.toSorted(byPublication).flatMap(happeningsOf)
    return { dossier: { events: dated(all), undated: undated(all) } }
  },
}

/** Earliest first: the first file to tell an event gives it its label; the path decides between equals. */
function byPublication(x: Article, y: Article): number {
  const [first, second] = [x.fields.published?.value ?? '9', y.fields.published?.value ?? '9']
  if (first !== second) return first < second ? -1 : 1
  return x.source.path < y.source.path ? -1 : 1
}

function dated(all: Happening[]): Event[] {
  const days = new Map<string, { range: [string, string]; told: Happening[] }>()
  for (const one of all) {
    if (!one.range) continue
    const key = one.range.join()
    const known = days.get(key)
    if (known) known.told.push(one)
    else days.set(key, { range: one.range, told: [one] })
  }
  const weigh = weightsOf(all)
  return [...days.values()]
    .sort((a, b) => order(a.range[0], b.range[0]) || order(a.range[1], b.range[1]))
    .flatMap(({ range, told }) => merged(told, weigh).map((group) => ({ range, group })))
    .map(({ range, group }, i) => ({ id: `e${i + 1}`, range, ...describe(group) }))
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What no day can be given; words that tell a dated event too are left to it. */
function undated(all: Happening[]): UndatedEvent[] {
  const key = ({ article, start }: Happening): string => `${start} ${article}`
  const told = new Set(all.filter((one) => one.range).map(key))
  return all
    .filter((one) => !one.range && !told.has(key(one)))
    .map((one, i) => ({ id: `u${i + 1}`, label: one.label, sources: [placeOf(one)] }))
}

function describe(group: Happening[]): Omit<Event, 'id' | 'range'> {
  const first = group[0] as Happening
  return { label: first.label, precision: first.precision, sources: distinct(group).map(placeOf) }
}

const placeOf = ({ article, start, end }: Happening): Event['sources'][number] => ({ article, start, end })

/** Two dates of one sentence that mean the same days are one source. */
function distinct(group: Happening[]): Happening[] {
  const seen = new Set<string>()
  return group.filter(({ article, start }) => {
    const place = `${start} ${article}`
    return !seen.has(place) && seen.add(place)
  })
}

/** A trait that every telling has says little: weight by rarity (Spärck Jones 1972). */
function weightsOf(all: Happening[]): (trait: string) => number {
  const counts = new Map<string, number>()
  for (const { traits } of all) for (const trait of traits) counts.set(trait, (counts.get(trait) ?? 0) + 1)
  return (trait) => Math.log(1 + all.length / (counts.get(trait) ?? 1))
}
