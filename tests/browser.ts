/** A browser, a server for one built site, and what went wrong on its pages. */
import { readdirSync } from 'node:fs'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { serveSite } from '../src/cli/serve.ts'
import { openBrowser } from '../src/integrations/browser.ts'

export interface Visit {
  page: Page
  /** Console errors, exceptions, and requests that left the host or failed. */
  wrong: string[]
}

export interface Site {
  browser: Browser
  /** Address of the home page, with the base path. */
  home: string
  /** A new page that notes what goes wrong on it. */
  open(path: string, options?: BrowserContextOptions): Promise<Visit>
  close(): Promise<void>
}

/** What Chromium says when a reader goes on before the passage from the page before has ended. */
export const isCutShort = (message: string): boolean => message.startsWith('Transition was aborted')

/** Serves a built folder on a free port and opens a browser. */
export async function visit(folder: string): Promise<Site> {
  const [browser, { address, server }] = await Promise.all([openBrowser(), serveSite(folder, 0)])
  const host = new URL(address).host
  return {
    browser,
    home: address,
    async open(path, options = {}) {
      const context = await browser.newContext(options)
      const page = await context.newPage()
      const wrong: string[] = []
      page.on('console', (m) => m.type() === 'error' && wrong.push(`console: ${m.text()}`))
      page.on('pageerror', (e) => isCutShort(e.message) || wrong.push(`exception: ${e.message}`))
      page.on('dialog', (d) => {
        wrong.push(`dialog: ${d.message()}`)
        void d.dismiss()
      })
      page.on('request', (r) => {
        const url = new URL(r.url())
        if (url.host !== host && url.protocol !== 'data:' && url.protocol !== 'blob:')
          wrong.push(`request to ${r.url()}`)
      })
      page.on(
        'response',
        (r) => r.status() >= 400 && !path.includes('no-such') && wrong.push(`${r.status()} ${r.url()}`),
      )
      await page.goto(new URL(path, address).href)
      return { page, wrong }
    },
    async close() {
      await browser.close()
      server.close()
    },
  }
}

/** Paths of all pages of a built folder, relative to its home. */
export const pagesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => path.replaceAll('\\', '/').replace(/(?:^|(?<=\/))index\.html$/, ''))
    .sort()

/** One page of every kind of a built folder: every page that is no briefing, name or pair, and the first of each of those. */
export function kindsOf(folder: string): string[] {
  const pages = pagesOf(folder)
  const others = pages.filter((p) => !/^(?:briefings|entities|compare)\/.+/.test(p))
  // entities/by/name/ is a list, entities/kan/ a name
  const first = [/^briefings\/.+/, /^entities\/(?!by\/).+/, /^entities\/by\/.+/, /^compare\/.+/]
  return [...others, ...first.flatMap((kind) => pages.find((p) => kind.test(p)) ?? [])]
}
