/** The names that mails give encodings, as the standard of the web knows them (https://encoding.spec.whatwg.org/#names-and-labels). */
import { decodeSource } from '#core/decode-source.ts'

// by the letters and digits of a label, and by the number of a code page
const LABELS: Record<string, string> = {
  iso88598i: 'iso-8859-8',
  iso88598e: 'iso-8859-8',
  shiftjis: 'shift_jis',
  mskanji: 'shift_jis',
  eucjp: 'euc-jp',
  iso2022jp1: 'iso-2022-jp',
  iso2022jp2: 'iso-2022-jp',
  iso2022jpms: 'iso-2022-jp',
  euckr: 'euc-kr',
  uhc: 'euc-kr',
  tis620: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  874: 'windows-874',
  20866: 'koi8-r',
  50220: 'iso-2022-jp',
  50221: 'iso-2022-jp',
  51932: 'euc-jp',
  65001: 'utf-8',
}
/** These say nothing of bytes that are no ASCII; programs write them where they know no better. */
const NOTHING = new Set(['usascii', 'ascii', 'ansix341968', 'unknown', 'unknown8bit', 'default', 'binary', '8bit'])

/** A label that `TextDecoder` may know; undefined where a mail names none that tells anything. */
export function labelOf(charset: string | undefined): string | undefined {
  const label = charset
    ?.trim()
    .toLowerCase()
    .replace(/^['"]+|['"]+$/g, '')
  if (!label) return
  const bare = label.replace(/^(?:x-ms-|x-|cs)/, '').replace(/[^a-z0-9]+/g, '')
  if (NOTHING.has(bare)) return
  // "cp932" "windows-1251" "ibm 866"
  const page = /^(?:cp|windows|ms|ibm)(\d{3,5})$/.exec(bare)?.[1]
  return LABELS[page ?? bare] ?? (page && /^125\d$/.test(page) ? `windows-${page}` : label)
}

/** The text of a part in the encoding that it names. */
export function decodeText(bytes: Uint8Array, charset: string | undefined): ReturnType<typeof decodeSource> {
  const decoded = decodeSource(bytes, labelOf(charset))
  return 'text' in decoded && /^(?:x-)?(?:unicode-1-1-)?utf-?7$/i.test(charset ?? '')
    ? { ...decoded, text: fromUtf7(decoded.text) }
    : decoded
}

// "+AOk-" "+ICY" "+-"
const fromUtf7 = (text: string): string =>
  text.replace(/\+([A-Za-z0-9+/]*)-?/g, (_, code: string) =>
    code
      ? Buffer.from(code, 'base64')
          .subarray(0, ((code.length * 3) >> 3) * 2)
          .swap16()
          .toString('utf16le')
      : '+',
  )
