/** A headless browser that prints pages of one folder. It has no way to anything else: no network, no scripts. */
import { lstatSync, readFileSync, realpathSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import type { Page, Route } from 'playwright-core'
import { openBrowser } from '../browser.ts'
import { fontFile, fontStyles } from './fonts.ts'
import { isPublic, pathInside } from './published.ts'

export type Paper = 'A4' | 'Letter'

export interface Print {
  bytes: Uint8Array
  /** What is wider than the paper: an element and its first words. */
  clipped: string[]
  /** The words of its headings. */
  headings: string[]
}

export interface Printer {
  /** Prints a page of the site, or `made` by its path. Only a print with `measure` says what is clipped. */
  print(path: string, options?: { made?: Map<string, string>; measure?: boolean }): Promise<Print>
  close(): Promise<void>
}

interface Room {
  folder: string
  home: string
  paper: Paper
}

/** Width in CSS pixels of a sheet, and of what lies between the margins of `print.css` (15 mm each). */
const WIDTHS = { A4: { sheet: 794, inner: 680 }, Letter: { sheet: 816, inner: 703 } }

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Opens the browser; the caller closes it. Throws with what to do when no browser can be had. */
export async function openPrinter({ folder, home, paper }: Room): Promise<Printer> {
  const browser = await openBrowser()
  const context = await browser.newContext({
    javaScriptEnabled: false,
    offline: true,
    serviceWorkers: 'block',
    viewport: { width: WIDTHS[paper].sheet, height: 1000 },
    locale: 'en-GB',
    timezoneId: 'UTC',
  })
  let made = new Map<string, string>()
  await context.route('**/*', (route) => answer(route, { folder: realpathSync(folder), home, made }))
  return {
    async print(path, options = {}) {
      made = options.made ?? new Map()
      const page = await context.newPage()
      try {
        await page.emulateMedia({ media: 'print', colorScheme: 'light' })
        const response = await page.goto(new URL(path, home).href, { waitUntil: 'load', timeout: 0 })
        if (!response?.ok()) throw new Error(`the site has no page \`${path}\``)
        await page.evaluate(() => document.fonts.ready.then(() => undefined))
        if (!isPublic(home)) await page.evaluate(dropOtherPages)
        const clipped = options.measure ? await measured(page, WIDTHS[paper].inner) : []
        const headings = await page.locator('h1, h2, h3, h4, h5, h6').allTextContents()
        return { clipped, headings, bytes: await page.pdf({ format: paper, tagged: true, outline: true }) }
      } finally {
        await page.close()
      }
    },
    close: () => browser.close(),
  }
}

/** Answers from `made`, the fonts for paper and the folder, in this order, and refuses everything else. */
async function answer(route: Route, site: { folder: string; home: string; made: Map<string, string> }): Promise<void> {
  const path = pathInside(site.home, new URL(route.request().url()))
  const name = path === null || path.endsWith('/') || path === '' ? `${path ?? ''}index.html` : path
  const body = path === null ? undefined : (site.made.get(name) ?? fontFile(name) ?? fileOf(site.folder, name))
  if (body === undefined) await route.abort('blockedbyclient')
  else
    await route.fulfill({
      body: name.endsWith('.html') ? withFonts(body.toString(), site.home) : body,
      contentType: TYPES[extname(name)] ?? 'application/octet-stream',
    })
}

const withFonts = (html: string, home: string): string =>
  html.replace('</head>', `<link rel="stylesheet" href="${new URL(fontStyles, home).pathname}"></head>`)

/** A file inside the folder; undefined for everything else, also behind a link that leads out of it. */
function fileOf(folder: string, name: string): Buffer | undefined {
  try {
    const file = realpathSync(join(folder, decodeURIComponent(name)))
    return file.startsWith(folder + sep) && lstatSync(file).isFile() ? readFileSync(file) : undefined
  } catch {
    return undefined
  }
}

/** Links to other pages of a site that has no address of its own would lead to the machine that printed them. */
function dropOtherPages(): void {
  for (const link of document.querySelectorAll('a'))
    if (link.origin === location.origin && link.pathname !== location.pathname) link.removeAttribute('href')
}

/** Elements whose words stand outside a column of this width, in CSS pixels. */
const measured = (page: Page, width: number): Promise<string[]> =>
  page.evaluate((inner) => {
    document.documentElement.style.width = `${inner}px`
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim())
      const { left, right, width } = element.getBoundingClientRect()
      const hides = getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1
      return width > 1 && (hides || (own && (left < -1 || right > inner + 1)))
    })
    const said = wide.map((e) => `${e.tagName.toLowerCase()} “${(e.textContent ?? '').trim().slice(0, 40)}”`)
    document.documentElement.style.width = ''
    return said
  }, width)
