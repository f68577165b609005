/** `dossier dev`: what a person saves shows in the open page, and a mistake shows there too. */
import { type ChildProcess, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../src/integrations/browser.ts'
import { folderOf, project } from './command.ts'

const ARTICLE = 'The old bridge\n\nThe council of Ghent closed the bridge on Tuesday, the mayor Mara Novak said.\n'
const folder = folderOf({ 'a.txt': ARTICLE, 'dossier.yaml': 'title: Bridges\n' })

let server: ChildProcess
let browser: Browser
let page: Page
beforeAll(async () => {
  // Astro renders otherwise where it sees that tests run
  const { VITEST: _, NODE_ENV: __, ...env } = process.env
  server = spawn(process.execPath, ['bin/dossier.mjs', 'dev', folder, '--port', '4671'], { cwd: project, env })
  const address = await new Promise<string>((found, failed) => {
    let said = ''
    server.stderr?.on('data', (words) => {
      said += words
      const [url] = /http:\/\/\S+/.exec(said) ?? []
      if (url) found(url)
    })
    server.once('exit', () => failed(new Error(said)))
  })
  browser = await openBrowser()
  page = await browser.newPage()
  await page.goto(address)
  await page.locator('main a[href*="briefings/"]').first().click()
  await page.locator('h1', { hasText: 'The old bridge' }).waitFor()
  // the page asks for news as soon as its script runs
  await page.waitForLoadState('networkidle')
}, 120_000)
afterAll(async () => {
  await browser?.close()
  server?.kill('SIGINT')
})

describe('a site that follows the folder', () => {
  it('shows a file that was saved', { timeout: 60_000 }, async () => {
    writeFileSync(join(folder, 'a.txt'), `${ARTICLE}\n“It held for ninety years,” said Jonas Haddad.\n`)
    await page.locator('main', { hasText: 'It held for ninety years' }).waitFor()
    expect(await page.locator('[data-kind]', { hasText: 'Jonas Haddad' }).count()).toBeGreaterThan(0)
  })

  it('shows a mistake in the sidecar over the page, and takes it away when it is mended', {
    timeout: 60_000,
  }, async () => {
    writeFileSync(join(folder, 'dossier.yaml'), 'title: Bridges\nnonsense: 1\n')
    await page.locator('vite-error-overlay', { hasText: 'nonsense' }).waitFor()
    writeFileSync(join(folder, 'dossier.yaml'), 'title: Quays\n')
    await page.locator('vite-error-overlay').waitFor({ state: 'detached' })
    await page.locator('header', { hasText: 'Quays' }).first().waitFor()
  })

  it('has a page for a file that is new', { timeout: 60_000 }, async () => {
    writeFileSync(join(folder, 'b.txt'), ARTICLE.replace('old bridge', 'new ferry'))
    await page.goto(new URL('/', page.url()).href)
    await page.locator('main', { hasText: 'The new ferry' }).waitFor()
  })
})
