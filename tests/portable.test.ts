/** A site that is opened from disk: no server, no console error, every link leads to a file, and a search of titles. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../src/integrations/browser.ts'
import { isCutShort, pagesOf } from './browser.ts'
import { dossier, folderOf } from './command.ts'

const site = join(folderOf({}), 'disk')
let browser: Browser
beforeAll(async () => {
  const run = dossier('build', 'seeds', '--out', site, '--base', '/a/briefing/', '--portable')
  if (run.code !== 0) throw new Error(run.err)
  browser = await openBrowser()
}, 300_000)
afterAll(() => browser.close())

const fileOf = (page: string): string => (page.endsWith('.html') ? page : `${page}index.html`)

async function open(path: string): Promise<{ page: Page; wrong: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  const wrong: string[] = []
  page.on('console', (m) => wrong.push(`${m.type()}: ${m.text()}`))
  page.on('pageerror', (e) => isCutShort(e.message) || wrong.push(e.message))
  page.on('requestfailed', (r) => wrong.push(`failed: ${r.url()}`))
  page.on('request', (r) => !/^(?:file|data):/.test(r.url()) && wrong.push(`left the disk: ${r.url()}`))
  await page.goto(pathToFileURL(join(site, path)).href)
  return { page, wrong }
}

describe('a site from disk', () => {
  it('holds a file for every address of every page and every sheet', () => {
    const missing: string[] = []
    for (const file of pagesOf(site).map(fileOf)) {
      const html = readFileSync(join(site, file), 'utf8')
      for (const [, address = ''] of html.matchAll(/\b(?:href|src|action)="([^"]*)"/g)) {
        if (/^(?:https?:|#|data:)/.test(address)) continue
        const path = decodeURIComponent(address.replace(/[?#].*/s, ''))
        if (address.startsWith('/') || !existsSync(join(site, dirname(file), path))) missing.push(`${file}: ${address}`)
      }
      for (const [, sheet = ''] of html.matchAll(/href="([^"]*\.css)"/g))
        expect(readFileSync(join(site, dirname(file), sheet), 'utf8')).not.toMatch(/url\(["']?\//)
    }
    expect(missing).toEqual([])
  })

  it('opens every kind of page with its fonts and styles, and nothing in the console', async () => {
    const pages = pagesOf(site).map(fileOf)
    const kinds = [...new Map(pages.map((p) => [p.split('/')[0], p])).values()]
    for (const path of kinds) {
      const { page, wrong } = await open(path)
      expect(await page.locator('h1').count(), path).toBe(1)
      await page.evaluate(() => document.fonts.ready)
      expect(await page.evaluate(() => [...document.fonts].some((f) => f.status === 'loaded')), path).toBe(true)
      expect(wrong, path).toEqual([])
      await page.close()
    }
  })

  it('leads from page to page, and finds titles, leads and names', async () => {
    const { page, wrong } = await open('index.html')
    await page.locator('a.search-link').click()
    await page.waitForURL(/search\/index\.html/)
    await page.locator('#q-titles').fill('putin pérson')
    // on a busy machine the titles may come after the words
    await expect
      .poll(() => page.locator('#titles-found a').allTextContents(), { timeout: 20_000 })
      .toEqual(['Vladimir Putin'])
    await page.locator('#q-titles').fill('annoyance')
    await page.locator('#titles-found a').first().click()
    await page.waitForURL(/briefings\/[^/]+\/index\.html/)
    await page.locator('.text a.mark.entity').first().click()
    await page.waitForURL(/entities\/[^/]+\/index\.html/)
    // the browser reports a fade between two pages that it gave up because the next click came first
    expect(wrong).toEqual([])
    await page.close()
  })

  it('shows the card of a mark, and keeps a place on the reading list', async () => {
    const { page, wrong } = await open('index.html')
    await page.locator('.file-list h3 a').first().click()
    await page.waitForURL(/briefings\/[^/]+\/index\.html/)
    const mark = page.locator('.region.body .mark.quotation').first()
    await mark.hover()
    await page.locator('#card:popover-open').waitFor()
    expect(await page.locator('#card .card-kind').textContent()).toMatch(/quotation/i)
    await page.locator('#card button', { hasText: 'Save' }).click()
    await page.locator('#save-briefing').click()
    await page.locator('.save a').click()
    await page.waitForURL(/reading\/index\.html/)
    expect(await page.locator('#reading li').count()).toBe(2)
    const [words, cited] = await page
      .locator('#reading li')
      .first()
      .locator('p')
      .allTextContents()
      .then((all) => all.slice(1))
    expect(words?.length).toBeGreaterThan(0)
    expect(cited).not.toMatch(/file:/)
    await page.locator('#reading li a').first().click()
    await page.waitForURL(/briefings\/[^/]+\/index\.html#/)
    expect(await page.locator(new URL(page.url()).hash).count()).toBe(1)
    // the card of a name joins two files, and leads to a page of the disk
    await page.locator('.region.body a.mark.entity[href*="/israel/"]').first().hover()
    await page.locator('#card .card-others').waitFor()
    await page.locator('#card .card-name a').click()
    await page.waitForURL(/entities\/.*index\.html/)
    expect(wrong.filter((message) => !message.startsWith('Transition was aborted'))).toEqual([])
    await page.close()
  })

  it('tells its keys, and follows them', async () => {
    const { page, wrong } = await open('index.html')
    await page.keyboard.press('?')
    await page.locator('#keys[open]').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await page.waitForURL(/search\/index\.html/)
    expect(wrong).toEqual([])
    await page.close()
  })

  it('is proven like any other', () => {
    expect(dossier('verify', site, 'seeds').err).toMatch(/all hold/)
  })
})
