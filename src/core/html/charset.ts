/** Bytes of a page → text: the byte-order mark, valid UTF-8, the encoding that the page names, Windows-1252. */
import { decodeSource } from '../decode-source.ts'

/** How far into a file its encoding may be named; the standard says 1,024 bytes, pages say more. */
const NAMED_WITHIN = 4096

// <meta charset="windows-1251"> <meta http-equiv="Content-Type" content="text/html; charset=koi8-r"> <?xml … encoding="…"?>
const NAMED =
  /<meta\b[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{2,40})|<\?xml\b[^>]{0,100}?encoding\s{0,9}=\s{0,9}["']([\w:.-]{2,40})/i

/** `stated` is the encoding that the envelope of the page names (a mail part, a web archive). */
export function decodeHtml(bytes: Uint8Array, stated?: string): ReturnType<typeof decodeSource> {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, NAMED_WITHIN))
  const match = NAMED.exec(head)
  return decodeSource(bytes, stated ?? match?.[1] ?? match?.[2])
}
