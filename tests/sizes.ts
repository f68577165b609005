/** What a reader downloads: every response of a visit, compressed as a host would send it. */
import { gzipSync } from 'node:zlib'
import type { BrowserContext, Page } from 'playwright-core'
import { visit } from './browser.ts'

export interface Size {
  path: string
  /** Bytes, compressed, without headers; fonts apart. */
  transferred: number
  scripts: number
  fonts: number
  requests: number
  /** Cumulative layout shift. */
  shift: number
}

type Kind = 'scripts' | 'fonts' | 'other'

/** Opens pages of a built site, each in a browser that holds nothing yet. `prepare`: its net; `act`: what a reader does on the page. */
export async function sizesOf(
  folder: string,
  visits: { path: string; act?: (page: Page) => Promise<unknown> }[],
  prepare?: (browser: BrowserContext) => Promise<unknown>,
): Promise<Size[]> {
  const site = await visit(folder)
  const sizes: Size[] = []
  try {
    for (const { path, act } of visits) {
      const fresh = await site.browser.newContext({ viewport: { width: 1280, height: 900 } })
      await prepare?.(fresh)
      const tab = await fresh.newPage()
      const got: Promise<[Kind, number]>[] = []
      fresh.on('response', (response) => {
        const { pathname } = new URL(response.url())
        got.push(
          response.body().then(
            (body) => [kindOf(pathname), sent(pathname, body)],
            () => ['other', 0],
          ),
        )
      })
      await tab.addInitScript(watchShift)
      await tab.goto(new URL(path, site.home).href)
      await tab.waitForLoadState('networkidle')
      await act?.(tab)
      await tab.waitForLoadState('networkidle')
      const shift = await tab.evaluate(() => Number(document.documentElement.dataset.shift ?? 0))
      const all = await Promise.all(got)
      const sum = (...kinds: Kind[]): number =>
        all.reduce((n, [kind, size]) => n + (kinds.includes(kind) ? size : 0), 0)
      sizes.push({
        path,
        transferred: sum('scripts', 'other'),
        scripts: sum('scripts'),
        fonts: sum('fonts'),
        requests: all.length,
        shift,
      })
      await fresh.close()
    }
  } finally {
    await site.close()
  }
  return sizes
}

/** The search page, until the first result of a query stands there. */
export const searchFor = (words: string) => async (page: Page) => {
  await page.fill('input[type=search]', words)
  await page.waitForSelector('#results a', { timeout: 30_000 })
}

const kindOf = (path: string): Kind => (/\.m?js$/.test(path) ? 'scripts' : /\.woff2?$/.test(path) ? 'fonts' : 'other')

/** A slow net, on which fonts come long after the words. */
export const lateFonts = (browser: BrowserContext): Promise<unknown> =>
  browser.route('**/*.woff2', (route) => setTimeout(() => void route.continue(), 1500))

/** Fonts, pictures and the index are compressed already. */
const sent = (path: string, body: Buffer): number =>
  /\.(?:woff2?|png|pf_\w+|pagefind)$/.test(path) ? body.length : Math.min(body.length, gzipSync(body).length)

/** Runs in the page, and is sent there as text. */
function watchShift(): void {
  let sum = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) sum += entry.value
    document.documentElement.dataset.shift = String(sum)
  }).observe({ type: 'layout-shift', buffered: true })
}
