/** Articles from right to left and in other languages, in a real browser. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pagesOf, type Site, visit } from './browser.ts'
import { dossier, folderOf } from './command.ts'
import { foreignArticles } from './foreign-articles.ts'

const folder = join(folderOf({}), 'foreign')
let site: Site
beforeAll(async () => {
  const run = dossier('build', folderOf(foreignArticles), '--out', folder)
  if (run.code !== 0) throw new Error(run.err)
  site = await visit(folder)
}, 300_000)
afterAll(() => site.close())

const pageOf = (name: string): string => pagesOf(folder).find((p) => p.startsWith(`briefings/${name}-`)) ?? ''

describe('the text of a source', () => {
  it.each([
    ['arabic', 'ar', 'rtl'],
    ['hebrew', 'he', 'rtl'],
    ['french', 'fr', 'ltr'],
    ['english', 'en', 'ltr'],
  ])('%s says its language and runs in its direction', async (name, language, direction) => {
    const { page, wrong } = await site.open(pageOf(name))
    expect(await page.locator('section.text').getAttribute('lang')).toBe(language)
    const directions = await page
      .locator('.region.body > p, h1')
      .evaluateAll((all) => all.map((e) => getComputedStyle(e).direction))
    expect(new Set(directions)).toEqual(new Set([direction]))
    expect(await page.locator('html').evaluate((e) => getComputedStyle(e).direction)).toBe('ltr')
    expect(wrong).toEqual([])
    await page.context().close()
  })

  it('says its language where it is quoted among other words', async () => {
    const { page } = await site.open('statements/')
    expect(await page.locator('.words[lang="ar"]').count()).toBeGreaterThan(0)
    expect(await page.locator('.words[lang="en"]').count()).toBe(0)
    await page.context().close()
  })

  it('stands in the card of a mark and in the search as it was written', async () => {
    const { page } = await site.open(pageOf('arabic'))
    await page.locator('.region.body a.permalink').first().click()
    await page.locator('#card:popover-open').waitFor()
    await page.goto(new URL('search/?q=القوارب', site.home).href)
    await page.locator('#results .passage mark').first().waitFor()
    const link = page.locator('#results .passage').first()
    expect(await link.evaluate((e) => getComputedStyle(e).direction)).toBe('rtl')
    await page.context().close()
  })

  it('does not scroll sideways on a phone', async () => {
    for (const name of ['arabic', 'hebrew']) {
      const { page } = await site.open(pageOf(name), { viewport: { width: 320, height: 700 } })
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBeLessThanOrEqual(0)
      await page.context().close()
    }
  })
})
