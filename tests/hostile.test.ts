/** Hostile articles pass the whole road: every one has its page, its words are on it, and nothing runs. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Article } from '#core/model.ts'
import { oneLine } from '#core/visible.ts'
import { pagesOf, type Site, visit } from './browser.ts'
import { dossier } from './command.ts'
import { hostileArticles } from './hostile-articles.ts'

const { hostile, hostileSeeds } = inject('sites')
const records = JSON.parse(readFileSync(join(hostile, 'dossier.json'), 'utf8')) as Article[]
const articles = records.filter((r) => r.record === 'article')
const ours = !process.env.DOSSIER_HOSTILE

let site: Site
beforeAll(async () => {
  site = await visit(hostile)
})
afterAll(() => site.close())

describe('hostile articles', () => {
  it('all have their page', () => {
    if (ours) expect(articles.map((a) => a.source.path).sort()).toEqual(Object.keys(hostileArticles).sort())
    for (const { id } of articles) expect(existsSync(join(hostile, 'briefings', id, 'index.html')), id).toBe(true)
  })

  it('run nothing, ask nobody, and break no page', { timeout: 600_000 }, async () => {
    const { page, wrong } = await site.open('')
    for (const path of pagesOf(hostile).filter((p) => !p.startsWith('entities/') || p === 'entities/')) {
      await page.goto(new URL(path, site.home).href)
      expect(await page.evaluate(() => 'ran' in globalThis), path).toBe(false)
      expect(await page.locator('main, footer').count(), path).toBeGreaterThanOrEqual(2)
      expect(
        await page
          .locator(
            'main script:not([type="application/ld+json"]):not([type="module"]), main style, iframe, base, main img, svg[onload], [onerror], [onmouseover]',
          )
          .count(),
        path,
      ).toBe(0)
      const ids = await page.locator('[id]').evaluateAll((all) => all.map((element) => element.id))
      expect(ids.length - new Set(ids).size, path).toBe(0)
      for (const block of await page.locator('script[type="application/ld+json"]').allTextContents()) JSON.parse(block)
    }
    expect(wrong).toEqual([])
    await page.context().close()
  })

  it.runIf(ours)('show their words', { timeout: 300_000 }, async () => {
    const { page } = await site.open('')
    for (const { id, source } of articles) {
      await page.goto(new URL(`briefings/${id}/`, site.home).href)
      const text = oneLine((await page.locator('main').textContent()) ?? '')
      const shows = oneLine(hostileArticles[source.path]?.shows ?? '')
      expect(text.includes(shows), `${source.path} shows its words`).toBe(true)
    }
    await page.context().close()
  })

  it('hold every anchor', () => {
    const run = dossier('verify', hostile, hostileSeeds)
    expect(run.err).toMatch(/all hold/)
    expect(run.code).toBe(0)
  })
})
