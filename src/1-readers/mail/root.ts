/** The page in a file of MHTML: of its parts the first that is HTML, as bytes; frames of advertisements follow it. */

export interface Root {
  bytes: Uint8Array
  /** The encoding that the part names. */
  charset?: string
  /** Lines of the file's own head. */
  head: string
}

/** Parts stand in parts no deeper than this. */
const DEEPEST = 4

/** The root, or nothing where no part of the file is HTML. */
export function rootOf(bytes: Uint8Array): Root | undefined {
  const message = Buffer.from(bytes).toString('latin1')
  const root = htmlIn(message, 0)
  return root && { ...root, head: headOf(message) }
}

/** The head of a message or a part, continued lines joined to the line they continue. */
function headOf(part: string): string {
  const end = /\r?\n\r?\n/.exec(part)?.index ?? part.length
  return part.slice(0, end).replace(/\r?\n[\t ]+/g, ' ')
}

/** A line of a head: `header(head, 'content-type')`. */
export const header = (head: string, name: string): string | undefined =>
  head
    .split(/\r?\n/)
    .find((line) => line.toLowerCase().startsWith(`${name}:`))
    ?.slice(name.length + 1)
    .trim()

function htmlIn(part: string, depth: number): Omit<Root, 'head'> | undefined {
  const head = headOf(part)
  const type = header(head, 'content-type') ?? ''
  // "text/html; charset="windows-1251"" "multipart/related; boundary="----=_B""
  if (/^text\/html\b/i.test(type))
    return { bytes: bodyOf(part, head), charset: /charset="?([\w-]{2,40})/i.exec(type)?.[1] }
  const boundary = /boundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(type)
  if (!/^multipart\//i.test(type) || !boundary || depth >= DEEPEST) return
  const mark = `\n--${boundary[1] ?? boundary[2]}`
  for (let at = part.indexOf(mark); at >= 0; ) {
    const next = part.indexOf(mark, at + mark.length)
    const begin = part.indexOf('\n', at + mark.length)
    const found = begin < 0 ? undefined : htmlIn(part.slice(begin + 1, next < 0 ? undefined : next), depth + 1)
    if (found) return found
    at = next
  }
  return
}

function bodyOf(part: string, head: string): Uint8Array {
  const gap = /\r?\n\r?\n/.exec(part)
  const body = gap ? part.slice(gap.index + gap[0].length) : ''
  const coding = header(head, 'content-transfer-encoding')?.toLowerCase() ?? ''
  if (coding === 'base64') return Buffer.from(body, 'base64')
  if (coding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const joined = body.replace(/=\r?\n/g, '')
  // "=E2=80=93"
  const plain = joined.replace(/=([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
  return Buffer.from(plain, 'latin1')
}
