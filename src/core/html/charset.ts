/** Bytes of a page → text: the byte-order mark, valid UTF-8, the encoding that the page names, Windows-1252. */
import { decode } from '../decode.ts'

/** How far into a file its encoding may be named; the standard says 1,024 bytes, pages say more. */
const NAMED_WITHIN = 4096

// <meta charset="windows-1251"> <meta http-equiv="Content-Type" content="text/html; charset=koi8-r"> <?xml … encoding="…"?>
const NAMED =
  /<meta\b[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{2,40})|<\?xml\b[^>]{0,100}?encoding\s{0,9}=\s{0,9}["']([\w:.-]{2,40})/i

/** `stated` is the encoding that the envelope of the page names (a mail part, a web archive). */
export function decodeHtml(bytes: Uint8Array, stated?: string): ReturnType<typeof decode> {
  const wide = wideOf(bytes)
  if (wide) return decode(wide)
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, NAMED_WITHIN))
  const match = NAMED.exec(head)
  return decode(bytes, stated ?? match?.[1] ?? match?.[2])
}

/** UTF-16 without its mark, which begins with "<": the same bytes behind a mark. */
function wideOf(bytes: Uint8Array): Uint8Array | undefined {
  const [first, second, third, fourth] = bytes
  const little = first === 0x3c && second === 0 && third !== 0 && fourth === 0
  const big = first === 0 && second === 0x3c && third === 0 && fourth !== 0
  if (!little && !big) return
  const marked = new Uint8Array(bytes.length + 2)
  marked.set(little ? [0xff, 0xfe] : [0xfe, 0xff])
  marked.set(bytes, 2)
  return marked
}
