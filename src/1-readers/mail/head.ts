/** The head of a mail or of one of its parts: its lines, and the values that have parameters. */
import { decodeSource } from '#core/decode-source.ts'
import { labelOf } from './charset.ts'

/** Lines of a head by their names in small letters; of two with one name the first holds. Values are bytes as Latin-1. */
export type Head = Map<string, string>

/** `text/html; charset=utf-8` and its like. */
export interface Valued {
  value: string
  params: Map<string, string>
}

/** No line of a head says anything beyond this. */
const LONGEST = 20_000
/** So many lines of a head are kept; the longest that programs write has a hundred. */
const MOST_LINES = 1000
const LINE_FEED = 10

// "Subject: A" "X-Original-To : b": printable signs without a colon
const FIELD = /^([!-9;-~]+)[\t ]*:/

/**
 * The head of `bytes`, and where what follows it begins. It ends at an empty line, or before a line that is none of a
 * head: a file without any head is all body, and nothing of it is lost.
 */
export function headOf(bytes: Buffer): { head: Head; end: number } {
  const head: Head = new Map()
  let last = ''
  for (let at = 0; at < bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, at)
    const next = feed < 0 ? bytes.length : feed + 1
    const line = bytes.toString('latin1', at, Math.min(next, at + LONGEST)).replace(/\r?\n$/, '')
    if (!line) return { head, end: next }
    const name = FIELD.exec(line)?.[1]?.toLowerCase()
    if (name && !head.has(name) && head.size < MOST_LINES) head.set(name, line.slice(line.indexOf(':') + 1))
    else if (/^[\t ]/.test(line) && head.size) {
      const before = head.get(last) ?? ''
      if (last && before.length < LONGEST) head.set(last, before + line)
    } else if (!name && !isEnvelope(line, at)) return { head, end: at }
    if (name) last = name
    at = next
  }
  return { head, end: bytes.length }
}

// "From jane@example.org Tue Oct 24 21:30:00 2023": the line by which mailboxes divide mails
const isEnvelope = (line: string, at: number): boolean => at === 0 && /^>?From /.test(line)

// '; charset="utf-8"' "; name*0*=UTF-8''a%20b" "; boundary=x"
const PARAMETER = /;\s*([^\s=;]{1,60})\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/g

/** A value and its parameters, those that stand in several pieces or in percent signs (RFC 2231) put together. */
export function valued(line = ''): Valued {
  const pieces = new Map<string, { text: string; coded: boolean }[]>()
  for (const [, key = '', quoted, bare = ''] of line.slice(0, LONGEST).matchAll(PARAMETER)) {
    // "name*1*"
    const [, name = key, order = '0', coded] = /^([^*]+)(?:\*(\d{1,3}))?(\*)?$/.exec(key.toLowerCase()) ?? []
    const all = pieces.get(name) ?? []
    all[Number(order)] ??= {
      text: quoted?.replace(/\\(.)/g, '$1') ?? bare.trim().replace(/^"/, ''),
      coded: coded === '*',
    }
    pieces.set(name, all)
  }
  const params = new Map([...pieces].map(([name, all]) => [name, joined(all.filter(Boolean))]))
  // "text/plain (a comment); charset=utf-8"
  return { value: /^\s*([^\s;(]*)/.exec(line)?.[1]?.toLowerCase() ?? '', params }
}

function joined(pieces: { text: string; coded: boolean }[]): string {
  if (!pieces.some(({ coded }) => coded)) return pieces.map(({ text }) => text).join('')
  // "UTF-8'de'Br%C3%BCcke.pdf": encoding, language, words
  const charset = /^([\w-]{0,40})'[\w-]{0,40}'/.exec(pieces[0]?.text ?? '')
  const bytes = pieces.map(({ text, coded }, i) => {
    const bare = i || !charset ? text : text.slice(charset[0].length)
    return coded ? bare.replace(/%([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))) : bare
  })
  return wordsOf(bytes.join(''), charset?.[1])
}

/** The subject, decoded; empty where the head has none. */
export async function subjectOf(head: Head): Promise<string> {
  const { decodeWords } = await import('postal-mime')
  return decodeWords(wordsOf(head.get('subject') ?? '')).trim()
}

/** What stands in a head as bytes, decoded. */
export function wordsOf(latin1: string, charset?: string): string {
  const decoded = decodeSource(Buffer.from(latin1, 'latin1'), labelOf(charset))
  return 'text' in decoded ? decoded.text : latin1
}
