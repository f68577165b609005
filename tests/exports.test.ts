/** The built sites as a whole: every address leads somewhere, every page says what it is, every file is what it claims. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'parse5'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { pagesOf } from './browser.ts'
import { annotationWrongs, wrongs } from './schemas.ts'
import { BASE } from './sites.setup.ts'
import { parseXml } from './xml.ts'

interface Node {
  nodeName: string
  attrs?: { name: string; value: string }[]
  childNodes?: Node[]
  value?: string
  content?: Node
}
interface PageParts {
  path: string
  ids: string[]
  /** Addresses of links, pictures, scripts and styles, as written. */
  links: string[]
  elements: { name: string; attributes: Record<string, string>; text: string }[]
}

const SITE = 'https://example.org'
const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8')

describe.each(['shipped', 'hostile'] as const)('the %s site', (name) => {
  const folder = inject('sites')[name]
  const base = name === 'shipped' ? '/' : BASE
  const home = new URL(base, SITE).href
  let pages: PageParts[]
  let ids: Map<string, Set<string>>

  beforeAll(() => {
    pages = pagesOf(folder).map((path) => partsOf(path, read(folder, fileOf(folder, path) ?? '')))
    ids = new Map(pages.map((p) => [fileOf(folder, p.path) ?? '', new Set(p.ids)]))
  })

  it('has no id twice on a page', () => {
    for (const page of pages) expect(page.ids, page.path).toEqual([...new Set(page.ids)])
  })

  it('has no address that leads nowhere, and none that leaves the base path', () => {
    const broken: string[] = []
    let followed = 0
    for (const page of pages)
      for (const link of page.links) {
        const url = new URL(link, home + page.path)
        if (url.origin !== SITE) continue
        followed++
        const file = url.pathname.startsWith(base)
          ? fileOf(folder, decodeURIComponent(url.pathname.slice(base.length)))
          : null
        const anchor = decodeURIComponent(url.hash.slice(1)).replace(/:~:.*$/, '')
        if (file === null) broken.push(`${page.path}: ${link}`)
        else if (anchor && !ids.get(file)?.has(anchor)) broken.push(`${page.path}: ${link} (no such id)`)
      }
    expect(broken).toEqual([])
    expect(followed).toBeGreaterThan(1000)
  })

  it('says on every page its title, description, language and address, and which picture stands for it', () => {
    for (const { path, elements } of pages) {
      const first = (tag: string, key?: string, value?: string) =>
        elements.find((e) => e.name === tag && (!key || e.attributes[key] === value))
      const meta = (property: string): string => first('meta', 'property', property)?.attributes.content ?? ''
      expect(
        elements.filter((e) => e.name === 'title' && e.text.trim()),
        path,
      ).toHaveLength(1)
      expect(first('meta', 'name', 'description')?.attributes.content, path).toMatch(/\S/)
      expect(first('html')?.attributes.lang, path).toBe('en')
      expect(elements.filter((e) => e.name === 'h1').length, path).toBe(1)
      if (path === '404.html') continue
      expect(first('link', 'rel', 'canonical')?.attributes.href, path).toBe(home + path)
      expect(meta('og:url'), path).toBe(home + path)
      expect(meta('og:title'), path).toMatch(/\S/)
      expect(meta('og:image:alt'), path).toMatch(/\S/)
      expect(existsSync(join(folder, meta('og:image').replace(home, ''))), path).toBe(true)
    }
  })

  it('lists every page in its sitemap, and nothing else', () => {
    const map = parseXml(read(folder, 'sitemap.xml'))
    expect([map.name, map.attributes.xmlns]).toEqual(['urlset', 'http://www.sitemaps.org/schemas/sitemap/0.9'])
    const listed = map.children.map((url) => url.children.find((c) => c.name === 'loc')?.text)
    expect(listed.sort()).toEqual(
      pages
        .map((p) => home + p.path)
        .filter((p) => !p.endsWith('404.html'))
        .sort(),
    )
    expect(read(folder, 'robots.txt')).toContain(`Sitemap: ${home}sitemap.xml`)
  })

  it('holds exports that are what they claim to be', () => {
    const briefings = pages.filter((p) => p.path.startsWith('briefings/')).map((p) => home + p.path)
    const feed = JSON.parse(read(folder, 'feed.json'))
    expect(wrongs('json-feed-1.1.json', feed)).toEqual([])
    expect(feed.items.map((i: { url: string }) => i.url).sort()).toEqual(briefings)
    expect(parseXml(read(folder, 'feed.xml')).children.filter((c) => c.name === 'entry')).toHaveLength(briefings.length)
    expect(wrongs('csl-data.json', JSON.parse(read(folder, 'citations.json')))).toEqual([])
  })

  it('holds annotations whose places are in the published texts', () => {
    const collection = JSON.parse(read(folder, 'annotations.jsonld'))
    let total = 0
    for (let next: string = collection.first; next; ) {
      const page = JSON.parse(read(folder, next.replace(home, '')))
      expect(annotationWrongs('page', [page])).toEqual([])
      expect(annotationWrongs('annotation', page.items.slice(0, 40))).toEqual([])
      for (const { target, body } of page.items) {
        const text = [...read(folder, target.source.replace(home, '')).replace(/^\ufeff/, '')]
        const [position, quote] = target.selector
        expect(text.slice(position.start, position.end).join('')).toBe(quote.exact.toWellFormed())
        for (const { source } of body)
          if (source) expect(fileOf(folder, new URL(source).pathname.slice(base.length)), source).not.toBeNull()
      }
      expect(page.startIndex).toBe(total)
      total += page.items.length
      next = page.next ?? ''
    }
    expect(total).toBe(collection.total)
    expect(total).toBeGreaterThan(20)
  })
})

/** The file that a host gives for a path below the home page; null where there is none. */
function fileOf(folder: string, path: string): string | null {
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
  return existsSync(join(folder, file)) && statSync(join(folder, file)).isFile() ? file : null
}

function partsOf(path: string, html: string): PageParts {
  const parts: PageParts = { path, ids: [], links: [], elements: [] }
  const visit = (node: Node, drawing = false): void => {
    const attributes = Object.fromEntries((node.attrs ?? []).map(({ name, value }) => [name, value]))
    if (attributes.id !== undefined) parts.ids.push(attributes.id)
    if (attributes.href !== undefined && node.nodeName !== 'base') parts.links.push(attributes.href)
    if (attributes.src !== undefined) parts.links.push(attributes.src)
    const text = (node.childNodes ?? []).map((c) => c.value ?? '').join('')
    if (node.attrs && !drawing) parts.elements.push({ name: node.nodeName, attributes, text })
    for (const child of node.childNodes ?? []) visit(child, drawing || node.nodeName === 'svg')
    if (node.content) visit(node.content)
  }
  visit(parse(html) as unknown as Node)
  return parts
}
