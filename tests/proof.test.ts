/** The check in the browser: from the published site alone it proves a page, and tells of whatever was changed. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, inject, it } from 'vitest'
import type { Article } from '#core/model.ts'
import { sha256 } from '#core/slug.ts'
import { anchorsOf } from '../src/cli/anchors.ts'
import { pagesOf, type Site, visit } from './browser.ts'
import { dossier, folderOf, project } from './command.ts'

const { shipped, hostile } = inject('sites')
const articlesOf = (folder: string): Article[] =>
  (JSON.parse(readFileSync(join(folder, 'dossier.json'), 'utf8')) as Article[]).filter((r) => r.record === 'article')
const article = articlesOf(shipped)[0] as Article
const briefing = `briefings/${article.id}/`
const open: Site[] = []
afterAll(async () => {
  for (const site of open) await site.close()
})

/** What the check of a page says, and what it lists. `files`: the reader's own copies. */
async function check(site: Site, path: string, files: string[] = []): Promise<{ says: string; lists: string[] }> {
  const { page, wrong } = await site.open(path)
  if (files.length) await page.locator('#page-check input').setInputFiles(files)
  else await page.locator('#page-check button').click()
  await page.locator('#page-check [role="status"]', { hasText: /held|did not|not checked/ }).waitFor()
  await page.locator('#page-check:not([aria-busy])').waitFor()
  const says = (await page.locator('#page-check [role="status"]').textContent()) ?? ''
  const lists = await page.locator('#page-check li').allTextContents()
  expect(wrong).toEqual([])
  await page.context().close()
  return { says, lists }
}
async function siteOf(folder: string): Promise<Site> {
  const site = await visit(folder)
  open.push(site)
  return site
}
/** A copy of the shipped site in which files are changed. */
function changed(changes: Record<string, (content: string) => string>): string {
  const folder = join(folderOf({}), 'site')
  cpSync(shipped, folder, { recursive: true })
  for (const [path, change] of Object.entries(changes)) {
    const before = readFileSync(join(folder, path), 'utf8')
    const after = change(before)
    expect(after).not.toBe(before)
    writeFileSync(join(folder, path), after)
  }
  return folder
}
const proofFile = (ending: 'json' | 'txt'): string => `proof/${article.id}.${ending}`
const otherWord = (text: string): string => text.replace(/(\n\n[^\n]*?)\w{6,}/, '$1tampered')

describe('the check of a page', () => {
  it('holds every anchor that the command holds, on every kind of page', { timeout: 300_000 }, async () => {
    const site = await siteOf(shipped)
    const compare = pagesOf(shipped).find((p) => /^compare\/.+/.test(p)) ?? ''
    for (const path of ['', briefing, compare, 'figures/', 'statements/']) {
      const anchors = anchorsOf(readFileSync(join(shipped, path, 'index.html'), 'utf8')).length
      expect(anchors, path).toBeGreaterThan(5)
      const { says, lists } = await check(site, path)
      expect(says, path).toMatch(new RegExp(`^${anchors} anchors held against \\d sources?: all show`))
      expect(lists).toEqual([])
    }
  })
  it('holds for hostile articles, under a base path', { timeout: 300_000 }, async () => {
    const site = await siteOf(hostile)
    for (const { id } of articlesOf(hostile)) {
      const { says, lists } = await check(site, `briefings/${id}/`)
      expect(lists, id).toEqual([])
      expect(says, id).toMatch(/ held against 1 source: all show/)
    }
  })
})

describe('a check that cannot be made', () => {
  const said = async (prepare: (page: Page) => Promise<unknown>): Promise<string> => {
    const { page } = await (await siteOf(shipped)).open(briefing)
    await prepare(page)
    await page.locator('#page-check button').click()
    const status = page.locator('#page-check [role="status"]', { hasText: 'Nothing was checked' })
    await status.waitFor()
    expect(await page.locator('#page-check button').isEnabled()).toBe(true)
    return (await status.textContent()) ?? ''
  }
  it('says so, where its script does not come', async () =>
    expect(await said((page) => page.route('**/proven.*.js', (route) => route.abort()))).toContain('not be loaded'))
  it('says so, where the browser does not hash', async () =>
    expect(
      await said((page) => page.evaluate(() => Object.defineProperty(crypto, 'subtle', { value: undefined }))),
    ).toContain('https'))
})

describe('what was changed', () => {
  it('in the words of a page is named with its place', async () => {
    const quote = article.quotations[0] as { start: number; end: number }
    const marked = new RegExp(`(data-start="${quote.start}" data-end="${quote.end}"[^>]*>[^<]*?)\\w{4,}`)
    const site = await siteOf(changed({ [`${briefing}index.html`]: (html) => html.replace(marked, '$1tampered') }))
    const { says, lists } = await check(site, briefing)
    expect(says).toMatch(/checks? did not hold/)
    expect(lists.join()).toContain(`${article.source.path} has at ${quote.start}–${quote.end}`)
  })
  it('in the text is told by its hash', async () => {
    const site = await siteOf(changed({ [proofFile('txt')]: otherWord }))
    const { lists } = await check(site, briefing)
    expect(lists[0]).toContain(article.source.sha256)
  })
  it('in the text and in its record is told by the hash that the page prints', async () => {
    const folder = changed({ [proofFile('txt')]: otherWord })
    const hash = sha256(readFileSync(join(folder, proofFile('txt'))))
    const record = readFileSync(join(folder, proofFile('json')), 'utf8')
    writeFileSync(join(folder, proofFile('json')), record.replace(article.source.sha256, hash))
    const { lists } = await check(await siteOf(folder), briefing)
    expect(lists[0]).toMatch(/prints another SHA-256/)
  })
})

describe('the command', () => {
  it('tells of a published text that is not the source, of a record that is another, and of one that is gone', () => {
    const of = (folder: string): string => dossier('verify', folder, 'seeds').err
    expect(of(changed({ [proofFile('txt')]: otherWord }))).toContain(`${proofFile('txt')} is not the text of`)
    const record = (json: string): string => json.replace(article.source.sha256, '0'.repeat(64))
    expect(of(changed({ [proofFile('json')]: record }))).toContain('names another hash')
    const folder = changed({})
    rmSync(join(folder, proofFile('txt')))
    expect(of(folder)).toContain(`${proofFile('txt')} is not there`)
  })
})

describe('of an excerpt', () => {
  it('is told what is missing, and checked with the file that the reader chooses', async () => {
    const name = '2023-12-10-times-of-israel.md'
    const text = readFileSync(join(project, 'seeds', name), 'utf8')
    const seeds = folderOf({
      [name]: text,
      'other.txt': 'Another text.',
      'dossier.yaml': `articles: {${name}: {rights: excerpt}}`,
    })
    const folder = join(folderOf({}), 'site')
    expect(dossier('build', seeds, '--out', folder).code).toBe(0)
    const site = await siteOf(folder)
    const id = articlesOf(folder).find((a) => a.source.path === name)?.id
    const before = await check(site, `briefings/${id}/`)
    expect(before.says).toMatch(/^\d+ anchors not checked.*2023-12-10/)
    const held = await check(site, `briefings/${id}/`, [join(seeds, name)])
    expect(held.says).toMatch(/ held against 1 source: all show/)
    expect(held.lists).toEqual([])
    const wrong = await check(site, `briefings/${id}/`, [join(seeds, 'other.txt')])
    expect(wrong.lists).toEqual(['other.txt: no source of this page has its hash'])
  })
})
