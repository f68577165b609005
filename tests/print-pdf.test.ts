/** `dossier pdf`: documents that stand alone, whose numbers are true, the same bytes every time. */
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import type { Article, Dossier } from '#core/model.ts'
import { filedName } from '../src/integrations/pdf/names.ts'
import { openPrinter } from '../src/integrations/pdf/printer.ts'
import { t } from '../src/strings.ts'
import { dossier, folderOf } from './command.ts'
import { type Paper, plain, readPaper } from './paper.ts'

const { shipped } = inject('sites')
const records = JSON.parse(readFileSync(join(shipped, 'dossier.json'), 'utf8')) as (Article | Dossier)[]
const articles = records.filter((r) => r.record === 'article')
const affair = records.find((r) => r.record === 'dossier') as Dossier
const out = folderOf({})
const papers = new Map<string, Paper>()
let said = ''

beforeAll(async () => {
  const run = dossier('pdf', shipped, '--out', join(out, 'pdf'))
  said = run.err
  expect(run.code, said).toBe(0)
  for (const path of pdfsIn(join(out, 'pdf'))) papers.set(path, await readPaper(join(out, 'pdf', path)))
}, 300_000)

const pdfsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.pdf'))
    .sort()
const volume = (): Paper => papers.get('dossier.pdf') as Paper
const bare = (text: string): string => text.replace(/\d/g, '')
const textOn = (page: number): string => volume().pages[page - 1]?.text ?? ''

describe('every document', () => {
  it('is there: each briefing, each ledger, the whole dossier', () => {
    const ledgers = ['figures', 'quotations', 'statements', 'timeline', 'entities', 'coverage', 'sources', 'method']
    const wanted = [...articles.map((a) => `briefings/${a.id}.pdf`), ...ledgers.map((l) => `${l}.pdf`), 'dossier.pdf']
    expect([...papers.keys()]).toEqual(expect.arrayContaining(wanted))
  })
  it('says what it is, in the document information and in XMP, and is tagged on every page', () => {
    for (const [path, paper] of papers) {
      expect([paper.author, paper.language, paper.marked, paper.created], path).toEqual([
        'Dossier',
        'en',
        true,
        undefined,
      ])
      expect(paper.title.length, path).toBeGreaterThan(3)
      expect(paper.xmp, path).toContain('<dc:title>')
      expect(paper.pages.filter((page) => !page.tagged).length, path).toBe(0)
      expect(paper.outline.length, path).toBeGreaterThan(0)
      expect(paper.fontsOutside, path).toEqual([])
    }
    for (const { id, fields } of articles)
      expect(plain(papers.get(`briefings/${id}.pdf`)?.title ?? '')).toBe(plain(fields.title?.value ?? ''))
  })
  it('counts its pages at the foot of each', () => {
    for (const [path, { pages }] of papers)
      for (const [i, page] of pages.entries()) expect(page.text, path).toContain(`Page${i + 1}of${pages.length}`)
  })
  it('leads only to places that it has, and to no machine of ours', () => {
    for (const [path, { pages, places }] of papers)
      for (const { to, url } of pages.flatMap((page) => page.links))
        if (url) expect(to, path).toMatch(/^https:\/\//)
        else expect(places.has(to), `${path}: ${to}`).toBe(true)
  })
  it('holds its evidence, and ends with its sources and their full hashes', () => {
    for (const { id, source } of articles) {
      const text = papers.get(`briefings/${id}.pdf`)?.pages.map((page) => page.text) ?? []
      expect(text[0], id).toContain(plain(t.keyPoints.title))
      expect(text[0], id).toContain(plain(t.sourcing.title))
      expect(text.at(-1), id).toContain(source.sha256)
    }
    for (const path of ['dossier.pdf', 'figures.pdf', 'statements.pdf', 'coverage.pdf', 'sources.pdf']) {
      const last =
        papers
          .get(path)
          ?.pages.slice(-2)
          .map((page) => page.text) ?? []
      for (const { source } of articles) expect(last.join(''), path).toContain(source.sha256)
      expect(
        articles.some(({ source }) => last.at(-1)?.includes(source.sha256)),
        path,
      ).toBe(true)
    }
  })
  it('keeps the screen on the screen, and every word on the paper', () => {
    expect(said).not.toContain('pdf:clipped')
    for (const [path, { pages }] of papers) {
      const text = pages.map((page) => page.text).join('')
      for (const left of [t.skip, t.keys.title, t.download, t.proof.button, t.colophon.data])
        expect(text.includes(plain(left)), `${path}: ${left}`).toBe(false)
    }
  })
  it('takes at most four pages for a briefing', () => {
    for (const { id } of articles) expect(papers.get(`briefings/${id}.pdf`)?.pages.length).toBeLessThanOrEqual(4)
  })
  it('repeats the heads of a table on every page that it goes over', () => {
    const pages = papers.get('figures.pdf')?.pages.filter((page) => /line\d+\[/.test(page.text)) ?? []
    const withTable = pages.filter((page) => page.text.includes('notestablished'))
    expect(withTable.length).toBeGreaterThan(1)
    for (const page of withTable) expect(page.text).toContain(plain(t.figures.counted))
  })
})

describe('the whole dossier', () => {
  it('has contents whose numbers are true', () => {
    const page = volume().pages[1]
    expect(page?.text).toContain(t.paper.contents)
    const lines = (page?.links ?? []).map(({ rect, to }) => {
      const inside = page?.words.filter(
        (w) => w.y > (rect[1] as number) - 1 && w.y < (rect[3] as number) && w.text.trim(),
      )
      return { to, title: plain(inside?.[0]?.text ?? ''), number: Number(inside?.at(-1)?.text) }
    })
    expect(lines.length).toBeGreaterThan(articles.length + 8)
    for (const { title, number, to } of lines) {
      expect(volume().places.get(to), title).toBe(number)
      // the numbers of notes stand between the words of a headline
      expect(bare(textOn(number)), `${title} on page ${number}`).toContain(bare(title).slice(0, 30))
    }
    for (const { fields } of articles)
      expect(lines.some((line) => plain(fields.title?.value ?? '').startsWith(line.title))).toBe(true)
  })
  it('has an index of names whose numbers are true, and whole', () => {
    const from = volume().outline.find((item) => item.title === t.paper.names)?.page ?? 0
    const to = volume().outline.findLast((item) => item.title === t.nav.sources)?.page ?? 0
    const index = Array.from({ length: to - from }, (_, i) => textOn(from + i)).join('')
    const briefings = volume().outline.filter((item) => item.under === t.paper.briefings)
    let checked = 0
    for (const entity of affair.entities.filter((e) => e.named)) {
      const numbers = numbersAfter(index, plain(filedName(entity)))
      if (!numbers) continue
      const pages = numbers.split(',').flatMap(pagesBetween)
      const names = [entity.name, ...entity.aliases.map((a) => a.text)].map(plain)
      for (const page of pages) {
        // a name may go over to the next page
        const text = textOn(page) + textOn(page + 1)
        expect(
          names.some((name) => text.includes(name)),
          `${entity.name} on page ${page}`,
        ).toBe(true)
        expect(page).toBeGreaterThanOrEqual(briefings[0]?.page ?? 0)
      }
      const files = articles.filter((a) => a.mentions.some((m) => m.entity === entity.id && m.form === 'name'))
      expect(pages.length, entity.name).toBeGreaterThanOrEqual(files.length)
      checked++
    }
    expect(checked).toBeGreaterThan(20)
  })
  it('has an outline of its parts, briefings and ledgers below theirs', () => {
    const under = (title: string) =>
      volume()
        .outline.filter((item) => item.under === title)
        .map((item) => plain(item.title))
    for (const { fields } of articles) expect(under(t.paper.briefings)).toContain(plain(fields.title?.value ?? ''))
    expect(under(t.paper.ledgers)).toEqual(expect.arrayContaining([t.figures.title, t.statements.title].map(plain)))
    for (const item of volume().outline) expect(item.page, item.title).toBeGreaterThan(0)
    // with their blanks, also where a headline goes over two lines
    const titles = volume().outline.map((item) => item.title)
    for (const { fields } of articles) expect(titles).toContain(fields.title?.value.replace(/\s+/g, ' '))
  })
})

describe('the same site', () => {
  it('gives the same bytes in another folder, time zone and locale', { timeout: 300_000 }, () => {
    const copy = folderOf({})
    cpSync(shipped, copy, { recursive: true })
    const before = { TZ: process.env.TZ, LC_ALL: process.env.LC_ALL }
    Object.assign(process.env, { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' })
    const run = dossier('pdf', copy, '--out', join(out, 'again'), '--only', 'briefings', 'dossier')
    for (const [name, value] of Object.entries(before))
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    expect(run.code, run.err).toBe(0)
    const made = pdfsIn(join(out, 'again'))
    expect(made).toHaveLength(articles.length + 1)
    for (const path of made)
      expect(readFileSync(join(out, 'again', path)).equals(readFileSync(join(out, 'pdf', path))), path).toBe(true)
  })
  it('goes on Letter too', { timeout: 300_000 }, async () => {
    const run = dossier('pdf', shipped, '--out', join(out, 'letter'), '--paper', 'letter', '--only', 'briefings')
    expect(run.err).not.toContain('pdf:clipped')
    for (const { id } of articles)
      expect((await readPaper(join(out, 'letter', 'briefings', `${id}.pdf`))).pages.length).toBeLessThanOrEqual(4)
  })
})

describe('the printer', () => {
  it('reaches nothing but the site, and tells what is wider than the paper', { timeout: 120_000 }, async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end('x')
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const secret = folderOf({ 'secret.txt': 'secret' })
    const folder = folderOf({ 'index.html': '<p>home</p>' })
    symlinkSync(join(secret, 'secret.txt'), join(folder, 'link.html'))
    const made = new Map([
      ['narrow.html', `<p>narrow <img src="${elsewhere}/a.png"></p><script src="${elsewhere}/b.js"></script>`],
      ['wide.html', '<p style="width:2000px;text-align:right">wide</p><p>narrow</p>'],
    ])
    const printer = await openPrinter({ folder, home: 'https://example.org/a/', paper: 'A4' })
    const print = (path: string) => printer.print(path, { made, measure: true })
    expect((await print('narrow.html')).clipped).toEqual([])
    expect((await print('wide.html')).clipped).toEqual(['p “wide”'])
    for (const path of ['link.html', '..%2f..%2fetc%2fpasswd', '../outside.html', '%', 'none.html'])
      await expect(print(path), path).rejects.toThrow()
    await printer.close()
    server.close()
    expect(asked).toEqual([])
  })
})

describe('the command', () => {
  it('says what to do, and leaves a folder of others alone', () => {
    const folder = folderOf({ 'pdf/mine.txt': 'mine' })
    const nothing = dossier('pdf', folder, '--out', join(folder, 'new'))
    expect([nothing.code, nothing.err]).toEqual([2, expect.stringContaining('holds no site that Dossier built')])
    const foreign = dossier('pdf', shipped, '--out', join(folder, 'pdf'))
    expect([foreign.code, foreign.err]).toEqual([2, expect.stringContaining('holds files that Dossier did not make')])
    expect(dossier('pdf', shipped, '--paper', 'a5').code).toBe(2)
    expect(readdirSync(folder)).toEqual(['pdf'])
  })
  it('says what to do without a browser, and leaves nothing half made', () => {
    const folder = folderOf({})
    const before = process.env.DOSSIER_BROWSER
    process.env.DOSSIER_BROWSER = '/no/such/browser'
    const run = dossier('pdf', shipped, '--out', join(folder, 'pdf'))
    if (before === undefined) delete process.env.DOSSIER_BROWSER
    else process.env.DOSSIER_BROWSER = before
    expect([run.code, run.err]).toEqual([1, expect.stringContaining('DOSSIER_BROWSER names')])
    expect(readdirSync(folder)).toEqual([])
  })
  it('replaces what it made before, and only as a whole', () => {
    const folder = join(out, 'pdf')
    expect(existsSync(join(folder, 'pdf.json'))).toBe(true)
    writeFileSync(join(folder, 'stale.pdf'), 'x')
    const run = dossier('pdf', shipped, '--out', folder, '--only', 'briefings')
    expect(run.code, run.err).toBe(0)
    expect(pdfsIn(folder)).toEqual(articles.map((a) => `briefings/${a.id}.pdf`).sort())
  })
})

/** `Oduya,Maria14–16,20`: what stands behind the name. A name may be the end of another one: the longest row counts. */
function numbersAfter(index: string, name: string): string | undefined {
  const rows = index.split(name).slice(1)
  return rows.flatMap((row) => /^\d[\d,–]*/.exec(row)?.[0] ?? []).sort((a, b) => b.length - a.length)[0]
}

/** `14–16` → 14, 15, 16. */
function pagesBetween(run: string): number[] {
  const [from = 0, to = from] = run.split('–').map(Number)
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}
