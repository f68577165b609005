import { describe, expect, it } from 'vitest'
import { webArchive } from './index.ts'
import { valueAt } from './property-list.ts'

type Value = string | Uint8Array | Value[] | { [key: string]: Value }

/** A binary property list, every number of four bytes. */
function listOf(top: Value): Uint8Array {
  const objects: Buffer[] = []
  const number = (n: number): Buffer => {
    const four = Buffer.alloc(4)
    four.writeUInt32BE(n)
    return four
  }
  const begin = (kind: number, count: number): Buffer =>
    Buffer.concat([Buffer.from([(kind << 4) | 15, 0x12]), number(count)])
  const add = (value: Value): number => {
    const at = objects.push(Buffer.alloc(0)) - 1
    objects[at] = bytesOf(value)
    return at
  }
  const bytesOf = (value: Value): Buffer => {
    if (value instanceof Uint8Array) return Buffer.concat([begin(4, value.length), value])
    if (typeof value === 'string')
      return /^[ -~]*$/.test(value)
        ? Buffer.concat([begin(5, value.length), Buffer.from(value)])
        : Buffer.concat([begin(6, value.length), Buffer.from(value, 'utf16le').swap16()])
    if (Array.isArray(value)) return Buffer.concat([begin(10, value.length), ...value.map((v) => number(add(v)))])
    const keys = Object.keys(value).map((key) => number(add(key)))
    return Buffer.concat([begin(13, keys.length), ...keys, ...Object.values(value).map((v) => number(add(v)))])
  }
  add(top)
  const places: number[] = []
  let at = 8
  for (const object of objects) {
    places.push(at)
    at += object.length
  }
  const eight = (n: number): Buffer => Buffer.concat([number(0), number(n)])
  const trailer = Buffer.concat([Buffer.from([0, 0, 0, 0, 0, 0, 4, 4]), eight(objects.length), eight(0), eight(at)])
  return Buffer.concat([Buffer.from('bplist00'), ...objects, ...places.map(number), trailer])
}

const PAGE = '<html><body><h1>Le quai est fermé</h1><p>Le port a fermé le quai mardi.</p></body></html>'
const resource = (data: Uint8Array, more: Record<string, Value> = {}): Value => ({
  WebSubresources: [{ WebResourceData: Buffer.from('<p>An advertisement</p>') }],
  WebMainResource: {
    WebResourceURL: 'https://example.org/quai',
    WebResourceData: data,
    WebResourceMIMEType: 'text/html',
    ...more,
  },
})
const open = (bytes: Uint8Array) => webArchive.open({ path: 'a.webarchive', bytes })

describe('a web archive', () => {
  it('gives its page in the encoding that it names, and its address', async () => {
    const page = resource(Buffer.from(PAGE, 'latin1'), { WebResourceTextEncodingName: 'iso-8859-1' })
    const [part, ...others] = await open(listOf(page))
    expect(others).toEqual([])
    expect(part).toMatchObject({
      name: null,
      form: 'html',
      content: PAGE,
      fields: { url: { value: 'https://example.org/quai' } },
    })
  })
  it('that shows a text gives the text', async () =>
    expect(
      await open(listOf(resource(Buffer.from('The quay is closed.'), { WebResourceMIMEType: 'text/plain' }))),
    ).toMatchObject([{ form: 'txt', content: 'The quay is closed.' }]))
  it('that shows a file of another format says so', () =>
    expect(open(listOf(resource(Buffer.from('%PDF'), { WebResourceMIMEType: 'application/pdf' })))).rejects.toThrow(
      /application\/pdf/,
    ))
  it('without a page, cut short, or of another form says so', async () => {
    const whole = listOf(resource(Buffer.from(PAGE)))
    const lists = [
      listOf({ WebSubresources: [] }),
      listOf('x'),
      listOf([]),
      Buffer.from('<plist/>'),
      Buffer.from('bplist00'),
    ]
    const cuts = Array.from({ length: whole.length }, (_, i) => whole.subarray(0, i))
    for (const bytes of [...lists, ...cuts])
      await expect(open(bytes)).rejects.toMatchObject({ ruleId: 'readers:broken-archive' })
  })
  it('with a changed byte gives a page or says why not', async () => {
    const whole = listOf(resource(Buffer.from(PAGE)))
    for (let i = 0; i < whole.length; i++)
      for (const other of [0, 0x0f, 0xd8, 0xff]) {
        const changed = Buffer.from(whole)
        changed[i] = other
        const got = await open(changed).catch((error: { ruleId?: string }) => error.ruleId)
        expect(Array.isArray(got) || /^readers:/.test(String(got)), `${i}`).toBe(true)
      }
  })
})

describe('a property list', () => {
  it('gives words of any script under a key', () =>
    expect(valueAt(listOf({ a: { clé: 'Вода 🌊' } }), ['a', 'clé'])).toBe('Вода 🌊'))
  it('whose parts name each other a billion times over costs nothing', () => {
    // a dictionary of a million names that all stand at one place, and that place is long
    const name = 'x'.repeat(100_000)
    const list = listOf({ [name]: 'a' })
    const count = 1_000_000
    const many = Buffer.concat([
      Buffer.from([0xdf, 0x12]),
      Buffer.alloc(4),
      Buffer.alloc(8 * count, Buffer.from([0, 0, 0, 1])),
    ])
    many.writeUInt32BE(count, 2)
    const table = list.length - 32 - 3 * 4
    const places = Buffer.from(list.subarray(table, table + 12))
    places.writeUInt32BE(table, 0)
    const trailer = Buffer.from(list.subarray(-32))
    trailer.writeUInt32BE(table + many.length, 28)
    const bomb = Buffer.concat([list.subarray(0, table), many, places, trailer])
    const before = process.cpuUsage().user
    expect(valueAt(bomb, ['y'.repeat(100_001)])).toBeUndefined()
    // decoding the name each time would take minutes
    expect(process.cpuUsage().user - before).toBeLessThan(10_000_000)
  })
})
