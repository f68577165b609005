/** What the openers of envelopes share: names of parts, fields that an envelope states, a look into a zip archive. */
import type { Readable } from 'node:stream'
import { dayOf, languageTag, webAddress } from './html/fields.ts'
import type { Fields, Message } from './model.ts'
import { asciiSlug } from './slug.ts'
import { type Part, Unreadable } from './stages.ts'

/** What an envelope says of an article, as it says it. `from` names the place: `mail header`. */
export interface Said {
  from: string
  title?: string | null | undefined
  byline?: (string | null | undefined)[]
  outlet?: string | null | undefined
  date?: string | null | undefined
  address?: string | null | undefined
  language?: string | null | undefined
}

/** All entries of an archive together hold no more than this; a small file that claims more is a bomb. */
const MOST_INFLATED = 64 * 2 ** 20
/** Pages of one site, one behind the other, packed to a ninth (gzip -9): what packs to a fortieth was made to. */
const MOST_PACKED = 40
/** So much may be in any file. */
const ALWAYS = 8 * 2 ** 20
const MOST_ENTRIES = 10_000

// white space, control codes, and signs that turn the direction of writing: a header can hold all of them
const UNSEEN = /[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu

/** Words → stated fields. What has not the form of its field is left out. */
export function fieldsSaid(said: Said): Fields {
  const words = (value: string | null | undefined): string | undefined =>
    value?.replace(UNSEEN, ' ').trim().slice(0, 300) || undefined
  const day = said.date ? dayOf(said.date) : undefined
  const byline = (said.byline ?? []).flatMap((name) => words(name) ?? []).slice(0, 12)
  const values = {
    title: words(said.title),
    byline: byline.length ? byline : undefined,
    outlet: words(said.outlet),
    url: said.address ? webAddress(said.address.trim()) : undefined,
    language: said.language ? languageTag(said.language.trim()) : undefined,
    published: day,
  }
  const fields: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(values))
    if (value !== undefined) fields[key] = { value, basis: 'stated', from: `${said.from}, ${key}` }
  if (day) fields.published = { ...(fields.published as object), window: [day, day] }
  return fields as Fields
}

/** The articles of a file, the first with a message of what else it holds: nothing is left out unsaid. */
export function leftOut(parts: Part[], severity: Message['severity'], reason: string): Part[] {
  const told: Message = { start: 0, end: 0, ruleId: 'readers:left-out', severity, reason }
  return parts.map((part, i) => (i ? part : { ...part, messages: [...(part.messages ?? []), told] }))
}

/** Names for the articles of one file, from what tells them apart: made safe, and never the same twice. */
export function partNames(words: string[]): string[] {
  const times = new Map<string, number>()
  return words.map((each) => {
    const stem = asciiSlug(each.replace(/^https?:\/\/(?:www\.)?/, '')) || 'part'
    let name = stem
    // `b`, `b-2`, `b`: a name that we would give may be there already
    while (times.has(name)) {
      const time = (times.get(stem) as number) + 1
      times.set(stem, time)
      name = `${stem}-${time}`
    }
    times.set(name, 1)
    return name
  })
}

/** Parsers go down by calls: how deep they can go depends on what was called before, and a second reading would differ. */
const DEEPEST = 200
/** Parsers of XML need some thousand bytes for an element: more are no article, and do not fit into memory. */
const MOST_ELEMENTS = 150_000

/**
 * Throws `Unreadable` for XML, of one file or of several that are read together, whose elements nest deeper or are more
 * than any parser must hold. Costs one look at each character.
 */
export function refuseHuge(xmls: Iterable<string>): void {
  let elements = 0
  for (const xml of xmls) {
    let depth = 0
    for (const kind of tagsIn(xml)) {
      // what closes more than was opened, as in a document type, makes no room
      depth = kind === 'close' ? Math.max(0, depth - 1) : kind === 'open' ? depth + 1 : depth
      if (kind !== 'close') elements++
      if (depth > DEEPEST)
        throw new Unreadable(
          'readers:too-deep',
          'The parts of the file nest too deep. Save the article in another form.',
        )
      if (elements > MOST_ELEMENTS)
        throw new Unreadable('readers:too-large', 'The file has more parts than an article. Cut the article out of it.')
    }
  }
}

function* tagsIn(xml: string): Generator<'open' | 'close' | 'empty'> {
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const [, ending = '>'] = SKIPPED.find(([begin]) => xml.startsWith(begin, at)) ?? []
    const isElement = NAME.test(xml[at + 1] ?? '')
    const end = isElement ? endOfTag(xml, at) : xml.indexOf(ending, at)
    if (end < 0) return
    if (xml[at + 1] === '/') yield 'close'
    else if (isElement) yield xml[end - 1] === '/' ? 'empty' : 'open'
    at = end
  }
}

// what a name begins with; in "3 < 5" no element begins
const NAME = /[A-Za-z_:\u0080-\uffff]/

/** The first `>` outside quotation marks; of marks that are never closed, the first. */
function endOfTag(xml: string, at: number): number {
  let quote = ''
  for (let i = at + 1; i < xml.length; i++) {
    const sign = xml[i] as string
    if (quote) quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '>') return i
  }
  return xml.indexOf('>', at)
}

/** What holds no elements, and what ends it. */
const SKIPPED = [
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
] as const

/** To how many bytes a file of `packed` bytes may inflate: never more than `most`, and of a small one less. */
export const mostInflated = (packed: number, most: number): number => Math.min(most, ALWAYS + MOST_PACKED * packed)

/**
 * The wanted entries of a zip archive, by name. Rejects with `Unreadable` what is no archive or would inflate beyond all
 * bounds; an entry never gives more than it declared.
 */
export async function entriesOf(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Promise<Map<string, Uint8Array>> {
  const { default: yauzl } = await import('yauzl')
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)).catch(broken)
  const found = new Map<string, Uint8Array>()
  const most = mostInflated(bytes.length, MOST_INFLATED)
  let declared = 0
  if (zip.entryCount > MOST_ENTRIES) throw tooLarge(most)
  try {
    for await (const entry of zip.eachEntry()) {
      declared += entry.uncompressedSize
      if (declared > most) throw tooLarge(most)
      if (!entry.fileName.endsWith('/') && wanted(entry.fileName))
        found.set(entry.fileName, await bytesOf(await zip.openReadStreamPromise(entry)))
    }
  } catch (error) {
    // a name that leads out of the archive is an error too
    throw error instanceof Unreadable ? error : broken(error as Error)
  }
  return found
}

async function bytesOf(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const tooLarge = (most: number): Unreadable =>
  new Unreadable(
    'readers:too-large',
    `The file inflates to more than ${Math.ceil(most / 2 ** 20)} MB, too much for articles of its size.`,
  )

function broken(error: Error): never {
  throw new Unreadable('readers:broken-archive', `The file is no whole archive (${error.message}). Save it again.`)
}
