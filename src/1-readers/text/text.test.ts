import { describe, expect, test } from 'vitest'
import { decode } from '#core/decode.ts'
import { decodeSource } from '#core/decode-source.ts'
import { Unreadable } from '#core/stages.ts'
import { unusual } from '#core/unusual.ts'
import { text } from './index.ts'

const bytesOf = (words: string): Uint8Array => new TextEncoder().encode(words)

describe('decode', () => {
  test.each([
    ['UTF-8 with a mark', bytesOf('\ufeffcafé — “yes”'), 'café — “yes”'],
    ['UTF-16, little end first', new Uint8Array(Buffer.from('\ufeffcafé', 'utf16le')), 'café'],
    ['UTF-16, big end first', new Uint8Array(Buffer.from('\ufeffcafé', 'utf16le').swap16()), 'café'],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from('The café — closed.', 'utf16le')), 'The café — closed.'],
    ['UTF-16 without a mark, big end first', new Uint8Array(Buffer.from('The café.', 'utf16le').swap16()), 'The café.'],
    ['Windows-1252', new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x94]), 'café “”'],
  ])('reads %s', (_, bytes, words) => {
    expect(decode(bytes)).toMatchObject({ text: words })
  })

  test('leaves line ends and no-break spaces as they are', () => {
    expect(decode(bytesOf('a\r\nb\rc\u00a0d\n'))).toEqual({ text: 'a\r\nb\rc\u00a0d\n', messages: [] })
  })

  test('says that a file was read as Windows-1252', () => {
    expect(decode(new Uint8Array([0xe9]))).toMatchObject({ messages: [{ ruleId: 'readers:windows-1252' }] })
  })

  test('reads damaged UTF-8 and marks the first place', () => {
    const bytes = new Uint8Array([...bytesOf('The “café” is open on Monday'), 0x81, ...bytesOf(' and on Tuesday.')])
    const at = 'The “café” is open on Monday'.length
    expect(decode(bytes)).toMatchObject({ messages: [{ ruleId: 'readers:damaged', start: at, end: at + 1 }] })
  })

  test('reads damaged UTF-8 as such where its bytes would all be letters of Windows-1252', () => {
    const bytes = new Uint8Array([...bytesOf('Café, crème'), 0xe9, ...bytesOf(' brûlée')])
    expect(decode(bytes)).toMatchObject({ text: 'Café, crème\ufffd brûlée', messages: [{ ruleId: 'readers:damaged' }] })
  })

  test('takes what was copied from a terminal for text', () => {
    expect(decode(bytesOf('\u001b[31mred\u001b[0m\u0007'))).toMatchObject({ text: expect.stringContaining('red') })
  })

  test('refuses what no one can read', () => {
    expect(decode(new Uint8Array([0x81, 0x8d, 0xff, 0x9d, 0x90]))).toMatchObject({ ruleId: 'readers:undecodable' })
    // “Лоцманы порта договорились” in KOI8-R
    const russian = Buffer.from('ECCFC3CDC1CED920D0CFD2D4C120C4CFC7CFD7CFD2C9CCC9D3D820'.repeat(3), 'hex')
    expect(decode(russian)).toMatchObject({ ruleId: 'readers:undecodable' })
    // the same among the markup of a page, and Japanese in EUC
    expect(decode(Buffer.concat([bytesOf('<p class="article-body">'.repeat(9)), russian]))).toMatchObject({
      ruleId: 'readers:undecodable',
    })
    const japanese = Buffer.from('b6b6a4acca c4bab5a4ecbedfa4b8a4eba4b3a4c8a4cb'.replace(' ', '').repeat(2), 'hex')
    expect(decode(japanese)).toMatchObject({ ruleId: 'readers:undecodable' })
    // accents of French, and a row of signs, are none
    const french = Buffer.from(
      `${'Les élèves ont été créés à Nîmes, où l’été âpre règne. '.repeat(4)}${'·'.repeat(99)}`.replaceAll('’', "'"),
      'latin1',
    )
    expect(decode(french)).toMatchObject({ messages: [{ ruleId: 'readers:windows-1252' }] })
    expect(() => text.read({ path: 'a.txt', bytes: new Uint8Array(500) })).toThrow(Unreadable)
    const picture = new Uint8Array(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256))
    expect(decode(picture)).toMatchObject({ ruleId: 'readers:binary' })
  })
})

describe('UTF-32', () => {
  const wide = (words: string, order: 'LE' | 'BE') => {
    const points = [...words].map((c) => c.codePointAt(0) as number)
    const bytes = Buffer.alloc(points.length * 4)
    for (const [i, point] of points.entries()) bytes[`writeUInt32${order}`](point, i * 4)
    return bytes
  }

  test.each([
    ['little end first', wide('\ufeffThe café 🚢', 'LE'), 'The café 🚢'],
    ['big end first', wide('\ufeffThe café 🚢', 'BE'), 'The café 🚢'],
    ['without a mark', wide('Мост 橋', 'LE'), 'Мост 橋'],
    ['without a mark, big end first', wide('Мост 橋', 'BE'), 'Мост 橋'],
    ['with what is no character', wide('ab\ud800', 'BE'), 'ab\ufffd'],
    ['cut off', wide('abc', 'LE').subarray(0, 10), 'ab\ufffd'],
  ])('is read: %s', (_, bytes, words) => {
    expect(text.read({ path: 'a.txt', bytes }).text).toBe(words)
  })

  test('is nothing else: pairs of bytes, zeros, signs of ASCII', () => {
    const of = (bytes: Uint8Array) => decodeSource(bytes)
    expect(of(new Uint8Array(Buffer.from('\ufeffThe café', 'utf16le')))).toMatchObject({ text: 'The café' })
    expect(of(new Uint8Array(400))).toMatchObject({ ruleId: 'readers:binary' })
    expect(of(bytesOf('abcdefgh'))).toMatchObject({ text: 'abcdefgh' })
  })
})

describe('unusual', () => {
  test.each([
    ['text:control', 'a\u0000\u0000b', 1, 3],
    ['text:control', 'line\u0085next', 4, 5],
    ['text:bidirectional', 'pay \u202e001\u202c now', 4, 5],
    ['text:hidden-words', 'a\u{e0069}\u{e0067}b', 1, 5],
    ['text:hidden-words', 'base\ufff9note\ufffb', 4, 5],
    ['text:invisible', 'mini\u200bster', 4, 5],
    ['text:replacement', 'caf\ufffd', 3, 4],
    ['text:piled-marks', 'he\u0301\u0302\u0303\u0304', 2, 6],
    ['text:lone-surrogate', 'a\ud800b', 1, 2],
  ])('reports %s with its place', (ruleId, words, start, end) => {
    expect(unusual(words)).toEqual([expect.objectContaining({ ruleId, start, end })])
  })

  test('is silent about ordinary text', () => {
    expect(unusual('Café — “so\u00a0it is”, हिन्दी, עברית, 🚢👩‍🚒 🏴󠁧󠁢󠁥󠁮󠁧󠁿\t1\r\n')).toEqual([])
  })
})
