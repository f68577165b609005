/** What every reader must do, whatever its format: the same expectations for each entry of the catalogue. */
import { describe, expect, test } from 'vitest'
import { Fields, Message, Region, Span } from '#core/model.ts'
import { Unreadable } from '#core/stages.ts'
import { openers, readers, unknownFormat } from './index.ts'

/** A path that each reader must accept; a new reader adds its own line here. */
const PATHS: Record<string, string> = { text: 'folder/a.txt', markdown: 'folder/a.md', html: 'folder/a.html' }

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const CONTENTS: Record<string, Uint8Array> = {
  'an article': bytesOf('Bridge closed\n\nThe council closed the bridge on Tuesday.\n'),
  'an article with CRLF and a mark': bytesOf('\ufeffBridge closed\r\n\r\nThe council met.\r\n'),
  'UTF-16': new Uint8Array(Buffer.from('\ufeffBridge — closed\n', 'utf16le')),
  'Windows-1252': new Uint8Array([0x93, 0x59, 0x65, 0x73, 0x94, 0x20, 0x97, 0x20, 0xe9, 0x0a]),
  'damaged UTF-8': new Uint8Array([...bytesOf('The council met at the café “Anker”. '.repeat(8)), 0x81, 0xc3]),
  'hostile characters': bytesOf(
    'a\u0000b \u202ec\u2066 d\u200be\u0301\u0302\u0303\u0304\u0305 \u0007\n'.padEnd(1000, 'x'),
  ),
  'front matter that is none': bytesOf('---\ntitle: [\n\n# A\n'),
  nothing: new Uint8Array(),
  binary: new Uint8Array(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 31)),
}

describe.each(readers)('reader $name', (reader) => {
  const path = PATHS[reader.name] as string

  test('accepts its own files, in capitals too, and no other', () => {
    expect(path).toBeDefined()
    expect(reader.accepts({ path, bytes: bytesOf('') })).toBe(true)
    expect(reader.accepts({ path: path.toUpperCase(), bytes: bytesOf('') })).toBe(true)
    for (const other of Object.values(PATHS).filter((p) => p !== path))
      expect(reader.accepts({ path: other, bytes: bytesOf('') })).toBe(false)
  })

  test.each(Object.entries(CONTENTS))('reads %s, or says why not', (_, bytes) => {
    const reading = attempt(() => reader.read({ path, bytes }))
    if (reading instanceof Unreadable) {
      expect(reading.ruleId).toMatch(/^[a-z]+:[a-z0-9-]+$/)
      expect(reading.message).toMatch(/^\p{Lu}.*\.$/u)
      return
    }
    const { text, fields = {}, hidden = [], regions = [], messages = [], mediaType } = reading
    expect(mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/)
    expect(text.startsWith('\ufeff')).toBe(false)
    Fields.parse(fields)
    const evidence = Object.values(fields).flatMap((f) => f?.evidence ?? [])
    for (const [schema, spans] of [
      [Span, hidden],
      [Region, regions],
      [Message, messages],
      [Span, evidence],
    ] as const)
      for (const span of spans) {
        schema.parse(span)
        expect(span.start).toBeLessThanOrEqual(span.end)
        expect(span.end).toBeLessThanOrEqual(text.length)
      }
    for (const field of Object.values(fields)) expect(field?.basis).toBe('stated')
    expect(inOrder(hidden) && inOrder(regions)).toBe(true)
    for (const { reason } of messages) expect(reason).toMatch(/^.+\.$/s)
  })

  test('gives the same for the same bytes', () => {
    const bytes = CONTENTS['an article'] as Uint8Array
    expect(reader.read({ path, bytes })).toEqual(reader.read({ path, bytes }))
  })

  test.each([
    ['brackets', '[a](b '],
    ['quotations', '> '],
    ['lists', '- a\n'],
    ['emphasis', '*a _b '],
    ['marks', '---\n'],
    ['keys', 'a: b\n'],
    ['combining marks', 'e\u0301\u0302\u0303\u0304'],
  ])('reads a megabyte of %s in time', { timeout: 15_000 }, (_, piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length))
    const read = reader.read({ path, bytes: bytesOf(text) }).text
    // extracted text has its own white space; of any other format the text is the file
    expect(reader.name === 'html' ? bare(read) === bare(text) : read === text).toBe(true)
  })
})

function attempt<T>(run: () => T): T | Unreadable {
  try {
    return run()
  } catch (error) {
    if (error instanceof Unreadable) return error
    throw error
  }
}

const bare = (text: string): string => text.replace(/\s+/g, '')
const inOrder = (spans: { start: number; end: number }[]): boolean =>
  spans.every((span, i) => i === 0 || span.start >= (spans[i - 1] as { end: number }).end)

/** A path that each opener must accept; a new opener adds its own line here. */
const ENVELOPES: Record<string, string> = {
  mail: 'a.eml',
  mailbox: 'a.mbox',
  'saved page': 'a.mhtml',
  pdf: 'a.pdf',
  word: 'a.docx',
  feed: 'a.rss',
  archive: 'a.warc.gz',
  book: 'a.epub',
  'web archive': 'a.webarchive',
}

describe.each(openers)('opener $name', (opener) => {
  const path = ENVELOPES[opener.name] as string

  test('accepts its own files, in capitals too, and no other', () => {
    const bytes = bytesOf('')
    expect(opener.accepts({ path, bytes }) && opener.accepts({ path: path.toUpperCase(), bytes })).toBe(true)
    for (const other of [...Object.values(ENVELOPES), ...Object.values(PATHS)].filter((p) => p !== path))
      expect(opener.accepts({ path: other, bytes }), other).toBe(false)
    for (const reader of readers) expect(reader.accepts({ path, bytes }), reader.name).toBe(false)
  })

  test.each(Object.entries(CONTENTS))('opens %s, or says why not', async (_, bytes) => {
    const parts = await opener.open({ path, bytes }).catch((error: unknown) => error)
    if (!Array.isArray(parts)) {
      expect(parts).toBeInstanceOf(Error)
      if (parts instanceof Unreadable) expect(parts.message).toMatch(/^\p{Lu}.*\.$/u)
      return
    }
    for (const { name, fields = {} } of parts) {
      Fields.parse(fields)
      if (name !== null) expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    }
    expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length)
  })
})

describe('a format that nothing reads', () => {
  test.each([
    ['a.odt', /DOCX/],
    ['b/letter.DOC', /DOCX/],
    ['a.msg', /EML/],
    ['all.tar.gz', /Unpack/],
    ['a.wacz', /WARC/],
    ['cover.JPG', /picture/],
    ['a.webloc', /Save the page/],
    ['a.xyz', /Read are text,/],
    ['no-ending', /Read are text,/],
  ])('%s: what to do is said', (path, advice) => expect(unknownFormat(path)).toMatch(advice))
  test('is not one that is read', () => {
    for (const path of [...Object.values(PATHS), ...Object.values(ENVELOPES)])
      expect(unknownFormat(path), path).toMatch(/Read are text,/)
  })
})
