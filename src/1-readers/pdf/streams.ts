/** What a stream of a PDF would inflate to, measured without keeping it. */
import { constants, inflateSync } from 'node:zlib'

export interface Stream {
  /** The number of its object. */
  number: number
  /** Where its data begin. */
  start: number
  /** What stands before them: names with their codes resolved. */
  dictionary: string
}

/** A stream that inflates to more is none that an article needs; of 979 real files one has a stream of 12 MB. */
export const MOST_STREAM = 16 * 2 ** 20
/** Data written as letters are no more than this. */
const MOST_CODED = 4 * 2 ** 20
/** So far into a stream its damage is sought. */
const MOST_DAMAGED = 2 ** 20
/** Longer dictionaries are not looked through. */
const DICTIONARY = 20_000

// "stream\r\n", and not "endstream"; what else stands in the line is passed over
const STREAM = /(?<!end)stream[^\r\n]{0,200}(?:\r\n|\n|\r)/g

/** Every stream of a file, in order of place. */
export function streamsIn(file: string): Stream[] {
  let from = 0
  return [...file.matchAll(STREAM)].map(({ index, 0: line }) => {
    const before = file.slice(Math.max(from, index - DICTIONARY), index)
    // "12 0 obj <</Length 5"
    const [, number = '0', dictionary = before] = /.*\b(\d{1,10})\s+\d{1,5}\s+obj\b(.*)$/s.exec(before) ?? []
    from = index + line.length
    return { number: Number(number), start: from, dictionary: dictionary.replace(/#([0-9a-f]{2})/gi, decoded) }
  })
}

const decoded = (_: string, code: string): string => String.fromCharCode(Number.parseInt(code, 16))

type Filter = 'flate' | 'lzw' | 'runs' | 'ascii85' | 'hex'

/** What ends the data of each at once, for a stream that must not be inflated. */
export const ENDS: Record<Filter, number[]> = {
  flate: [0, 0],
  // the code 257 in nine bits
  lzw: [0x80, 0x80],
  runs: [128],
  ascii85: [...Buffer.from('~>')],
  hex: [...Buffer.from('>')],
}

// "/Filter [/ASCII85Decode /FlateDecode]" "/F /Fl"
const FILTER =
  /\/(?:(Fl(?:ateDecode)?)|(LZW(?:Decode)?)|(R(?:unLengthDecode|L))|(A(?:SCII85Decode|85))|(A(?:SCIIHexDecode|Hx)))(?![\w.-])/g
const FILTERS: Filter[] = ['flate', 'lzw', 'runs', 'ascii85', 'hex']

/** What an object stream holds: other objects, as text; empty where it cannot be inflated. */
export function objectsIn(stream: Stream, bytes: Buffer): string {
  try {
    return inflateSync(bytes.subarray(stream.start), { maxOutputLength: MOST_STREAM }).toString('latin1')
  } catch {
    return ''
  }
}

/** The filters that can make data longer, or hide those that can, in the order in which they are undone. */
export function filtersOf({ dictionary, start }: Stream, bytes: Buffer): Filter[] {
  const named = [...dictionary.matchAll(FILTER)].map(
    (found) => FILTERS[found.slice(1).findIndex((group) => group !== undefined)] as Filter,
  )
  return named.length || !isFlate(bytes, start) ? named : ['flate']
}

/** A header of zlib: deflate, and a check of both bytes. */
const isFlate = (bytes: Buffer, at: number): boolean =>
  at + 1 < bytes.length && ((bytes[at] as number) & 15) === 8 && bytes.readUInt16BE(at) % 31 === 0

/**
 * So many bytes a stream inflates to, never fewer than were looked at for it; infinite where it is more than
 * `MOST_STREAM`, or compressed more than once.
 */
export function inflatedSize(stream: Stream, filters: Filter[], bytes: Buffer): number {
  const packed = filters.filter((filter) => filter in SIZES)
  if (packed.length > 1) return Number.POSITIVE_INFINITY
  const coded = filters.filter((filter) => !(filter in SIZES))
  // where the data end is not asked: flate and its like end by themselves
  let data = bytes.subarray(stream.start)
  for (const filter of coded) data = filter === 'hex' ? fromHex(data) : fromAscii85(data)
  if (coded.length && data.length > MOST_CODED) return Number.POSITIVE_INFINITY
  const size = packed[0] ? (SIZES[packed[0]] as (data: Buffer) => number)(data) : 0
  return coded.length ? Math.max(size, data.length) : size
}

const SIZES: Partial<Record<Filter, (data: Buffer) => number>> = {
  flate(data) {
    if (!isFlate(data, 0)) return 0
    const whole = inflated(data)
    if (whole >= 0) return whole
    // damaged data are read up to the damage
    let [sound, damaged] = [0, Math.min(data.length, MOST_DAMAGED)]
    while (damaged - sound > 64) {
      const middle = (sound + damaged) >> 1
      if (inflated(data.subarray(0, middle)) < 0) damaged = middle
      else sound = middle
    }
    return inflated(data.subarray(0, sound))
  },
  runs(data) {
    let size = 0
    for (let at = 0; at < data.length && data[at] !== 128 && size <= MOST_STREAM; ) {
      const n = data[at] as number
      size += n < 128 ? n + 1 : 257 - n
      at += n < 128 ? n + 2 : 2
    }
    return size > MOST_STREAM ? Number.POSITIVE_INFINITY : size
  },
  lzw(data) {
    const lengths: number[] = []
    let [size, width, before, held, bits] = [0, 9, 0, 0, 0]
    for (const byte of data) {
      held = ((held << 8) | byte) & 0xfffff
      bits += 8
      if (bits < width) continue
      bits -= width
      const code = (held >> bits) & ((1 << width) - 1)
      if (code === 257) break
      if (code === 256) {
        lengths.length = 0
        before = 0
      } else {
        const length = code < 256 ? 1 : (lengths[code - 258] ?? before + 1)
        if (before && lengths.length < 3838) lengths.push(before + 1)
        before = length
        size += length
      }
      const next = lengths.length + 259
      width = next < 512 ? 9 : next < 1024 ? 10 : next < 2048 ? 11 : 12
      if (size > MOST_STREAM) return Number.POSITIVE_INFINITY
    }
    return size
  },
}

/** Infinite beyond the bound, and -1 for damaged data. */
function inflated(data: Buffer): number {
  try {
    return inflateSync(data, { maxOutputLength: MOST_STREAM, finishFlush: constants.Z_SYNC_FLUSH }).length
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? Number.POSITIVE_INFINITY : -1
  }
}

function fromHex(data: Buffer): Buffer {
  const end = data.indexOf('>')
  const text = data.toString('latin1', 0, Math.min(end < 0 ? data.length : end, 4 * MOST_CODED))
  return Buffer.from(text.replace(/[^0-9a-f]+/gi, ''), 'hex')
}

/** Five signs are four bytes; `z` is four zeros, `~` the end. */
function fromAscii85(data: Buffer): Buffer {
  const end = data.indexOf('~')
  const source = data.subarray(0, end < 0 ? data.length : end)
  const bytes = Buffer.alloc(Math.min(source.length * 4, MOST_CODED + 8))
  let [size, group, value] = [0, 0, 0]
  const put = (n: number): void => {
    for (let i = 0; i < n; i++) bytes[size++] = Math.floor(value / 256 ** (3 - i)) & 255
    group = value = 0
  }
  for (const sign of source) {
    if (size > MOST_CODED) break
    if (sign === 122 && !group) put(4)
    if (sign < 33 || sign > 117) continue
    value = value * 85 + sign - 33
    if (++group === 5) put(4)
  }
  if (group > 1) {
    const n = group - 1
    while (group++ < 5) value = value * 85 + 84
    put(n)
  }
  return bytes.subarray(0, size)
}
