/** The briefings as feeds: Atom (RFC 4287) and JSON Feed 1.1. All dates are those of the articles; there is no clock. */
import type { Article } from '#core/model.ts'
import { articleSentences } from '#core/passages.ts'
import { shownSpan } from '#core/rights.ts'
import type { Exporter, Published } from '#core/stages.ts'
import { oneLine, seenParts } from '#core/visible.ts'
import { webAddress } from '#core/web-address.ts'

interface Entry {
  address: string
  title: string
  /** Null where the day of publication is not known. */
  published: string | null
  authors: string[]
  outlet: string | null
  original: string | null
  language: string | null
  /** The first sentence, as far as the rights let it be shown. */
  summary: string
}

const NO_DATE = '1970-01-01'
const LANGUAGE = 'en'

export const atom: Exporter = {
  name: 'atom',
  mediaType: 'application/atom+xml',
  write: (published) => [{ path: 'feed.xml', content: atomFeed(published) }],
}

export const jsonFeed: Exporter = {
  name: 'json-feed',
  mediaType: 'application/feed+json',
  write: ({ articles, dossier, home }) => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: oneLine(dossier.title),
      home_page_url: home,
      feed_url: `${home}feed.json`,
      language: LANGUAGE,
      items: entriesOf({ articles, dossier, home }).map((e) => ({
        id: e.address,
        url: e.address,
        ...(e.original && { external_url: e.original }),
        title: e.title,
        content_text: e.summary || e.title,
        ...(e.published && { date_published: instant(e.published) }),
        ...(names(e).length && { authors: names(e).map((name) => ({ name })) }),
        ...(e.language && { language: e.language }),
      })),
    }
    return [{ path: 'feed.json', content: `${JSON.stringify(feed, null, 1)}\n` }]
  },
}

function atomFeed(published: Published): string {
  const { dossier, home } = published
  const entries = entriesOf(published)
  // an entry must say when it was updated: one without a date stands at the latest date that is known
  const latest = entries[0]?.published ?? NO_DATE
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${LANGUAGE}">`,
    `<id>${xml(home)}</id>`,
    `<title>${xml(oneLine(dossier.title))}</title>`,
    `<updated>${instant(latest)}</updated>`,
    '<author><name>Dossier</name></author>',
    `<link rel="self" type="application/atom+xml" href="${xml(home)}feed.xml"/>`,
    `<link rel="alternate" type="text/html" href="${xml(home)}"/>`,
    ...entries.map((e) => atomEntry(e, latest)),
    '</feed>',
  ]
  return `${lines.join('\n')}\n`
}

const atomEntry = (e: Entry, latest: string): string =>
  [
    '<entry>',
    `<id>${xml(e.address)}</id>`,
    `<title>${xml(e.title)}</title>`,
    `<updated>${instant(e.published ?? latest)}</updated>`,
    e.published && `<published>${instant(e.published)}</published>`,
    ...names(e).map((name) => `<author><name>${xml(name)}</name></author>`),
    `<link rel="alternate" type="text/html" href="${xml(e.address)}"/>`,
    e.original && `<link rel="via" href="${xml(e.original)}"/>`,
    e.summary && `<summary>${xml(e.summary)}</summary>`,
    '</entry>',
  ]
    .filter(Boolean)
    .join('\n')

/** The latest first, the undated last. */
function entriesOf({ articles, home }: Published): Entry[] {
  const day = (a: Article): string => a.fields.published?.value ?? ''
  return [...articles]
    .sort((a, b) => (day(a) === day(b) ? (a.source.path < b.source.path ? -1 : 1) : day(a) < day(b) ? 1 : -1))
    .map((article) => {
      const { title, outlet, published, byline, url, language } = article.fields
      return {
        address: `${home}briefings/${article.id}/`,
        title: oneLine(title?.value ?? '') || oneLine(article.source.path) || article.id,
        published: published?.value ?? null,
        authors: (byline?.value ?? []).map(oneLine).filter(Boolean),
        outlet: (outlet && oneLine(outlet.value)) || null,
        original: webAddress(url?.value),
        language: language?.value ?? null,
        summary: firstSentence(article),
      }
    })
}

/** Who wrote it, or else the outlet. */
const names = ({ authors, outlet }: Entry): string[] => (authors.length ? authors : outlet ? [outlet] : [])

function firstSentence(article: Article): string {
  const first = articleSentences(article).find(({ region }) => region.role === 'body')
  if (!first) return ''
  const shown = shownSpan({ ...article, settings: { ...article.settings, rights: brief(article) } }, first)
  const words = seenParts(article.hidden, shown)
    .map(({ start, end }) => article.text.slice(start, end))
    .join('')
  return oneLine(words) && `${oneLine(words)}${shown.cut ? ' […]' : ''}`
}

/** A feed shows no more of a text than an excerpt, whatever else its rights allow. */
const brief = ({ settings }: Article): 'excerpt' | 'link' => (settings.rights === 'link' ? 'link' : 'excerpt')

const instant = (day: string): string => `${day}T00:00:00Z`

// what XML 1.0 cannot hold, beside the controls that `oneLine` leaves out: U+FFFE, U+FFFF
const xml = (words: string): string =>
  words.replace(/[\ufffe\uffff]/g, '').replace(/[<>&"']/g, (c) => `&#${c.charCodeAt(0)};`)
