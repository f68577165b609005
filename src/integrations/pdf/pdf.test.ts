import { createHash } from 'node:crypto'
import { type PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { libraryOf } from '../../views/library.ts'
import { riverDossier } from '../../views/testing.ts'
import { finished, openPdf, xmp } from './finish.ts'
import { attribute, elements, escaped, textOf } from './markup.ts'
import { filedName, pageRuns } from './names.ts'
import { partOf, surveyOf } from './part.ts'
import { isPublic, pathInside } from './published.ts'
import { VOLUME, volumeOf } from './volume.ts'
import { written } from './write.ts'

const facts = { title: 'T', author: 'A', subject: 'S', language: 'en', creator: 'Dossier 1', date: null }

describe('the volume', () => {
  const html = '<main><h2 id="s1.f1">A</h2><a href="#s1.f1">B</a></main>'
  const section = { key: 's1', path: 'figures/', deeper: 1, title: 'Figures', note: '', running: '', opens: null, html }
  const site = { folder: '', home: 'http://localhost/', date: null, version: '1', hash: 'ab', ledgers: [] }
  const published = { ...site, library: libraryOf(riverDossier()) }
  const name = { id: 'name.a', name: 'A', places: ['s1.m3'] }
  const book = { published, sections: [section], names: [{ title: 'Persons', names: [name] }], styles: [] }
  const linksOf = (pages: [string, number][]) =>
    [...(volumeOf(book, new Map(pages)).get(VOLUME) ?? '').matchAll(/ href="(#[^"]*)"/g)].map((m) => m[1])
  it('links what is numbered alone while no page is known, and everything afterwards', () => {
    expect(new Set(linksOf([]))).toEqual(new Set(['#s1', '#names', '#s1.m3']))
    expect(linksOf([['s1', 3]])).toContain('#s1.f1')
  })
})

describe('text for HTML', () => {
  it('holds no half of a character, for which the index of the search would end', () => {
    expect(escaped('"a\ud83d" & <b>')).toBe('&quot;a\ufffd&quot; &amp; &lt;b&gt;')
  })
})

describe('the index of names', () => {
  const person = (name: string, ...alone: string[]) =>
    filedName({ name, type: 'PER', aliases: alone.map((text) => ({ text, form: 'alias' as const })) })
  it('files a person under the part of the name that a source uses alone', () => {
    expect(person('Maria Oduya', 'Oduya')).toBe('Oduya, Maria')
    expect(person('Jan van der Meer', 'van der Meer', 'Meer')).toBe('van der Meer, Jan')
  })
  it('leaves a name as it is where no source says which part is the family name', () => {
    expect(person('Maria Oduya')).toBe('Maria Oduya')
    expect(person('Maria Oduya', 'Maria')).toBe('Maria Oduya')
    expect(filedName({ name: 'Harbour Board', type: 'ORG', aliases: [{ text: 'Board', form: 'alias' }] })).toBe(
      'Harbour Board',
    )
  })
  it('joins three pages in a row and more, and leads each number to its first place', () => {
    const pages = new Map([4, 5, 7, 8, 9, 9].map((page, i) => [`p${i}`, page]))
    const runs = pageRuns([...pages.keys(), 'unknown'], pages)
    expect(runs.map(({ from, to }) => [from, to])).toEqual([
      [4, 4],
      [5, 5],
      [7, 9],
    ])
    expect(runs.map((run) => run.place)).toEqual(['p0', 'p1', 'p2'])
  })
})

describe('a page as a part', () => {
  const home = 'https://example.org/a/'
  const page = { key: 's2', path: 'figures/', deeper: 1 }
  const html = `<html><head><style>@page{size:1in}</style><style>p{color:red}</style><link rel="stylesheet" href="../_astro/x.css"></head>
    <body><main id="main"><h1 id="one" aria-labelledby="one two">Figures</h1><a id="two" href="../briefings/x/#e5">x</a>
    <a href="#one">here</a><a href="../figures.csv">data</a><a href="https://other.example/?a=1&b=2">out</a><a href="javascript:alert(1)">bad</a>
    <script>run()</script><p hidden>index only</p><nav class="jump no-print">menu</nav></main></body></html>`
  const place = (path: string, fragment: string): string | null =>
    path === 'briefings/x/' ? `s1.${fragment}` : path === 'figures/' ? `s2.${fragment}` : null
  const main = elements(parse(partOf(page, html, { home, place }).html), 'main')[0] as never
  it('has ids of its own, and references and links that hold', () => {
    const links = elements(main, 'a').map((a) => attribute(a, 'href'))
    expect(links).toEqual([
      '#s1.e5',
      '#s2.one',
      'https://example.org/a/figures.csv',
      'https://other.example/?a=1&b=2',
      undefined,
    ])
    const [heading] = elements(main, 'h1')
    expect(
      heading && [attribute(heading, 'id'), attribute(heading, 'aria-labelledby'), attribute(heading, 'aria-level')],
    ).toEqual(['s2.one', 's2.one s2.two', '2'])
    expect(surveyOf(page, html, home).ids).toEqual(['s2.main', 's2.one', 's2.two'])
  })
  it('leaves out what is of the screen, and the margins of the page', () => {
    expect(textOf(main)).not.toMatch(/run|index only|menu/)
    expect(surveyOf(page, html, home).styles).toEqual({ sheets: ['/a/_astro/x.css'], own: ['p{color:red}'] })
  })
  it('takes a fragment that is no encoding for no place, since a source states its address', () => {
    const stated = html.replace('../briefings/x/#e5', 'https://example.org/a/briefings/x/#%E0%A4%A')
    expect(partOf(page, stated, { home, place }).html).toContain('href="#s1."')
  })
  it('drops links that only this machine could follow', () => {
    const local = partOf(page, html, { home: 'http://localhost:4321/', place: () => null }).html
    expect(local).not.toContain('localhost')
  })
})

describe('addresses', () => {
  it('know what lies inside the site', () => {
    const inside = (address: string): string | null => pathInside('https://example.org/a/', new URL(address))
    expect(inside('https://example.org/a/x/y.css?v=1')).toBe('x/y.css')
    expect(inside('https://example.org/b/')).toBeNull()
    expect(inside('https://example.org/a/../b/')).toBeNull()
    expect(inside('http://example.org/a/')).toBeNull()
  })
  it('know which are of this machine alone', () => {
    expect(['http://localhost:4321/', 'http://127.0.0.1/', 'http://[::1]:1/'].map(isPublic)).toEqual([
      false,
      false,
      false,
    ])
    expect(isPublic('https://localhost.example.org/')).toBe(true)
  })
})

describe('the finished file', () => {
  it('takes a hostile title for text, in XMP too', () => {
    const title = '</dc:title><x a="1">&amp;\u0000\ud800 “é” \u{1f6a2}'
    const packet = xmp({ ...facts, title }, 'Skia')
    expect(packet).not.toContain('<x a')
    expect(packet.match(/<dc:title>/g)).toHaveLength(1)
    // NUL has no place in XML
    expect(packet).toContain('&#60;/dc:title&#62;&#60;x a=&#34;1&#34;&#62;&#38;amp;\ufffd “é” \u{1f6a2}')
  })
  it('says the same to every reader, and holds no time', async () => {
    const bytes = finished(await sample(), { ...facts, title: 'A “title” – \u05d0' })
    const again = await openPdf(bytes)
    expect(again.getTitle()).toBe('A “title” – \u05d0')
    expect([again.getAuthor(), again.getCreator(), again.getCreationDate()]).toEqual(['A', 'Dossier 1', undefined])
    expect(again.catalog.get(PDFName.of('Lang'))?.toString()).toBe('(en)')
    expect(again.getPageCount()).toBe(3)
  })
  it('has the day of the build where there is one', async () => {
    const again = await openPdf(finished(await sample(), { ...facts, date: '2026-11-22' }))
    expect(again.getCreationDate()?.toISOString()).toBe('2026-11-22T00:00:00.000Z')
  })
  it('counts the cells of a table anew, whatever the browser has counted', async () => {
    const hash = async (count: number, words?: string): Promise<string> =>
      createHash('sha256')
        .update(finished(await sample(count, words), facts))
        .digest('hex')
    expect(await hash(7)).toBe(await hash(16971))
    expect(await hash(7, 'other')).not.toBe(await hash(7))
  })
  it('takes time in line with its size', async () => {
    const cost = async (objects: number): Promise<number> => {
      const document = await PDFDocument.create()
      for (let i = 0; i < objects; i++) document.context.register(document.context.obj({ I: i }))
      const start = process.cpuUsage()
      written(document)
      return process.cpuUsage(start).user
    }
    await cost(10_000)
    // four times the objects; sixteen times the time would be its square
    expect((await cost(40_000)) / (await cost(10_000))).toBeLessThan(9)
  })
})

/** Three pages and a cell of a table with a name as Chromium gives it. */
async function sample(count = 1, words = 'words'): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false })
  for (let i = 0; i < 3; i++) document.addPage()
  const cell = PDFString.of(`node${String(count).padStart(8, '0')}`)
  const { context } = document
  context.register(context.obj({ S: 'TD', ID: cell, Words: PDFString.of(words) }) as PDFDict)
  context.register(context.obj({ S: 'TD', Headers: [cell] }) as PDFDict)
  return openPdf(await document.save({ useObjectStreams: false }))
}
