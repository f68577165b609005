/**
 * The message inside a signature of S/MIME that holds what it signs (RFC 8551, `signed-data`; RFC 5652). Nothing is
 * proven by it here: the words are taken out, and who signed them is not asked.
 */

// 1.2.840.113549.1.7.2 (signed data) and 1.2.840.113549.1.7.1 (data), as BER writes them
const SIGNED = Buffer.from('06092a864886f70d010702', 'hex')
const DATA = Buffer.from('06092a864886f70d010701', 'hex')
const OCTETS = 0x04
const OCTETS_IN_PIECES = 0x24
const EXPLICIT = 0xa0
/** A string in pieces may hold strings in pieces; nobody writes more. */
const DEEPEST = 4

interface Value {
  tag: number
  begin: number
  /** Where it ends; the end of the file where its length is not said. */
  end: number
  isOpen: boolean
}

/** The signed message, or nothing where the bytes are encrypted, or no signature that holds a message. */
export function signedMessage(bytes: Buffer): Buffer | undefined {
  const signed = bytes.indexOf(SIGNED)
  const data = signed < 0 || signed > 64 ? -1 : bytes.indexOf(DATA, signed + SIGNED.length)
  const wrapper = data < 0 ? undefined : valueAt(bytes, data + DATA.length, bytes.length)
  const content = wrapper?.tag === EXPLICIT ? valueAt(bytes, wrapper.begin, wrapper.end) : undefined
  const pieces: Buffer[] = []
  if (content) collect(bytes, content, pieces, 0)
  return pieces.length ? Buffer.concat(pieces) : undefined
}

/** The pieces of a string; returns where it ends. */
function collect(bytes: Buffer, { tag, begin, end, isOpen }: Value, pieces: Buffer[], depth: number): number {
  if (tag === OCTETS && !isOpen) pieces.push(bytes.subarray(begin, end))
  if (tag !== OCTETS_IN_PIECES || depth >= DEEPEST) return end
  let at = begin
  for (let piece = valueAt(bytes, at, end); piece?.tag; piece = valueAt(bytes, at, end))
    at = collect(bytes, piece, pieces, depth + 1)
  // two zeros end a string whose length is not said
  return isOpen ? at + 2 : end
}

function valueAt(bytes: Buffer, at: number, limit: number): Value | undefined {
  if (at + 2 > limit) return
  const [tag, first] = [bytes[at] as number, bytes[at + 1] as number]
  const digits = first & 0x7f
  if (first === 0x80) return { tag, begin: at + 2, end: limit, isOpen: true }
  if (first < 0x80) return { tag, begin: at + 2, end: Math.min(at + 2 + first, limit), isOpen: false }
  if (digits > 4 || at + 2 + digits > limit) return
  const begin = at + 2 + digits
  return { tag, begin, end: Math.min(begin + bytes.readUIntBE(at + 2, digits), limit), isOpen: false }
}
