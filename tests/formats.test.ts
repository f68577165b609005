/** Articles in other formats pass the whole road: opened, briefed, proven against the files that they came in. */
import { readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import type { Article } from '#core/model.ts'
import { dossier, dossierIn, folderOf } from './command.ts'

const MAIL = `Subject: The bridge\r\nDate: Tue, 24 Oct 2023 21:30:00 +0200\r\nContent-Type: text/html\r\n\r\n<p>“We will rebuild,” said Mara Novak, the mayor of Ghent, on Tuesday.</p><script>document.title = 1</script>`
const ITEM = (n: number, words: string): string =>
  `<item><title>Ferry ${n}</title><guid>tag:${n}</guid><pubDate>Wed, 25 Oct 2023 08:00:00 GMT</pubDate><description><![CDATA[<p>${words}</p>]]></description></item>`
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link><description>d</description>${ITEM(1, 'The ferry ran, Jonas Haddad said on Monday.')}${ITEM(2, '')}${ITEM(3, '“It is over,” said Jonas Haddad in Ghent.')}</channel></rss>`
const files = {
  'a.eml': MAIL,
  'feeds/harbour.xml': FEED,
  'page.html': '<title>Quay</title><p>The quay in Ghent opened.</p>',
}

const articlesOf = (out: string): Article[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter((r) => r.record === 'article')

/** One line a page. */
async function printOf(lines: string[]): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (const line of lines) document.addPage([400, 600]).drawText(line, { x: 50, y: 500, size: 10 })
  return document.save()
}

const pageOf = (site: string, name: string): string =>
  join('briefings', readdirSync(join(site, 'briefings')).find((folder) => folder.startsWith(name)) ?? '', 'index.html')

describe('other formats', () => {
  it('are read from the disk: print too', async () => {
    const print = await printOf(['The bridge closed on Tuesday.'])
    const [article] = articlesOf(dossier('annotate', folderOf({ 'print.pdf': print })).out)
    expect(article?.text).toBe('The bridge closed on Tuesday.\n')
  })

  it('become articles, items of a feed each its own', () => {
    const articles = articlesOf(dossier('annotate', folderOf(files)).out)
    expect(articles.map(({ source }) => [source.path, source.file])).toEqual([
      ['a.eml', undefined],
      ['feeds/harbour.xml#tag-1', 'feeds/harbour.xml'],
      ['feeds/harbour.xml#tag-3', 'feeds/harbour.xml'],
      ['page.html', undefined],
    ])
    expect(articles.map(({ fields }) => fields.title?.value)).toEqual(['The bridge', 'Ferry 1', 'Ferry 3', 'Quay'])
    expect(articles[0]?.text).not.toContain('document.title')
  })

  it('are proven against their files, and what was changed since is told', { timeout: 300_000 }, async () => {
    const seeds = folderOf({
      ...files,
      'print.pdf': await printOf(['The quay opened.', 'Jonas Haddad left on Monday.']),
    })
    const site = join(folderOf({}), 'site')
    expect(dossier('build', seeds, '--out', site).code).toBe(0)
    expect(dossier('verify', site, seeds).err).toMatch(/all hold/)
    const page = readFileSync(join(site, pageOf(site, 'print')), 'utf8')
    expect(page).toMatch(/Page 2<\/span>/)
    expect(page).toContain('p. 1, l. 1<')
    const changed = folderOf({ ...files, 'feeds/harbour.xml': FEED.replace('is over', 'was over') })
    const run = dossier('verify', site, changed)
    expect(run.code).toBe(1)
    expect(run.err).toMatch(/harbour\.xml#tag-3: the source file has changed/)
  })

  it('keep their address when a feed grows', () => {
    const idsOf = (feed: string) => articlesOf(dossier('annotate', folderOf({ 'f.xml': feed })).out).map(({ id }) => id)
    const before = idsOf(FEED)
    expect(idsOf(FEED.replace('<item>', `${ITEM(4, 'A new one.')}<item>`))).toEqual(expect.arrayContaining(before))
  })

  it('come from a list on standard input as well; nothing outside the folder, no links', () => {
    const folder = folderOf(files)
    symlinkSync('/etc', join(folder, 'out'))
    const run = dossierIn(folder, './page.html\n../b.txt\nout/passwd\nnone.txt\n', 'annotate', '-', '--json')
    expect(articlesOf(run.out).map(({ source }) => source.path)).toEqual(['page.html'])
    for (const rule of ['files:outside', 'files:symlink', 'files:missing']) expect(run.err + run.out).toContain(rule)
  })
})
