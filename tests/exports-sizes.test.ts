/** What a reader downloads, against the bars; and the headers that a host is told to give, on pages that work under them. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { pagesOf, type Site, visit } from './browser.ts'
import { lateFonts, type Size, searchFor, sizesOf } from './sizes.ts'

const KB = 1000

describe('what a reader downloads', () => {
  const folder = inject('sites').shipped
  const briefings = pagesOf(folder).filter((path) => path.startsWith('briefings/'))
  let sizes: Size[]
  beforeAll(async () => {
    const visits = [...briefings, '', 'search/'].map((path) => ({ path }))
    sizes = await sizesOf(folder, [...visits, { path: 'search/', act: searchFor('Moscow') }])
  })
  it('is at most 40 KB for a briefing or the home page, 10 KB of it scripts, without fonts', () => {
    const read = sizes.filter(({ path }) => !path.startsWith('search'))
    expect(read).toHaveLength(briefings.length + 1)
    for (const { path, transferred, scripts } of read) {
      expect(transferred, path).toBeLessThanOrEqual(40 * KB)
      expect(transferred, path).toBeGreaterThan(5 * KB)
      expect(scripts, path).toBeLessThanOrEqual(10 * KB)
    }
  })
  it('is at most 150 KB until the first result of a search', () =>
    expect(sizes.at(-1)?.transferred).toBeLessThanOrEqual(150 * KB))
  // an italic that comes late may move a line by a hair; a box that comes late moves a page
  it('does not move under the eyes', () => {
    for (const { path, shift } of sizes.slice(0, -1)) expect(shift, path).toBeLessThan(0.01)
  })
  it('does not move either where the fonts come late', async () => {
    const visits = ['', 'search/', 'timeline/', briefings[0] ?? ''].map((path) => ({ path }))
    for (const { path, shift } of await sizesOf(folder, visits, lateFonts)) expect(shift, path).toBeLessThan(0.01)
  })
})

describe('the headers', () => {
  let site: Site
  beforeAll(async () => {
    site = await visit(inject('sites').hostile)
  })
  afterAll(() => site.close())
  const headers = async (path: string): Promise<Headers> => (await fetch(new URL(path, site.home))).headers

  it('stand on pages, data and hashed files', async () => {
    const page = await headers('')
    expect(page.get('content-security-policy')).toContain("script-src 'self' 'wasm-unsafe-eval'")
    expect(page.get('cache-control')).toContain('must-revalidate')
    expect((await headers('feed.xml')).get('content-type')).toBe('application/atom+xml; charset=utf-8')
    expect((await headers('annotations.jsonld')).get('content-type')).toBe('application/ld+json; charset=utf-8')
    const [, style = ''] = /href="([^"]+\.css)"/.exec(await (await fetch(site.home)).text()) ?? []
    expect((await headers(style)).get('cache-control')).toContain('immutable')
  })
  it('let every function of the pages work, search included', async () => {
    const briefing = pagesOf(inject('sites').hostile).find((path) => path.startsWith('briefings/')) ?? ''
    const pair = pagesOf(inject('sites').hostile).find((path) => /^compare\/.+/.test(path)) ?? ''
    for (const path of ['', briefing, pair, 'data/', 'map/', 'figures/']) {
      const { page, wrong } = await site.open(path)
      await page.waitForLoadState('networkidle')
      expect(wrong, path).toEqual([])
      await page.context().close()
    }
    const { page, wrong } = await site.open('search/')
    await searchFor('lock')(page)
    expect(wrong).toEqual([])
  })
})
