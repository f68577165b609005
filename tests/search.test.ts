/** Searching in a real browser: typing, filters, keyboard, landing, and an address that can be sent. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Article } from '#core/model.ts'
import { titleOf } from '../src/views/briefing.ts'
import { type Site, visit } from './browser.ts'

const { shipped } = inject('sites')
const titles = (
  JSON.parse(readFileSync(join(shipped, 'dossier.json'), 'utf8')) as (Article | { record: 'dossier' })[]
).flatMap((r) => (r.record === 'article' ? titleOf(r) : []))

let site: Site
beforeAll(async () => {
  site = await visit(shipped)
})
afterAll(() => site.close())

const results = '#results > li'

describe('search', () => {
  it('finds what is typed, and leads to the paragraph with the words highlighted', async () => {
    const { page, wrong } = await site.open('search/')
    await page.locator('#q').fill('hostages')
    await page.locator(results).first().waitFor()
    expect(await page.locator(results).count()).toBeGreaterThanOrEqual(2)
    expect(new URL(page.url()).searchParams.get('q')).toBe('hostages')
    const link = page.locator(`${results} a.passage[href*="briefings/"]`).first()
    expect(await link.locator('mark').first().textContent()).toMatch(/hostage/i)
    await link.click()
    await page.waitForURL(/briefings\/.*#p\d+$|#/)
    const target = page.locator(new URL(page.url()).hash)
    expect(await target.textContent()).toMatch(/hostage/i)
    expect(await target.isVisible()).toBe(true)
    expect(await page.evaluate(() => CSS.highlights.get('found')?.size ?? 0)).toBeGreaterThan(0)
    expect(wrong).toEqual([])
    await page.context().close()
  })

  it('calls a briefing by the title of its source, letter by letter', async () => {
    const { page } = await site.open('search/?q=kind:briefing')
    await page.waitForFunction((n) => document.querySelectorAll('#results > li').length === n, titles.length)
    expect((await page.locator(`${results} h2`).allTextContents()).sort()).toEqual([...titles].sort())
    await page.context().close()
  })

  it('works by keyboard alone, from any page', async () => {
    const { page } = await site.open('')
    await page.keyboard.press('/')
    await page.waitForURL(/search\//)
    await page.locator('#q:focus').waitFor()
    await page.keyboard.type('Security Council')
    await page.locator(results).first().waitFor()
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate(() => document.activeElement?.closest('#results') !== null)).toBe(true)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/(?:briefings|entities)\//)
    await page.context().close()
  })

  it('narrows by a filter with counts, and keeps it in the address', async () => {
    const { page } = await site.open('search/?q=Israel')
    await page.locator(results).first().waitFor()
    const all = Number.parseInt((await page.locator('#status').textContent()) ?? '', 10)
    const box = page.locator('[data-facet="outlet"] label', { hasText: 'Al-Monitor' })
    const count = Number(await box.locator('.count').textContent())
    await box.locator('input').check()
    await page.waitForFunction((n) => document.querySelectorAll('#results > li').length === n, count)
    expect(count).toBeLessThan(all)
    const address = page.url()
    expect(new URL(address).searchParams.getAll('outlet')).toEqual(['Al-Monitor'])
    const again = await site.open(address.slice(site.home.length))
    await again.page.waitForFunction((n) => document.querySelectorAll('#results > li').length === n, count)
    await again.page.context().close()
    await page.context().close()
  })

  it('narrows by fields of the query, also by who is quoted', async () => {
    const { page, wrong } = await site.open('search/?q=outlet:monitor+Putin')
    await page.locator(results).first().waitFor()
    const facts = await page.locator(`${results} .result-facts`).allTextContents()
    expect(facts.filter((words) => !words.startsWith('Al-Monitor'))).toEqual([])
    await page.locator('#q').fill('speaker:putin')
    await page.waitForFunction(() =>
      [...document.querySelectorAll('#results .result-facts')].some((p) => !p.textContent?.startsWith('Al-Monitor')),
    )
    await page.locator('#q').fill('outlet:nowhere Putin')
    await page.waitForFunction(() => /outlet:nowhere/.test(document.querySelector('#status')?.textContent ?? ''))
    expect(await page.locator(results).count()).toBe(0)
    expect(wrong).toEqual([])
    await page.context().close()
  })

  it('narrows by months, as chosen and as typed, and keeps them in the address', async () => {
    const { page } = await site.open('search/?q=Israel&from=2023-12')
    await page.locator(results).first().waitFor()
    const of = async (): Promise<string[]> => page.locator(`${results} .result-facts`).allTextContents()
    expect(await page.locator('#from').inputValue()).toBe('2023-12')
    expect((await of()).filter((facts) => !facts.includes('December 2023'))).toEqual([])
    await page.locator('#from').selectOption('')
    await page.locator('#to').selectOption('2023-10')
    // between the two choices all months stand there for a moment
    await page.waitForFunction(() => {
      const facts = [...document.querySelectorAll('#results .result-facts')]
      return facts.length > 1 && facts.every((p) => p.textContent?.includes('October 2023'))
    })
    expect(new URL(page.url()).searchParams.get('to')).toBe('2023-10')
    await page.locator('#to').selectOption('')
    await page.locator('#q').fill('Israel after:2023-10-26 before:2023-12')
    await page.waitForFunction(() =>
      [...document.querySelectorAll('#results .result-facts')].every((p) => p.textContent?.includes('29 October 2023')),
    )
    await page.context().close()
  })

  it('shows counts of speakers, and the rows of ledgers and names beside the paragraphs', async () => {
    const { page } = await site.open('search/?q=Putin')
    await page.locator(results).first().waitFor()
    expect(await page.locator('[data-facet="speaker"] .count').first().textContent()).toMatch(/^\d+$/)
    const kinds = (await page.locator('[data-facet="kind"] .value').allTextContents()).sort()
    expect(kinds).toEqual(expect.arrayContaining(['Briefing', 'Names', 'Statements']))
    await page.locator('[data-facet="kind"] label', { hasText: 'Statements' }).locator('input').check()
    await page.waitForFunction(() =>
      [...document.querySelectorAll('#results h2')].every((h) => h.textContent === 'Statements'),
    )
    expect(await page.locator(`${results} a.passage`).first().getAttribute('href')).toMatch(/statements\/.*#[qs]\d+-/)
    await page.context().close()
  })

  it('narrows rows of ledgers by outlet, month and speaker, and leads from a name to its page', async () => {
    const { page, wrong } = await site.open('search/?q=outlet:monitor+kind:statements+before:2023-11')
    await page.locator(results).first().waitFor()
    expect(await page.locator(`${results} .result-facts`).allTextContents()).toEqual(['Al-Monitor · 25 October 2023'])
    await page.locator('#q').fill('kind:statements speaker:lavrov')
    await page.waitForFunction(() => document.querySelectorAll('#results > li').length > 1)
    const rows = await page.locator(`${results} a.passage`).allTextContents()
    expect(rows.length).toBeGreaterThan(1)
    expect(rows.filter((row) => !/Lavrov:/.test(row))).toEqual([])
    await page.locator('#q').fill('kind:names Lavrov')
    await page.locator(`${results} a.passage[href$="entities/sergey-lavrov/"]`).click()
    await page.waitForURL(/entities\/sergey-lavrov\/$/)
    expect(wrong).toEqual([])
    await page.context().close()
  })

  it('loads no filter of a large dossier before the first result, or before somebody opens one', async () => {
    const asLarge = async (): Promise<{ page: Page; loaded: string[] }> => {
      const { page } = await site.open('')
      const loaded: string[] = []
      await page.route('**/search/', async (route) => {
        const response = await route.fetch()
        const html = (await response.text()).replace(' data-filters="at-once"', '').replaceAll(' open hidden>', '>')
        await route.fulfill({ response, body: html })
      })
      page.on('request', (request) => loaded.push(/\.pf_(\w+)$/.exec(request.url())?.[1] ?? ''))
      await page.goto(new URL('search/', site.home).href)
      await page.waitForLoadState('networkidle')
      expect(loaded).not.toContain('filter')
      return { page, loaded }
    }
    const asked = await asLarge()
    await asked.page.locator('#q').fill('Israel')
    await asked.page.locator('[data-facet="outlet"] .count').first().waitFor()
    expect(asked.loaded.indexOf('filter')).toBeGreaterThan(asked.loaded.indexOf('fragment'))
    await asked.page.context().close()
    const opened = await asLarge()
    await opened.page.locator('[data-facet="outlet"] summary').click()
    await opened.page.locator('[data-facet="outlet"] label', { hasText: 'Al-Monitor' }).locator('input').check()
    await opened.page.locator(results).first().waitFor()
    await opened.page.context().close()
  })

  it('moves nothing that is seen while it answers', async () => {
    const { page } = await site.open('search/', { viewport: { width: 1280, height: 900 } })
    await page.evaluate(() => {
      const shifts: number[] = []
      new PerformanceObserver((list) => {
        for (const e of list.getEntries()) shifts.push((e as unknown as { value: number }).value)
      }).observe({ type: 'layout-shift', buffered: true })
      Object.assign(globalThis, { shifts })
    })
    await page.locator('#q').fill('hostages')
    await page.locator(results).first().waitFor()
    await page.waitForTimeout(500)
    const shifted = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)
    expect(shifted.reduce((sum, n) => sum + n, 0)).toBeLessThan(0.02)
    await page.context().close()
  })

  it('sorts by date', async () => {
    const { page } = await site.open('search/?q=Israel&sort=new')
    await page.locator(results).first().waitFor()
    const first = await page.locator(`${results} .result-facts`).first().textContent()
    await page.locator('#sort').selectOption('old')
    await page.waitForFunction((was) => document.querySelector('#results .result-facts')?.textContent !== was, first)
    expect(new URL(page.url()).searchParams.get('sort')).toBe('old')
    await page.context().close()
  })

  it('says so when nothing is found', async () => {
    const { page } = await site.open('search/?q=xylophonist')
    await page.waitForFunction(() => document.querySelector('#status')?.textContent?.length)
    expect(await page.locator(results).count()).toBe(0)
    await page.context().close()
  })

  it('says what it needs where there is no JavaScript', async () => {
    const { page } = await site.open('search/', { javaScriptEnabled: false })
    expect(await page.locator('#status').textContent()).toMatch(/JavaScript/)
    await page.context().close()
  })
})
