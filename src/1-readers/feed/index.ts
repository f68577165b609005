/** Feeds: RSS, Atom, RDF. Each item that holds words of its own is an article. */
import type { AnyFeed } from 'feedsmith'
import { fieldsSaid, leftOut, partNames, refuseHuge, type Said } from '#core/envelopes.ts'
import { decodeHtml } from '#core/html/charset.ts'
import { type Opener, type Part, Unreadable } from '#core/stages.ts'

interface Item extends Omit<Said, 'from'> {
  /** What tells it from the others for good. */
  id: string
  html: string
}

// what a feed begins with, after declarations and comments: `<rss` `<feed` `<rdf:RDF`
const FEED = /<(?:rss|feed|rdf:RDF)[\s>]/i

export const feed: Opener = {
  name: 'feed',
  mediaType: 'application/xml',
  accepts: ({ path, bytes }) =>
    /\.(?:rss|atom|rdf)$/i.test(path) || (/\.xml$/i.test(path) && FEED.test(beginningOf(bytes))),
  async open({ bytes }) {
    const decoded = decodeHtml(bytes)
    if ('reason' in decoded) throw new Unreadable(decoded.ruleId, decoded.reason)
    const all = itemsOf(await parsed(decoded.text))
    const items = all.filter(({ html }) => html.trim())
    const names = partNames(items.map(({ id, title }) => id || title || ''))
    const parts = items.map(
      ({ html, ...said }, i): Part => ({
        name: names[i] as string,
        form: 'html',
        whole: true,
        content: `<article>${html}</article>`,
        fields: fieldsSaid({ from: 'feed item', ...said }),
        messages: decoded.messages,
      }),
    )
    const bare = all.length - items.length
    return bare ? leftOut(parts, 'info', `Items of the feed that hold a title and no text: ${bare}.`) : parts
  },
}

/** So much of a file tells what it is, in whatever encoding. */
function beginningOf(bytes: Uint8Array): string {
  const decoded = decodeHtml(bytes.subarray(0, 4000))
  return 'text' in decoded ? decoded.text : new TextDecoder('windows-1252').decode(bytes.subarray(0, 4000))
}

async function parsed(text: string): Promise<AnyFeed> {
  refuseHuge([text])
  const { parseFeed } = await import('feedsmith')
  try {
    return parseFeed(text)
  } catch {
    throw new Unreadable(
      'readers:broken-feed',
      'The file is no feed that can be read. Save the feed again, or its articles as pages.',
    )
  }
}

function itemsOf(given: AnyFeed): Item[] {
  if (given.format === 'atom')
    return (given.feed.entries ?? []).map((entry) => {
      const address = entry.links?.find(({ rel }) => !rel || rel === 'alternate')?.href
      const html = entry.content?.value ?? entry.summary?.value ?? ''
      return {
        id: entry.id ?? address ?? '',
        title: entry.title?.value,
        byline: entry.authors?.map(({ name }) => name) ?? [],
        outlet: given.feed.title?.value,
        date: entry.published ?? entry.updated,
        address,
        html,
      }
    })
  if (given.format === 'json') return []
  const outlet = given.feed.title
  const language = 'language' in given.feed ? given.feed.language : undefined
  return (given.feed.items ?? []).map((item) => {
    const bare = item as typeof item & { pubDate?: string; guid?: { value?: string }; authors?: { name?: string }[] }
    return {
      id: bare.guid?.value ?? item.link ?? '',
      title: item.title,
      byline: [...(bare.authors?.map(({ name }) => name) ?? []), ...(item.dc?.creators ?? [])],
      outlet,
      language,
      date: bare.pubDate ?? item.dc?.dates?.[0],
      address: item.link,
      html: item.content?.encoded ?? item.description ?? '',
    }
  })
}
