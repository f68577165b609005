/** A message of MIME as the parts that it is made of (RFC 2045, 2046), each with its bytes. Damage costs no text. */
import { type Head, headOf, type Valued, valued } from './head.ts'

export interface Node {
  head: Head
  /** `text/plain` where none is stated. */
  type: Valued
  disposition: Valued
  /** Of a `multipart/…`. */
  children: Node[]
  /** What a part holds that has no parts, its transfer encoding undone. */
  bytes: () => Buffer
}

export interface Tree extends Node {
  /** Parts that nest too deep or are too many, and were not looked into. */
  beyond: number
}

interface Pieces {
  pieces: Buffer[]
  count: number
}

const NONE: Pieces = { pieces: [], count: 0 }
/** Parts stand in parts no deeper than this; a mail of people has five. */
const DEEPEST = 50
const MOST_PARTS = 2000
/** So far into a part its first boundary is sought where the one that is stated never comes. */
const PREAMBLE = 4000
const LINE_FEED = 10

/** Never throws; what is no MIME is one part of plain text. */
export function treeOf(bytes: Uint8Array): Tree {
  const bound = { parts: MOST_PARTS, beyond: 0 }
  const node = nodeOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), bound, 0)
  return { ...node, beyond: bound.beyond }
}

/** The parts that hold no others, in order of place. */
export const leavesOf = (node: Node): Node[] => (node.children.length ? node.children.flatMap(leavesOf) : [node])

function nodeOf(part: Buffer, bound: { parts: number; beyond: number }, depth: number, standard = 'text/plain'): Node {
  const { head, end } = headOf(part)
  const stated = valued(head.get('content-type'))
  const type = stated.value.includes('/') ? stated : { ...stated, value: standard }
  const body = part.subarray(end)
  const { pieces, count } = type.value.startsWith('multipart/')
    ? piecesOf(body, { stated: type.params.get('boundary'), most: depth < DEEPEST ? bound.parts : 0 })
    : NONE
  bound.parts -= pieces.length
  bound.beyond += count - pieces.length
  const inner = type.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
  return {
    head,
    // what cannot be divided is shown as it stands
    type: type.value.startsWith('multipart/') && !count ? { ...type, value: 'text/plain' } : type,
    disposition: valued(head.get('content-disposition')),
    children: pieces.map((piece) => nodeOf(piece, bound, depth + 1, inner)),
    bytes: () => decoded(body, head.get('content-transfer-encoding')),
  }
}

// "--=_Part_1\r\nContent-Type": a boundary, as a program writes it before a part
const BOUNDARY = /(?:^|\n)--([^\r\n]{1,200}?)[\t ]*\r?\n(?=content-)/i

/** What stands between the boundaries, `most` at most, and how many there are. */
function piecesOf(body: Buffer, { stated, most }: { stated: string | undefined; most: number }): Pieces {
  const found = stated ? between(body, stated, most) : NONE
  if (found.count) return found
  const written = BOUNDARY.exec(body.toString('latin1', 0, PREAMBLE))?.[1]
  return written ? between(body, written, most) : NONE
}

function between(body: Buffer, boundary: string, most: number): Pieces {
  const mark = Buffer.from(`--${boundary}`, 'latin1')
  const pieces: Buffer[] = []
  let count = 0
  let begin = -1
  const close = (end: number): void => {
    if (begin < 0) return
    count++
    if (pieces.length < most) pieces.push(body.subarray(begin, end))
    begin = -1
  }
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    const line = restOf(body, at + mark.length)
    // a boundary begins its line and ends it: `--x` is none of `--x1`
    if ((at > 0 && body[at - 1] !== LINE_FEED) || !/^(?:--)?[\t ]*\r?$/.test(line.text)) continue
    close(at)
    if (line.text.startsWith('--')) return { pieces, count }
    begin = line.end
  }
  // cut short: the last part is what is there of it
  close(body.length)
  return { pieces, count }
}

/** What stands behind a boundary in its line; no more of it than tells. */
function restOf(body: Buffer, from: number): { text: string; end: number } {
  const feed = body.indexOf(LINE_FEED, from)
  const end = feed < 0 ? body.length : feed
  return { text: body.toString('latin1', from, Math.min(end, from + 80)), end: Math.min(end + 1, body.length) }
}

function decoded(body: Buffer, encoding = ''): Buffer {
  if (/base64/i.test(encoding)) return fromBase64(body.toString('latin1'))
  return /quoted-printable/i.test(encoding) ? fromQuotedPrintable(body.toString('latin1')) : body
}

// "The list is at example.org": no line of Base64 has a blank between signs
const SPACED = /\S[\t ]\S/

/**
 * Lists put their footer below a part without asking for its encoding, and some mails state Base64 and hold none: lines
 * that are plainly text stay what they are.
 */
function fromBase64(text: string): Buffer {
  const lines = text.split('\n')
  const plain = lines.findIndex((line) => SPACED.test(line))
  const coded = (plain < 0 ? lines : lines.slice(0, plain)).join('').replace(/[^A-Za-z0-9+/=]+/g, '')
  // some programs pad each line: what stands before a sign of padding is a unit of its own
  const units = coded.split(/=+/).map((unit) => Buffer.from(unit, 'base64'))
  return plain < 0
    ? Buffer.concat(units)
    : Buffer.concat([...units, Buffer.from(`\n${lines.slice(plain).join('\n')}`, 'latin1')])
}

/** A sign that begins no code stays as it is; blanks behind a soft end of a line were added on the way. */
function fromQuotedPrintable(text: string): Buffer {
  // "The council closed the bri=" "dge."
  const joined = text.replace(/=[\t ]*\r?\n/g, '').replace(/=[\t ]*$/, '')
  // "=E2=80=93"
  const plain = joined.replace(/=([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
  return Buffer.from(plain, 'latin1')
}
