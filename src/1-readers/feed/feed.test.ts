import { describe, expect, it } from 'vitest'
import { feed } from './index.ts'

const fileOf = (text: string, path = 'a.xml') => ({ path, bytes: new TextEncoder().encode(text) })
const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Harbour Post</title><link>https://example.org/</link><description>d</description><language>en-GB</language>
<item><title>Bridge &amp; ferry</title><link>https://example.org/bridge</link><guid>tag:1</guid><dc:creator>Mara Novak</dc:creator><pubDate>Tue, 24 Oct 2023 21:30:00 +0200</pubDate><content:encoded><![CDATA[<p>The council met.</p>]]></content:encoded></item>
<item><title>Second</title><guid>tag:1</guid><description>Words only</description></item>
<item><title>Nothing in it</title></item></channel></rss>`
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title><id>u</id><updated>2023-10-25T00:00:00Z</updated>
<entry><id>urn:x:7</id><title>Bridge</title><updated>2023-10-25T00:00:00Z</updated><published>2023-10-24T00:00:00Z</published><link href="https://example.org/b"/><author><name>Mara Novak</name></author><content type="html">&lt;p&gt;It closed.&lt;/p&gt;</content></entry></feed>`

describe('feed', () => {
  it('is read in the encoding that it names', async () => {
    const [before, after] = RSS.replace('1.0"?>', '1.0" encoding="windows-1251"?>').split('Words only') as [
      string,
      string,
    ]
    const bytes = Buffer.concat([Buffer.from(before), Buffer.from('cceef1f2', 'hex'), Buffer.from(after)])
    expect((await feed.open({ path: 'a.xml', bytes }))[1]?.content).toContain('Мост')
    const unnamed = Buffer.from(RSS.replace('Words only', 'ÌÏÓÔ ÚÁËÒÙÔ ÎÁ ÒÅÍÏÎÔ '.repeat(9)), 'latin1')
    expect(feed.accepts({ path: 'a.xml', bytes: unnamed })).toBe(true)
    await expect(feed.open({ path: 'a.xml', bytes: unnamed })).rejects.toMatchObject({ ruleId: 'readers:undecodable' })
  })

  it('refuses elements that nest without end, and is not misled by what only looks like them', async () => {
    const rss = (words: string): string =>
      `<rss version="2.0"><channel><title>H</title><item><guid>1</guid>${words}</item></channel></rss>`
    await expect(feed.open(fileOf(rss('<a>'.repeat(500))))).rejects.toMatchObject({ ruleId: 'readers:too-deep' })
    const many = `${'<a/><b>c</b>'.repeat(500)}<!-- ${'<p>'.repeat(500)} -->`
    const parts = await feed.open(
      fileOf(rss(`${many}<description><![CDATA[${'<p>It ran.'.repeat(500)}]]></description>`)),
    )
    expect(parts).toHaveLength(1)
  })

  it('gives no two items one name, whatever they call themselves', async () => {
    const items = ['a', 'a', 'a-2', 'a', '港', '口', '']
    const rss = items.map((id, i) => `<item><title>T</title><guid>${id}</guid><description>W ${i}</description></item>`)
    const parts = await feed.open(fileOf(`<rss version="2.0"><channel><title>H</title>${rss.join('')}</channel></rss>`))
    expect(parts.length).toBe(items.length)
    expect(new Set(parts.map(({ name }) => name)).size).toBe(items.length)
  })

  it('gives every item that holds words, with what it states', async () => {
    const parts = await feed.open(fileOf(RSS))
    expect(parts.map(({ name }) => name)).toEqual(['tag-1', 'tag-1-2'])
    expect(parts[0]?.content).toBe('<article><p>The council met.</p></article>')
    expect(parts[0]?.fields).toMatchObject({
      title: { value: 'Bridge & ferry', from: 'feed item, title' },
      byline: { value: ['Mara Novak'] },
      outlet: { value: 'Harbour Post' },
      url: { value: 'https://example.org/bridge' },
      language: { value: 'en-GB' },
      published: { value: '2023-10-24' },
    })
    expect(parts.map(({ messages }) => messages?.map(({ reason }) => reason))).toEqual([
      ['Items of the feed that hold a title and no text: 1.'],
      [],
    ])
  })

  it('reads Atom', async () => {
    const [part] = await feed.open(fileOf(ATOM))
    expect(part).toMatchObject({ name: 'urn-x-7', content: '<article><p>It closed.</p></article>' })
    expect(part?.fields?.published?.value).toBe('2023-10-24')
  })

  it('knows feeds from other XML', () => {
    expect(feed.accepts(fileOf(RSS))).toBe(true)
    expect(feed.accepts(fileOf('<?xml version="1.0"?><note/>'))).toBe(false)
    expect(feed.accepts(fileOf('', 'a.atom'))).toBe(true)
    expect(feed.accepts({ path: 'a.xml', bytes: Buffer.from(`\ufeff${RSS}`, 'utf16le') })).toBe(true)
  })

  it('expands no entity, and refuses what is no feed', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>${RSS.slice(21).replace('Words only', '&c;')}`
    const parts = await feed.open(fileOf(bomb)).catch((error: { ruleId: string }) => error)
    if (Array.isArray(parts)) expect(parts.map((p) => p.content).join('').length).toBeLessThan(2000)
    else expect(parts).toMatchObject({ ruleId: 'readers:broken-feed' })
    await expect(feed.open(fileOf('<rss'))).rejects.toMatchObject({ ruleId: 'readers:broken-feed' })
  })
})
