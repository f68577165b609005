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

  it.each([
    '',
    'sources/',
    'compare/',
    'timeline/',
    'statements/',
    'figures/',
    'entities/',
    'entities/by/name/',
    'together/',
    'data/',
    'english',
    'french',
    'arabic',
  ])('says its language in every title and name: %s', async (path) => {
    const { page } = await site.open(pageOf(path) || path)
    const mute = await page.evaluate(() => {
      const scripts = [
        ['ar', /\p{Script=Arabic}/u],
        ['he', /\p{Script=Hebrew}/u],
      ] as const
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const found: string[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const [language] = scripts.find(([, script]) => script.test(node.textContent ?? '')) ?? []
        // data for programs are read by none
        if (!language || node.parentElement?.closest('script, pre, svg, .preview')) continue
        const own = node.parentElement?.closest('[lang]')?.getAttribute('lang')
        if (own !== language) found.push(`${own}: ${node.textContent?.trim().slice(0, 60)}`)
      }
      return found
    })
    expect(mute).toEqual([])
    const backwards = await page
      .locator('bdi[lang="ar"], bdi[lang="he"]')
      .evaluateAll((all) =>
        all
          .filter(
            (e) =>
              /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(e.textContent ?? '') &&
              getComputedStyle(e).direction !== 'rtl',
          )
          .map((e) => e.textContent),
      )
    expect(backwards).toEqual([])
    await page.context().close()
  })

  it('leaves our own words among its text in their language', async () => {
    const { page } = await site.open(pageOf('arabic'))
    for (const own of ['.text .notes', '.text a.permalink', '.text a.to-note'])
      expect(await page.locator(own).first().getAttribute('lang'), own).toBe('en')
    await page.context().close()
  })

  it('stands in the card of a mark and in the search as it was written', async () => {
    const { page } = await site.open(pageOf('arabic'))
    await page.locator('.region.body a.permalink').first().click()
    await page.locator('#card:popover-open').waitFor()
    await page.goto(new URL('search/?q=القوارب', site.home).href)
    await page.locator('#results .passage[href*="briefings/"] mark').first().waitFor()
    // the first results come again when the filters are loaded
    const direction = () =>
      page
        .locator('#results .passage[href*="briefings/"]')
        .first()
        .evaluate((e) => getComputedStyle(e).direction)
    await expect.poll(direction).toBe('rtl')
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
