/**
 * Binary property lists, as macOS writes them: a table of places, and at each place an object that may name others.
 * Only what is asked for is read, so that a list whose parts name each other over and over costs nothing.
 * The form is that of Apple's CFBinaryPList.c.
 */

interface List {
  view: DataView
  /** Bytes of a place in the table, and of the number of an object. */
  sizes: { place: number; ref: number }
  /** Where the table stands, and how many places it has. */
  table: { at: number; count: number }
}

/** What an object begins with: its kind, how many parts it has, and where they begin. */
interface Begun {
  kind: number
  count: number
  at: number
}

const MAGIC = 'bplist00'
const TRAILER = 32
const DATA = 4
const ASCII = 5
const UTF16 = 6
const DICTIONARY = 13

/** What stands under `keys`, one inside the other: bytes, or words; undefined where the list is broken or has neither. */
export function valueAt(bytes: Uint8Array, keys: string[]): Uint8Array | string | undefined {
  try {
    const { list, top } = opened(bytes)
    let object = top
    for (const key of keys) object = memberOf(list, object, key)
    const { kind, count, at } = begun(list, object)
    if (kind === DATA) return slice(list, at, count)
    return wordsOf(list, { kind, count, at })
  } catch (error) {
    // a place outside the file, or what is not there
    if (error instanceof RangeError) return
    throw error
  }
}

function opened(bytes: Uint8Array): { list: List; top: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const trailer = bytes.length - TRAILER
  if (latin(bytes.subarray(0, MAGIC.length)) !== MAGIC) throw new RangeError('no binary property list')
  const sizes = { place: view.getUint8(trailer + 6), ref: view.getUint8(trailer + 7) }
  const [count = 0, top = 0, at = 0] = [8, 16, 24].map((i) => integer(view, trailer + i, 8))
  return { list: { view, sizes, table: { at, count } }, top }
}

/** The number of the object that a dictionary has under a key. */
function memberOf(list: List, object: number, key: string): number {
  const { kind, count, at } = begun(list, object)
  const { ref } = list.sizes
  if (kind !== DICTIONARY || at + 2 * count * ref > list.view.byteLength) throw new RangeError('no dictionary')
  for (let i = 0; i < count; i++) {
    const name = begun(list, integer(list.view, at + i * ref, ref))
    // read only where it can be the key: the same long name may stand there a million times
    if (name.count === key.length && wordsOf(list, name) === key) return integer(list.view, at + (count + i) * ref, ref)
  }
  throw new RangeError('no such key')
}

function begun({ view, sizes, table }: List, object: number): Begun {
  if (object >= table.count) throw new RangeError('no such object')
  const at = integer(view, table.at + object * sizes.place, sizes.place)
  const mark = view.getUint8(at)
  const [kind, few] = [mark >> 4, mark & 15]
  if (few < 15) return { kind, count: few, at: at + 1 }
  // fifteen and more: the count is an integer object of its own
  const size = 2 ** (view.getUint8(at + 1) & 15)
  return { kind, count: integer(view, at + 2, size), at: at + 2 + size }
}

function wordsOf(list: List, { kind, count, at }: Begun): string | undefined {
  if (kind === ASCII) return latin(slice(list, at, count))
  if (kind === UTF16) return new TextDecoder('utf-16be').decode(slice(list, at, count * 2))
  return
}

function slice({ view }: List, at: number, length: number): Uint8Array {
  if (at + length > view.byteLength) throw new RangeError('beyond the end')
  return new Uint8Array(view.buffer, view.byteOffset + at, length)
}

/** An unsigned integer of 1 to 8 bytes, the greatest first. */
function integer(view: DataView, at: number, size: number): number {
  if (size < 1 || size > 8) throw new RangeError('no such size')
  let value = 0
  for (let i = 0; i < size; i++) value = value * 256 + view.getUint8(at + i)
  return value
}

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)
