/** Bytes of a source → text, with what the browser's check of a page need not know: UTF-32. */
import { decode } from './decode.ts'

/** As `decode`; UTF-32, with a mark or without, is known by its form: no other text has it. */
export function decodeSource(bytes: Uint8Array, stated?: string): ReturnType<typeof decode> {
  const order = orderOf(bytes)
  return order ? decode(asUtf8(bytes, order)) : decode(bytes, stated)
}

type Order = 'little' | 'big'

/** So much of a file tells; a whole number of characters. */
const SAMPLE = 4000
/** The last character there is: U+10FFFF. */
const LAST_PLANE = 0x10
const LOST = 0xfffd

/**
 * The order of bytes where all of a sample are characters of four bytes: the highest is zero, and the next is hardly
 * more. Pairs of bytes (UTF-16) have a letter there, and a file of nothing but zeros is no text.
 */
function orderOf(bytes: Uint8Array): Order | undefined {
  if (bytes.length < 8) return
  const sample = bytes.subarray(0, Math.min(SAMPLE, bytes.length - (bytes.length % 4)))
  const fits = (top: number, next: number): boolean => {
    let some = false
    for (let at = 0; at < sample.length; at += 4) {
      if (sample[at + top] !== 0 || (sample[at + next] as number) > LAST_PLANE) return false
      some ||= sample[at + 3 - top] !== 0
    }
    return some
  }
  return fits(3, 2) ? 'little' : fits(0, 1) ? 'big' : undefined
}

/** What is no character, or the beginning of one that was cut off, becomes U+FFFD. */
function asUtf8(bytes: Uint8Array, order: Order): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const text: string[] = []
  for (let at = 0; at < bytes.length; at += 4) {
    const code = at + 4 > bytes.length ? LOST : view.getUint32(at, order === 'little')
    text.push(String.fromCodePoint(code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? code : LOST))
  }
  return new TextEncoder().encode(text.join(''))
}
