import { parseAtomFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { EXCERPT_WORDS } from '#core/rights.ts'
import { contentOf, HOME, hostile, river } from '../../../tests/exported.ts'
import { wrongs } from '../../../tests/schemas.ts'
import { parseXml, type XmlNode } from '../../../tests/xml.ts'
import { atom, jsonFeed } from './index.ts'

const all = [river(), river('excerpt'), river('link'), hostile]

describe('the JSON Feed', () => {
  it('holds by the schema of version 1.1', () => {
    for (const published of all)
      expect(wrongs('json-feed-1.1.json', JSON.parse(contentOf(jsonFeed, published)))).toEqual([])
    expect(wrongs('json-feed-1.1.json', { version: 'https://jsonfeed.org/version/1.1', items: [] })).not.toEqual([])
  })
  it('lists the latest first, with dates of the articles', () => {
    const { items } = JSON.parse(contentOf(jsonFeed, river()))
    expect(items).toMatchObject([
      { id: `${HOME}briefings/river-2/`, date_published: '2024-03-06T00:00:00Z', title: 'river-2.txt' },
      { id: `${HOME}briefings/river-1/`, authors: [{ name: 'The Eastford Post' }] },
    ])
  })
})

describe('the Atom feed', () => {
  it('has what RFC 4287 asks of a feed and of an entry', () => {
    for (const published of all) {
      const feed = parseXml(contentOf(atom, published))
      expect([feed.name, feed.attributes.xmlns]).toEqual(['feed', 'http://www.w3.org/2005/Atom'])
      asked(feed)
      const entries = feed.children.filter((c) => c.name === 'entry')
      expect(entries).toHaveLength(published.articles.length)
      entries.forEach(asked)
      const ids = entries.map((e) => textIn(e, 'id'))
      expect(new Set(ids).size).toBe(ids.length)
    }
  })
  it('is read by a feed reader', () => {
    const feed = parseAtomFeed(contentOf(atom, river()))
    expect(feed.entries?.map((e) => e.title?.value)).toEqual(['river-2.txt', 'River rises over the old bridge'])
    expect(feed.entries?.[1]?.summary?.value).toMatch(/^Mayor Ana Brook/)
  })
  it('shows text of a source as text', () => {
    const feed = parseXml(contentOf(atom, hostile))
    const [entry] = feed.children.filter((c) => c.name === 'entry')
    expect(textIn(entry, 'title')).toContain('</title>]]> ER - @article{x')
    expect(entry?.children.some((c) => c.attributes.href?.startsWith('javascript'))).toBe(false)
  })
})

describe('the summary of an entry', () => {
  const summaries = (published = river()): string[] =>
    JSON.parse(contentOf(jsonFeed, published)).items.map((i: { content_text: string }) => i.content_text)
  it('is the first sentence, and the title alone where the rights say link', () => {
    expect(summaries()[1]).toMatch(/^Mayor Ana Brook said on Monday.*Eastford\.$/)
    expect(summaries(river('link'))[1]).toBe('River rises over the old bridge')
  })
  it('is never longer than an excerpt', () => {
    const long = river()
    const words = Array.from({ length: 90 }, (_, i) => `w${i}`).join(' ')
    long.articles = long.articles.map((a) => ({
      ...a,
      text: words,
      hidden: [],
      regions: [{ start: 0, end: words.length, role: 'body' as const }],
    }))
    expect(summaries(long)[0]?.split(' ')).toHaveLength(EXCERPT_WORDS + 1)
  })
})

/** One id, one title, one updated in RFC 3339, an author here or above, a link to the page. */
function asked(node: XmlNode): void {
  for (const name of ['id', 'title', 'updated'])
    expect(
      node.children.filter((c) => c.name === name),
      name,
    ).toHaveLength(1)
  expect(textIn(node, 'updated')).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/)
  expect(URL.canParse(textIn(node, 'id'))).toBe(true)
  expect(textIn(node, 'title')).not.toBe('')
  for (const author of node.children.filter((c) => c.name === 'author')) expect(textIn(author, 'name')).not.toBe('')
  const alternate = node.children.filter((c) => c.name === 'link' && c.attributes.rel === 'alternate')
  expect(alternate).toHaveLength(1)
}

const textIn = (node: XmlNode | undefined, name: string): string =>
  node?.children.find((c) => c.name === name)?.text ?? ''
