/** The card of a mark, permalinks and the reading list, in a real browser. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Article, Dossier } from '#core/model.ts'
import { type Site, visit } from './browser.ts'

const { shipped, hostile } = inject('sites')
const articlesOf = (folder: string): Article[] =>
  (JSON.parse(readFileSync(join(folder, 'dossier.json'), 'utf8')) as (Article | Dossier)[]).filter(
    (r): r is Article => r.record === 'article',
  )
const [article] = articlesOf(shipped) as [Article]
const briefing = `briefings/${article.id}/`
const card = (page: Page): Locator => page.locator('#card:popover-open')

let site: Site
let strange: Site
beforeAll(async () => {
  ;[site, strange] = await Promise.all([visit(shipped), visit(hostile)])
})
afterAll(() => Promise.all([site.close(), strange.close()]))

/** Points at the first line of a mark, which may run over several. */
async function pointAt(page: Page, mark: Locator): Promise<void> {
  await mark.evaluate((e) => e.scrollIntoView({ block: 'center', behavior: 'instant' }))
  const [x, y] = await mark.evaluate((e) => {
    const { left, top, height } = e.getClientRects()[0] as DOMRect
    return [left + 3, top + height / 2] as const
  })
  await page.mouse.move(x, y)
}

describe('the card of a mark', () => {
  it('shows where somebody points, can be pointed at, and goes when the pointer leaves', async () => {
    const { page, wrong } = await site.open(briefing)
    const asked: string[] = []
    page.on('request', (r) => asked.push(new URL(r.url()).pathname))
    const mark = page.locator('.text .mark.quotation[id]').first()
    await pointAt(page, mark)
    await card(page).waitFor()
    const shown = await card(page).textContent()
    const { start, end } = await mark.evaluate((e) => ({ ...(e as HTMLElement).dataset }))
    expect(shown).toContain(`${start}–${end}, ${article.source.sha256.slice(0, 8)}`)
    expect(shown).toContain('rule')
    await card(page).hover()
    await page.waitForTimeout(600)
    expect(await card(page).count()).toBe(1)
    await page.mouse.move(2, 2)
    await card(page).waitFor({ state: 'detached' })
    expect(asked).toEqual([`/previews/marks/${article.id}.json`])
    expect(wrong).toEqual([])
    await page.context().close()
  })

  it('tells of a name how often it is named, from one small file, once', async () => {
    const { page } = await site.open(briefing)
    const asked: string[] = []
    page.on('request', (r) => asked.push(new URL(r.url()).pathname))
    for (const turn of [1, 2]) {
      await pointAt(page, page.locator('.text a.mark.entity').first())
      await card(page).waitFor()
      expect(await card(page).textContent(), `turn ${turn}`).toMatch(/\d+ mentions?, \d+ files?/)
      await page.keyboard.press('Escape')
      await card(page).waitFor({ state: 'detached' })
      await page.mouse.move(2, 2)
    }
    expect(asked.sort()).toEqual([
      `/previews/marks/${article.id}.json`,
      expect.stringMatching(/^\/previews\/names\/[\w-]+\.json$/),
    ])
    await page.context().close()
  })

  it('comes by keyboard, describes its mark, and is entered and left by keyboard', async () => {
    const { page } = await site.open(briefing)
    const way = page.locator('.text .to-note').first()
    await way.evaluate((e) => (e as HTMLElement).previousElementSibling?.scrollIntoView({ block: 'center' }))
    await page.locator('#show-caveat, #show-date, #show-entity').last().focus()
    for (let i = 0; i < 60 && !(await way.evaluate((e) => e === document.activeElement)); i++)
      await page.keyboard.press('Tab')
    await card(page).waitFor()
    expect(await way.getAttribute('aria-describedby')).toBe('card')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.id === 'card')
    await page.keyboard.press('Escape')
    await card(page).waitFor({ state: 'detached' })
    expect(await way.evaluate((e) => e === document.activeElement)).toBe(true)
    expect(await way.getAttribute('aria-describedby')).toBeNull()
    await page.context().close()
  })

  it('comes with the keys that go from mark to mark', async () => {
    const { page } = await site.open(briefing)
    await page.keyboard.press('n')
    await card(page).waitFor()
    await page.keyboard.press('Alt+ArrowDown')
    await page.waitForFunction(() => document.activeElement?.id === 'card')
    await page.context().close()
  })

  it('comes on a tap, also of a name, which then leads on', async () => {
    const { page } = await site.open(briefing, { hasTouch: true, viewport: { width: 390, height: 800 } })
    const name = page.locator('.text a.mark.entity').first()
    await name.tap()
    await card(page).waitFor()
    expect(new URL(page.url()).pathname).toBe(`/${briefing}`)
    const box = await card(page).boundingBox()
    expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true)
    await card(page).locator('.card-name a').tap()
    await page.waitForURL(/\/entities\//)
    await page.context().close()
  })

  it('stays away from marks of a kind that is switched off', async () => {
    const { page } = await site.open(briefing)
    await page.locator('#show-entity').uncheck()
    await pointAt(page, page.locator('.text p > a.mark.entity').first())
    await page.waitForTimeout(500)
    expect(await card(page).count()).toBe(0)
    await page.context().close()
  })

  it('shows what hostile articles hold as text, under a base path', { timeout: 300_000 }, async () => {
    let opened = 0
    for (const { id } of articlesOf(hostile)) {
      const { page, wrong } = await strange.open(`briefings/${id}/`)
      const mark = page.locator('.text p .mark[id]').first()
      if (await mark.count()) {
        await pointAt(page, mark)
        await card(page).waitFor()
        expect(await card(page).locator('script, img, iframe, style, svg, [onerror], [onload]').count()).toBe(0)
        opened++
      }
      expect(wrong).toEqual([])
      await page.context().close()
    }
    expect(opened).toBeGreaterThan(0)
  })

  it('is not needed: without JavaScript a mark leads to its note', async () => {
    const { page } = await site.open(briefing, { javaScriptEnabled: false, viewport: { width: 390, height: 800 } })
    const way = page.locator('.text .to-note').first()
    const note = (await way.getAttribute('href')) ?? ''
    await way.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.hash === note)
    expect(await page.locator(note).isVisible()).toBe(true)
    await page.context().close()
  })
})

describe('a kind that is switched off', () => {
  it('stops no keyboard, without JavaScript too', async () => {
    const { page } = await site.open(briefing, { javaScriptEnabled: false })
    const stops = page.locator('.text .mark.date > .to-note')
    const shown = async (): Promise<number> =>
      stops.evaluateAll((all) => all.filter((e) => getComputedStyle(e).display !== 'none').length)
    expect(await shown()).toBeGreaterThan(0)
    await page.locator('#show-date').uncheck()
    expect(await shown()).toBe(0)
    await page.context().close()
  })
})

describe('permalinks', () => {
  it('lead to a paragraph, and cite it with its place', async () => {
    const { page } = await site.open(briefing)
    const link = page.locator('.text a.permalink').nth(2)
    await link.focus()
    await page.keyboard.press('Enter')
    await card(page).waitFor()
    const paragraph = page.locator(new URL(page.url()).hash)
    const { start, end } = await paragraph.evaluate((e) => ({ ...(e as HTMLElement).dataset }))
    const said = await copied(page, 'Cite')
    expect(said).toContain(`characters ${start}–${end}`)
    expect(said).toContain(article.source.sha256.slice(0, 8))
    expect(said).toContain(page.url())
    expect(await copied(page, 'Words link')).toMatch(/#p\d+:~:text=[^\s,&-]+(?:,[^\s,&-]+)?$/)
    await page.context().close()
  })

  it('are of use by keyboard alone: into the card, out of it both ways, on from where it was opened', async () => {
    for (const [path, sign] of [
      [briefing, '.text a.permalink'],
      ['statements/', 'a.row-link'],
    ] as const) {
      const { page } = await site.open(path)
      const link = page.locator(sign).nth(2)
      const here = (): Promise<string> =>
        page.evaluate((sign) => {
          const at = [...document.querySelectorAll(sign)].indexOf(document.activeElement as Element)
          return at >= 0 ? `sign ${at}` : document.activeElement?.closest('#card') ? 'card' : 'elsewhere'
        }, sign)
      await link.focus()
      await page.keyboard.press('Tab')
      const next = await page.evaluateHandle(() => document.activeElement)
      await link.focus()
      await page.keyboard.press('Enter')
      await page.locator('#card:focus').waitFor()
      await page.keyboard.press('Tab')
      expect(await here()).toBe('card')
      await page.keyboard.press('Shift+Tab')
      expect(await here()).toBe('sign 2')
      await page.keyboard.press('Enter')
      await page.locator('#card:focus').waitFor()
      for (let i = await page.locator('#card button').count(); i > 0; i--) await page.keyboard.press('Tab')
      expect(await here()).toBe('card')
      await page.keyboard.press('Tab')
      expect(await next.evaluate((e) => e === document.activeElement), path).toBe(true)
      expect(await page.locator('#card:popover-open').count()).toBe(0)
      await page.context().close()
    }
  })

  it('lead to a row without moving anything', async () => {
    const { page } = await site.open('statements/', { viewport: { width: 1280, height: 900 } })
    const row = page.locator('tr[id]').nth(2)
    const heights = (): Promise<number[]> =>
      page.locator('tr').evaluateAll((all) => all.map((e) => e.getBoundingClientRect().height))
    const before = await heights()
    const link = row.locator('.row-link')
    const seen = (): Promise<string> => link.evaluate((e) => getComputedStyle(e).opacity)
    expect(await seen()).toBe('0')
    await row.hover()
    expect(await seen()).toBe('1')
    expect(await heights()).toEqual(before)
    await link.click()
    expect(new URL(page.url()).hash).toBe(`#${await row.getAttribute('id')}`)
    await card(page).waitFor()
    expect(await copied(page, 'Cite')).toMatch(/\[[^\]]+:\d+, \d+–\d+, [0-9a-f]{8}\]/)
    await page.context().close()
  })
})

describe('the reading list', () => {
  it('keeps what is saved, as a file too, and takes it back', async () => {
    const { page, wrong } = await site.open(briefing)
    await page.locator('#save-briefing').click()
    await page.locator('.text a.permalink').first().click()
    await card(page).locator('button', { hasText: 'Save' }).click()
    await page.goto(new URL('reading/', site.home).href)
    const items = page.locator('#reading li')
    expect(await items.count()).toBe(2)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('button', { hasText: 'as a file' }).click(),
    ])
    const file = await download.path()
    await page.locator('button', { hasText: 'Remove all' }).click()
    expect(await items.count()).toBe(0)
    await page.locator('#reading input').setInputFiles(file)
    await items.first().waitFor()
    expect(await items.count()).toBe(2)
    await page.reload()
    await items.nth(1).locator('a').click()
    await page.waitForURL(/briefings\/.*#p\d+/)
    expect(wrong).toEqual([])
    await page.context().close()
  })

  it('shows what a file holds as text, and says what it left out', async () => {
    const { page, wrong } = await site.open('reading/')
    const entry = { title: '<img src=x onerror=alert(1)>', words: '', citation: '' }
    const list = {
      format: 'dossier-reading-list',
      version: 1,
      entries: [
        { ...entry, path: 'figures/' },
        { ...entry, path: 'javascript:alert(1)' },
      ],
    }
    await page.locator('#reading input').setInputFiles({
      name: 'list.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(list)),
    })
    await page.locator('#reading li').waitFor()
    expect(await page.locator('#reading li').count()).toBe(1)
    expect(await page.locator('#reading li').textContent()).toContain('<img src=x')
    expect(await page.locator('#reading [role=status]').textContent()).toContain('1 entry of the file left out')
    expect(wrong).toEqual([])
    await page.context().close()
  })

  it('works for a page where the browser keeps nothing, and says so', async () => {
    const context = await site.browser.newContext()
    await context.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('no', 'SecurityError')
        },
      }),
    )
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', (e) => errors.push(e.message))
    await page.goto(new URL('reading/', site.home).href)
    await page.locator('#reading input').setInputFiles({
      name: 'list.json',
      mimeType: 'application/json',
      buffer: Buffer.from(
        '{"format":"dossier-reading-list","version":1,"entries":[{"path":"figures/","title":"Figures","words":"","citation":""}]}',
      ),
    })
    await page.locator('#reading li').waitFor()
    expect(await page.locator('#reading [role=status]').textContent()).toContain('keeps nothing')
    expect(errors).toEqual([])
    await context.close()
  })
})

/** What a button of the card copies; it is shown where the clipboard is closed. */
async function copied(page: Page, name: string): Promise<string> {
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('closed')) },
      configurable: true,
    }),
  )
  await card(page)
    .locator('button', { hasText: new RegExp(`^${name}$`) })
    .click()
  await card(page).locator('.card-done code').waitFor()
  return (await card(page).locator('.card-done code').textContent()) ?? ''
}
