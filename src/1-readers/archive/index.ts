/** Web archives (WARC): every page that was answered with HTML is an article. */
import type { WARCRecord } from 'warcio'
import { fieldsSaid, leftOut, partNames } from '#core/envelopes.ts'
import { decodeHtml } from '#core/html/charset.ts'
import type { Opener, Part } from '#core/stages.ts'

/** More pages than this in one archive are a crawl, not a file of articles. */
const MOST_PAGES = 2000
/** A page larger than this is none; compressed archives cannot make more of it. */
const MOST_BYTES = 20 * 2 ** 20

export const archive: Opener = {
  name: 'archive',
  mediaType: 'application/warc',
  accepts: ({ path }) => /\.warc(?:\.gz)?$/i.test(path),
  async open({ bytes }) {
    const { WARCParser } = await import('warcio')
    const pages: { address: string; content: string }[] = []
    let more = 0
    for await (const record of WARCParser.iterRecords([bytes])) {
      if (!isPage(record)) continue
      if (pages.length >= MOST_PAGES) {
        more++
        continue
      }
      const decoded = decodeHtml(await bytesOf(record), charsetOf(record))
      if ('text' in decoded) pages.push({ address: record.warcTargetURI ?? '', content: decoded.text })
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
    return more ? leftOut(parts, 'warning', reason) : parts
  },
}

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
