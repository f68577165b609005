import type { Message } from '#core/model.ts'

type Decoded = { text: string; messages: Message[] } | { ruleId: string; reason: string }

/** Bytes → text, or why not. Messages have the place in the decoded text. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), messages: [] }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), messages: [] }
  try {
    return checked(new TextDecoder('utf-8', { fatal: true }).decode(bytes), bytes)
  } catch {
    return checked(new TextDecoder('windows-1252').decode(bytes), bytes, true)
  }
}

function checked(text: string, bytes: Uint8Array, legacy = false): Decoded {
  const control = countControls(text)
  if (control > 0 && control * 100 > text.length)
    return {
      ruleId: 'readers:binary',
      reason: `The file looks binary: ${control} of its ${bytes.length} bytes are control characters. Save the article as text.`,
    }
  // 0x81 0x8D 0x8F 0x90 0x9D stand for nothing in Windows-1252 (WHATWG maps them to C1 controls)
  if (legacy && /[\u0081\u008d\u008f\u0090\u009d]/.test(text))
    return {
      ruleId: 'readers:undecodable',
      reason: 'The bytes are neither UTF-8 nor Windows-1252. Save the file as UTF-8.',
    }
  const messages: Message[] = legacy
    ? [
        {
          start: 0,
          end: 0,
          ruleId: 'readers:windows-1252',
          severity: 'info',
          reason: 'The file is not UTF-8; it was read as Windows-1252.',
        },
      ]
    : []
  return { text, messages }
}

function countControls(text: string): number {
  let n = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c < 32 && c !== 9 && c !== 10 && c !== 13 && c !== 12) n++
  }
  return n
}
