/**
 * A PDF whose streams inflate beyond all bounds is made harmless before it is read: the library inflates whatever a page
 * names, as often as it is named, and keeps it in memory. Costs one inflation of each stream, far less than reading them.
 */
import { ENDS, filtersOf, inflatedSize, MOST_STREAM, objectsIn, type Stream, streamsIn } from './streams.ts'

/** All that is inflated for the pages of a file; a stream counts as often as it is named. */
const MOST_INFLATED = 96 * 2 ** 20
/** Smaller streams count once: a font or a colour may be named on every page. */
const SMALL = 2 ** 16

export interface Bounded {
  /** The file, in memory of its own; streams beyond the bounds are empty. */
  bytes: Uint8Array<ArrayBuffer>
  /** So many streams that may have held text were emptied. */
  emptied: number
}

interface Measured extends Stream {
  filters: ReturnType<typeof filtersOf>
  /** Bytes that are inflated for it. */
  cost: number
}

/** Of a file that is encrypted nothing can be measured: it is returned as it is. */
export function bounded(file: Uint8Array): Bounded {
  const bytes = new Uint8Array(file)
  const buffer = Buffer.from(bytes.buffer)
  const text = buffer.toString('latin1')
  // "trailer <</Root 1 0 R/Encrypt 9 0 R"
  if (/\/Encrypt\b/.test(text)) return { bytes, emptied: 0 }
  const { images, others } = measured(text, buffer)
  const most = tooMuch(others, text, buffer)
  for (const { filters, start } of [...images, ...most])
    bytes.set((filters[0] ? ENDS[filters[0]] : []).slice(0, bytes.length - start), start)
  return { bytes, emptied: most.filter(({ dictionary }) => !COLOURS.test(dictionary)).length }
}

// "/Subtype /Image": no text is in it, and no more is asked
const IMAGE = /\/Subtype\s*\/Image\b/
// "/N 3 /Alternate /DeviceRGB": a profile of colours
const COLOURS = /\/N\s+[134]\b/

function measured(text: string, buffer: Buffer): { images: Measured[]; others: Measured[] } {
  const images: Measured[] = []
  const others: Measured[] = []
  let left = MOST_INFLATED
  for (const stream of streamsIn(text)) {
    const filters = filtersOf(stream, buffer)
    if (!filters.length) continue
    const isImage = IMAGE.test(stream.dictionary)
    // measuring has its bound too
    const cost = isImage ? 0 : left > 0 ? inflatedSize(stream, filters, buffer) : Number.POSITIVE_INFINITY
    left -= Math.min(cost, MOST_STREAM)
    const into = isImage ? images : others
    into.push({ ...stream, filters, cost })
  }
  return { images, others }
}

/** The costliest streams, so many that all others together stay within the bound. */
function tooMuch(streams: Measured[], text: string, buffer: Buffer): Measured[] {
  const large = streams.filter(({ cost }) => cost > SMALL)
  const objects = streams.filter(({ dictionary, cost }) => /\/First\b/.test(dictionary) && Number.isFinite(cost))
  const named = timesNamed([text, ...objects.map((stream) => objectsIn(stream, buffer))], large)
  for (const stream of large) stream.cost *= named.get(stream.number) ?? 1
  large.sort((a, b) => b.cost - a.cost || a.start - b.start)
  let total = large.reduce((sum, { cost }) => sum + (Number.isFinite(cost) ? cost : 0), 0)
  return large.filter(({ cost }) => {
    const over = total > MOST_INFLATED || !Number.isFinite(cost)
    if (over && Number.isFinite(cost)) total -= cost
    return over
  })
}

// "12 0 R"
const NAMED = /\b(\d{1,10})\s{1,20}\d{1,5}\s{1,20}R\b/g

function timesNamed(texts: string[], streams: Measured[]): Map<number, number> {
  const times = new Map(streams.map(({ number }) => [number, 0]))
  if (times.size)
    for (const text of texts)
      for (const [, number] of text.matchAll(NAMED)) {
        const before = times.get(Number(number))
        if (before !== undefined) times.set(Number(number), before + 1)
      }
  return new Map([...times].map(([number, n]) => [number, Math.max(1, n)]))
}
