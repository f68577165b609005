/**
 * A PDF as bytes. The library can write one too, but sorts each object in among all before it: 18 seconds for 90
 * pages with their tags. This takes time in line with the size.
 */
import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { type PDFDocument, type PDFObject, type PDFRef, PDFStream } from '@cantoo/pdf-lib'

/** Where an object is: at a byte of the file, or at a place inside a stream of objects. */
type Entry = { at: number } | { inside: number; index: number }

/** Objects that share one compressed stream. */
const OBJECTS_A_STREAM = 200

/** The document in the order of its object numbers, small objects packed; its identifier is the hash of the rest. */
export function written(document: PDFDocument): Uint8Array {
  const { context } = document
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')]
  const entries = new Map<number, Entry>()
  let length = (pieces[0] as Buffer).length
  let next = context.largestObjectNumber + 1
  const add = (number: number, body: Buffer): void => {
    entries.set(number, { at: length })
    const piece = Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    pieces.push(piece)
    length += piece.length
  }
  const packed: [PDFRef, PDFObject][] = []
  for (const [ref, object] of context.enumerateIndirectObjects())
    if (object instanceof PDFStream) add(ref.objectNumber, bytesOf(object))
    else packed.push([ref, object])
  for (let from = 0; from < packed.length; from += OBJECTS_A_STREAM) {
    const chunk = packed.slice(from, from + OBJECTS_A_STREAM)
    for (const [index, [ref]] of chunk.entries()) entries.set(ref.objectNumber, { inside: next, index })
    add(next++, objectStream(chunk))
  }
  const body = Buffer.concat(pieces)
  entries.set(next, { at: length })
  const { Root, Info } = context.trailerInfo
  const id = createHash('sha256').update(body).digest('hex').slice(0, 32)
  const trailer = `/Root ${Root} /Info ${Info} /ID [<${id}> <${id}>]`
  return Buffer.concat([
    body,
    Buffer.from(`${next} 0 obj\n`),
    stream(`/Type /XRef /Size ${next + 1} /W [1 4 2] ${trailer}`, crossReferences(entries, next + 1)),
    Buffer.from(`\nendobj\nstartxref\n${length}\n%%EOF\n`),
  ])
}

function bytesOf(object: PDFObject): Buffer {
  const bytes = Buffer.alloc(object.sizeInBytes())
  object.copyBytesInto(bytes, 0)
  return bytes
}

function objectStream(objects: [PDFRef, PDFObject][]): Buffer {
  const bodies = objects.map(([, object]) => Buffer.concat([bytesOf(object), Buffer.from('\n')]))
  let at = 0
  const places = objects.map(([ref], i) => {
    const place = `${ref.objectNumber} ${at}`
    at += (bodies[i] as Buffer).length
    return place
  })
  const head = Buffer.from(`${places.join(' ')}\n`)
  return stream(`/Type /ObjStm /N ${objects.length} /First ${head.length}`, Buffer.concat([head, ...bodies]))
}

/** One row of seven bytes an object: its kind, where it is, and its index inside a stream. */
function crossReferences(entries: Map<number, Entry>, size: number): Buffer {
  const rows = Buffer.alloc(7 * size)
  rows.writeUInt16BE(0xffff, 5)
  for (const [number, entry] of entries) {
    const packed = 'inside' in entry
    rows.writeUInt8(packed ? 2 : 1, 7 * number)
    rows.writeUInt32BE(packed ? entry.inside : entry.at, 7 * number + 1)
    rows.writeUInt16BE(packed ? entry.index : 0, 7 * number + 5)
  }
  return rows
}

function stream(dictionary: string, content: Buffer): Buffer {
  const packed = deflateSync(content, { level: 9 })
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`),
    packed,
    Buffer.from('\nendstream'),
  ])
}
