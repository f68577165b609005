/** Reading the site of the shipped articles, without JavaScript, at every kind of page, in light and dark. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Article, Dossier } from '#core/model.ts'
import { oneLine } from '#core/visible.ts'
import { kindsOf, pagesOf, type Site, visit } from './browser.ts'
import { dossier } from './command.ts'
import { BASE } from './sites.setup.ts'

const { shipped, hostile } = inject('sites')
const records = JSON.parse(readFileSync(join(shipped, 'dossier.json'), 'utf8')) as (Article | Dossier)[]
const articles = records.filter((r): r is Article => r.record === 'article')
const article = articles[0] as Article
const pages = pagesOf(shipped)
/** One page of every kind. */
const kinds = kindsOf(shipped)

let site: Site
beforeAll(async () => {
  site = await visit(shipped)
})
afterAll(() => site.close())

describe('without JavaScript', () => {
  it('a briefing reads whole: every word of the source, in order, once', async () => {
    for (const { id, text, regions } of articles) {
      const { page, wrong } = await site.open(`briefings/${id}/`, { javaScriptEnabled: false })
      const shown = await page.locator('[id][data-start]:is(p, h1):not(.key-point *)').evaluateAll((all) =>
        all.map((e) => {
          const copy = e.cloneNode(true) as Element
          for (const note of copy.querySelectorAll('[data-note]')) note.remove()
          return copy.textContent ?? ''
        }),
      )
      const body = regions.filter((r) => r.role === 'body')
      const words = oneLine(shown.join(' '))
      for (const region of body)
        expect(words).toContain(
          oneLine(text.slice(region.start, region.end))
            .slice(0, 60)
            .replace(/[*_#>]/g, ''),
        )
      expect(wrong).toEqual([])
      await page.context().close()
    }
  })

  it('every page opens, has one main heading, and asks no other host', { timeout: 300_000 }, async () => {
    const { page, wrong } = await site.open('', { javaScriptEnabled: false })
    for (const path of pages) {
      await page.goto(new URL(path, site.home).href)
      expect(await page.locator('h1').count(), path).toBe(1)
      expect(await page.locator('main').count(), path).toBe(1)
    }
    expect(wrong).toEqual([])
    await page.context().close()
  })

  it('kinds of marks are switched off and on', async () => {
    const { page } = await site.open(`briefings/${article.id}/`, { javaScriptEnabled: false })
    const line = (): Promise<string> =>
      page
        .locator('main a.entity')
        .first()
        .evaluate((e) => {
          const { textDecorationLine, borderBottomStyle, backgroundImage, backgroundColor } = getComputedStyle(e)
          return [textDecorationLine, borderBottomStyle, backgroundImage, backgroundColor].join(' ')
        })
    const on = await line()
    await page.locator('#show-entity').uncheck()
    expect(await line()).not.toBe(on)
    await page.locator('#show-entity').check()
    expect(await line()).toBe(on)
    await page.context().close()
  })
})

describe('with JavaScript', () => {
  it('no page reports an error', { timeout: 300_000 }, async () => {
    const { page, wrong } = await site.open('')
    for (const path of kinds) await page.goto(new URL(path, site.home).href)
    expect(wrong).toEqual([])
    await page.context().close()
  })

  it('what was switched off stays off on the next page', async () => {
    const { page } = await site.open(`briefings/${article.id}/`)
    await page.locator('#show-date').uncheck()
    await page.goto(new URL(`briefings/${articles[1]?.id}/`, site.home).href)
    expect(await page.locator('#show-date').isChecked()).toBe(false)
    await page.context().close()
  })
})

describe('addresses', () => {
  const hrefs = (html: string): string[] =>
    [...html.matchAll(/\b(?:href|src)="([^"]*)"/g)].map((m) => (m[1] as string).replaceAll('&amp;', '&'))

  for (const [name, folder, base] of [
    ['at the root of a host', shipped, '/'],
    ['under a base path', hostile, BASE],
  ] as const)
    it(`${name}: every link leads to a page, and every fragment to a place on it`, () => {
      const known = new Map(pagesOf(folder).map((p) => [`${base}${p}`, p]))
      const html = new Map(
        [...known].map(([address, p]) => [
          address,
          readFileSync(join(folder, p.endsWith('.html') ? p : `${p}index.html`), 'utf8'),
        ]),
      )
      const ids = new Map(
        [...html].map(([address, text]) => [address, new Set([...text.matchAll(/\bid="([^"]*)"/g)].map((m) => m[1]))]),
      )
      const broken: string[] = []
      for (const [address, text] of html) {
        const all = [...text.matchAll(/\bid="([^"]*)"/g)].map((m) => m[1])
        expect(new Set(all).size, `ids of ${address} are unique`).toBe(all.length)
        for (const href of hrefs(text)) {
          const url = new URL(href, `http://h${address}`)
          if (url.host !== 'h') continue
          const page = ids.get(url.pathname)
          if (!url.pathname.startsWith(base)) broken.push(`${address} leaves the base: ${href}`)
          else if (
            page ? url.hash && !page.has(decodeURIComponent(url.hash.slice(1))) : !/\.[a-z0-9]+$/.test(url.pathname)
          )
            broken.push(`${address} → ${href}`)
        }
      }
      expect(broken).toEqual([])
    })

  it('a page that is not there gives the page that says so', async () => {
    const { page } = await site.open('no-such-page/')
    expect(await page.locator('h1').textContent()).toMatch(/No page/)
    await page.context().close()
  })
})

describe('access for everybody (axe-core)', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [390, 1280])
      it(`no violation in ${colorScheme}, ${width} wide`, { timeout: 300_000 }, async () => {
        const { page } = await site.open('', {
          colorScheme,
          viewport: { width, height: 900 },
          bypassCSP: true,
          reducedMotion: 'reduce',
        })
        for (const path of kinds) {
          await page.goto(new URL(path, site.home).href)
          await page.evaluate(axe)
          const violations = await page.evaluate(async () => {
            const { violations } = await (
              globalThis as unknown as {
                axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
              }
            ).axe.run()
            return violations.map((v) => `${v.id}: ${v.nodes[0]?.html.slice(0, 150)}`)
          })
          expect(violations, path).toEqual([])
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          )
          expect(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0)
        }
        await page.context().close()
      })
})

describe('access for everybody, beyond axe-core', () => {
  it('the kinds that are looked at hold every page of the menu and of the foot', () => {
    expect(kinds).toEqual(expect.arrayContaining(['data/', 'reading/', 'search/', 'together/', 'map/', 'corrections/']))
  })

  it('every switch and button is as large as a finger needs (24 pixels), on a phone', {
    timeout: 300_000,
  }, async () => {
    const { page } = await site.open('', { viewport: { width: 390, height: 900 } })
    const small: string[] = []
    for (const path of kinds) {
      await page.goto(new URL(path, site.home).href)
      const found = await page.locator('summary, button, select, input:not([type="file"])').evaluateAll((all) =>
        all
          .filter((e) => e.checkVisibility() && e.getClientRects().length > 0)
          .map((e) => [e, (e.closest('label') ?? e).getBoundingClientRect()] as const)
          .filter(([, { width, height }]) => width < 24 || height < 24)
          .map(([e, { width, height }]) => `${e.outerHTML.slice(0, 80)} ${width}×${height}`),
      )
      small.push(...found.map((one) => `${path} ${one}`))
    }
    expect(small).toEqual([])
    await page.context().close()
  })

  it('a link of the menu that takes the focus on a narrow screen is seen whole', async () => {
    const { page } = await site.open('figures/', { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' })
    const links = page.locator('.masthead nav a')
    await page.locator('a.search-link').focus()
    for (let i = await links.count(); i > 0; i--) {
      await page.keyboard.press('Tab')
      const seen = (): Promise<boolean> =>
        page.evaluate(() => {
          const { left, right } = document.activeElement?.getBoundingClientRect() ?? { left: -1, right: -1 }
          return left >= 0 && right <= innerWidth
        })
      await expect.poll(seen, { timeout: 5000 }).toBe(true)
    }
    await page.context().close()
  })

  it('what stands on no line of its own can be read in the colours that the reader forces', async () => {
    const { page } = await site.open('together/', { forcedColors: 'active', colorScheme: 'dark' })
    const label = await page
      .locator('.network .label')
      .first()
      .evaluate((e) => [getComputedStyle(e).fill, getComputedStyle(e).stroke])
    expect(label[0]).not.toBe(label[1])
    await page.goto(new URL('figures/', site.home).href)
    const borders = await page
      .locator('.masthead nav a')
      .evaluateAll((all) => all.map((e) => getComputedStyle(e).borderBlockEndColor))
    expect(new Set(borders).size, 'the page of the menu where the reader is').toBe(2)
    await page.context().close()
  })
})

describe('the proof', () => {
  it('holds for every anchor', () =>
    expect(dossier('verify', shipped, 'seeds').err).toMatch(/[\d,]+ anchors on \d+ pages: all hold/))
})
