/** Web archives (WARC): every page that was answered with HTML is an article. */

import { constants, gunzipSync } from 'node:zlib'
import type { WARCRecord } from 'warcio'
import { fieldsSaid, leftOut, mostInflated, partNames } from '#core/envelopes.ts'
import { decodeHtml } from '#core/html/charset.ts'
import { type Opener, type Part, Unreadable } from '#core/stages.ts'

/** More pages than this in one archive are a crawl, not a file of articles. */
const MOST_PAGES = 2000
/** A page larger than this is none; compressed archives cannot make more of it. */
const MOST_BYTES = 20 * 2 ** 20
/** An archive that inflates to more, or whose pages together do, is a bomb. */
const MOST_INFLATED = 256 * 2 ** 20
/** What is inflated of a page at a time; beyond `MOST_BYTES` no more of it is. */
const PIECE = 2 ** 14

export const archive: Opener = {
  name: 'archive',
  mediaType: 'application/warc',
  accepts: ({ path }) => /\.warc(?:\.gz)?$/i.test(path),
  async open({ bytes }) {
    const { WARCParser } = await import('warcio')
    const pages: { address: string; content: string }[] = []
    let more = 0
    let strange = 0
    const most = mostInflated(bytes.length, MOST_INFLATED)
    let left = most
    for await (const record of WARCParser.iterRecords(piecesOf(inflated(bytes, most)))) {
      if (!isPage(record)) continue
      if (pages.length >= MOST_PAGES) {
        more++
        continue
      }
      const page = await bytesOf(record)
      left -= page.length
      if (left < 0) throw tooLarge(most)
      const decoded = decodeHtml(page, charsetOf(record))
      if ('text' in decoded) pages.push({ address: record.warcTargetURI ?? '', content: decoded.text })
      else strange++
    }
    const names = partNames(pages.map(({ address }) => address))
    const parts = pages.map(
      ({ address, content }, i): Part => ({
        name: names[i] as string,
        form: 'html',
        content,
        fields: fieldsSaid({ from: 'WARC header', address }),
      }),
    )
    const reason = `Pages of the archive beyond the first ${MOST_PAGES}: ${more}. To have them briefed, divide the archive.`
    const told = more ? leftOut(parts, 'warning', reason) : parts
    const lost = `Pages of the archive in an encoding that is not known, or that are no text: ${strange}. They were left out.`
    return strange ? leftOut(told, 'warning', lost) : told
  },
}

/** The archive itself, and of one that was cut short what is there. */
function inflated(bytes: Uint8Array, most: number): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(most)
    throw new Unreadable('readers:broken-archive', 'The file is no whole archive. Save it again.')
  }
}

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
}

const tooLarge = (most: number): Unreadable =>
  new Unreadable(
    'readers:too-large',
    `The archive inflates to more than ${Math.ceil(most / 2 ** 20)} MB. Save its pages.`,
  )

const typeOf = (record: WARCRecord): string => record.httpHeaders?.headers.get('content-type') ?? ''

const isPage = (record: WARCRecord): boolean =>
  record.warcType === 'response' &&
  record.httpHeaders?.statusCode === 200 &&
  /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(typeOf(record))

// "text/html; charset=windows-1255"
const charsetOf = (record: WARCRecord): string | undefined => /charset\s*=\s*"?([\w-]{2,40})/i.exec(typeOf(record))?.[1]

async function bytesOf(record: WARCRecord): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of record) {
    length += chunk.length
    if (length > MOST_BYTES) break
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
