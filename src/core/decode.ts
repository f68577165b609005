/** Bytes → text: UTF-8, UTF-16, Windows-1252. */
import type { Message } from './model.ts'

type Decoded = { text: string; messages: Message[] } | { ruleId: string; reason: string }

/** Control characters beyond this share of a text are those of a program, a picture or an archive. */
const MOST_CONTROLS = 0.01
/** Beyond this share of lost characters nothing worth reading is left. */
const MOST_LOST = 0.1
/** A word or two may have nothing but accents. */
const FEW = 20
// 0x81 0x8D 0x8F 0x90 0x9D stand for nothing in Windows-1252 (WHATWG maps them to C1 controls)
const NOT_WINDOWS = /[\u0081\u008d\u008f\u0090\u009d]/

/**
 * The decoded text without a byte-order mark, or why there is none. Messages have the place in the decoded text.
 * `stated` is the encoding that the format itself names; a mark and valid UTF-8 go before it, since programs that save
 * pages change the bytes and forget the name.
 */
export function decode(bytes: Uint8Array, stated?: string): Decoded {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : wide(bytes)
  if (mark) return checked(new TextDecoder(mark).decode(bytes), bytes)
  const named = stated && !/^utf-?(?:8|16)/i.test(stated) ? decoderOf(stated) : undefined
  // ISO-2022-JP and its like are valid UTF-8 too: all their bytes are ASCII
  if (named?.encoding.startsWith('iso-2022') && bytes.every((byte) => byte < 0x80))
    return checked(named.decode(bytes), bytes)
  try {
    return checked(new TextDecoder('utf-8', { fatal: true }).decode(bytes), bytes)
  } catch {
    return named ? checked(named.decode(bytes), bytes) : legacy(bytes)
  }
}

/** So much of a file tells whether it is UTF-16 without a mark. */
const SAMPLE = 4000

/** UTF-16 without its mark: Latin letters have a zero before or behind each, and so has the "<" that begins a page. */
function wide(bytes: Uint8Array): string {
  const [first, second, third, fourth] = bytes
  if (first === 0x3c && second === 0 && third !== 0 && fourth === 0) return 'utf-16le'
  if (first === 0 && second === 0x3c && third === 0 && fourth !== 0) return 'utf-16be'
  const sample = bytes.subarray(0, SAMPLE)
  if (sample.length < 4) return ''
  const zeros = [0, 0]
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i & 1]! += 1
  const [even = 0, odd = 0] = zeros
  const [many, few] = [sample.length * 0.35, sample.length * 0.02]
  return odd > many && even < few ? 'utf-16le' : even > many && odd < few ? 'utf-16be' : ''
}

function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label)
  } catch {
    return
  }
}

const UNDECODABLE = {
  ruleId: 'readers:undecodable',
  reason: 'The bytes are neither UTF-8 nor Windows-1252. Save the file as UTF-8.',
}

/** No valid UTF-8: Windows-1252, or UTF-8 that was damaged. */
function legacy(bytes: Uint8Array): Decoded {
  const windows = new TextDecoder('windows-1252').decode(bytes)
  const text = new TextDecoder('utf-8').decode(bytes)
  const lost = text.split('\ufffd').length - 1
  // by chance the bytes of Windows-1252 hardly ever form a character of UTF-8
  const mostlyWhole = (text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0) > lost
  if (!mostlyWhole && isForeign(windows) && !isBinary(windows)) return UNDECODABLE
  if (!mostlyWhole && (!NOT_WINDOWS.test(windows) || isBinary(windows)))
    return checked(windows, bytes, {
      severity: 'info',
      ruleId: 'readers:windows-1252',
      start: 0,
      end: 0,
      reason: 'The file is not UTF-8; it was read as Windows-1252.',
    })
  if (lost > text.length * MOST_LOST) return UNDECODABLE
  const start = text.indexOf('\ufffd')
  return checked(text, bytes, {
    severity: 'warning',
    ruleId: 'readers:damaged',
    start,
    end: start + 1,
    reason: `The file is UTF-8 with bytes that mean nothing; ${lost} ${lost === 1 ? 'place was' : 'places were'} read as U+FFFD, the first is marked. Save the file again from its source.`,
  })
}

// "ÄÅÒÖÁÏ" "¥²¡¼¥à": letters and signs beyond ASCII side by side, as no language of Western Europe has them
const RUNS = /[\u00a1-\u00ff]{4,}/g
/** A row of dots or dashes is made of few signs. */
const DISTINCT = 10

/** Whether text read as Windows-1252 is of another encoding: Russian, Arabic, Japanese; its letters beyond ASCII stand in runs. */
function isForeign(windows: string): boolean {
  const accented = windows.match(/[\u00a1-\u024f]/g)?.length ?? 0
  if (accented <= FEW) return false
  const runs = windows.match(RUNS)?.join('') ?? ''
  if (runs.length * 2 > accented && new Set(runs).size >= DISTINCT) return true
  const letters = windows.match(/[\u00c0-\u024f]/g)?.length ?? 0
  return letters > FEW && letters > (windows.match(/[A-Za-z]/g)?.length ?? 0)
}

function checked(text: string, bytes: Uint8Array, message?: Message): Decoded {
  if (isBinary(text))
    return {
      ruleId: 'readers:binary',
      reason: `The file looks binary: ${countControls(text)} of its ${bytes.length} bytes are control characters. Save the article as text.`,
    }
  return { text, messages: message ? [message] : [] }
}

const isBinary = (text: string): boolean => countControls(text) > text.length * MOST_CONTROLS

function countControls(text: string): number {
  let n = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    // bell, backspace and escape colour and correct what a terminal shows; a log of one is a text
    if (c < 32 && !(c >= 7 && c <= 13 && c !== 11) && c !== 27) n++
  }
  return n
}
