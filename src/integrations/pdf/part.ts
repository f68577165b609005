/** A published page as a part of the one volume: its main element, with ids and links that hold inside the volume. */
import { parse, serializeOuter } from 'parse5'
import { attribute, type Element, elements, isElement, type Node, textOf } from './markup.ts'
import { isPublic, pathInside } from './published.ts'

/** A page that is to become a part. Its key leads the ids of everything in it. */
export interface PartPage {
  key: string
  /** Path of the page inside the site. */
  path: string
  /** How many levels its headings move down. */
  deeper: number
  /** Words for its first heading, where the page's own would repeat the title of the volume. */
  heading?: string
}

export interface Part extends PartPage {
  html: string
}

/** How links of the parts are to go. */
export interface Volume {
  /** Address of the home page of the site. */
  home: string
  /** Id in the volume of a path of the site with its fragment; null where the volume does not hold the place. */
  place(path: string, fragment: string): string | null
}

export interface PageStyles {
  /** Addresses of the style sheets of the page. */
  sheets: string[]
  /** Styles that stand in the page itself, those of its margins left out: they speak of that page alone. */
  own: string[]
}

/** What never comes to paper. The lists of sources of single pages give way to that of the volume. */
const LEFT_OUT = new Set(['script', 'style', 'template', 'dialog', 'input', 'button'])
const LEFT_OUT_CLASSES = /(?:^|\s)(?:no-print|paper-sources|side-by-side|permalink|downloads|turns|neighbours)(?:\s|$)/
const REFERENCES = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'headers']
// h1, h6
const HEADING = /^h([1-6])$/

/** What has to be known of all pages before one can become a part. */
export function surveyOf(page: PartPage, html: string, home: string): { ids: string[]; styles: PageStyles } {
  const document = parse(html)
  const [main] = elements(document, 'main')
  const ids = main ? idsIn(pruned(main)).map((id) => `${page.key}.${id}`) : []
  return { ids, styles: stylesOf(document, new URL(page.path, home)) }
}

/** The part as HTML. `html` is the published page. */
export function partOf(page: PartPage, html: string, volume: Volume): Part {
  const [main] = elements(parse(html), 'main')
  if (!main) throw new Error(`the page \`${page.path}\` has no main element`)
  if (page.heading) nameHeading(main, page.heading)
  rewrite(pruned(main), page, volume)
  return { ...page, html: serializeOuter(main) }
}

function idsIn(element: Element): string[] {
  const id = attribute(element, 'id')
  return [...(id ? [id] : []), ...element.childNodes.filter(isElement).flatMap(idsIn)]
}

function pruned(node: Element): Element {
  node.childNodes = node.childNodes.filter((child) => {
    if (child.nodeName === '#comment') return false
    if (!isElement(child)) return true
    if (LEFT_OUT.has(child.tagName) || attribute(child, 'hidden') !== undefined) return false
    if (LEFT_OUT_CLASSES.test(attribute(child, 'class') ?? '')) return false
    pruned(child)
    return true
  })
  return node
}

function nameHeading(main: Element, words: string): void {
  const [heading] = elements(main, 'h1')
  if (heading) heading.childNodes = [{ nodeName: '#text', value: words, parentNode: heading }]
}

function rewrite(element: Element, page: PartPage, volume: Volume): void {
  const inside = (id: string): string => `${page.key}.${id}`
  const level = HEADING.exec(element.tagName)?.[1]
  element.attrs = element.attrs.flatMap(({ name, value }) => {
    if (name === 'id') return [{ name, value: inside(value) }]
    if (REFERENCES.includes(name)) return [{ name, value: value.split(/\s+/).map(inside).join(' ') }]
    if (name === 'href') {
      const href = hrefOf(value, page, volume)
      return href === null ? [] : [{ name, value: href }]
    }
    return name === 'tabindex' || name === 'aria-level' ? [] : [{ name, value }]
  })
  // the tag stays for the style sheets; the level is what tags and outline of the PDF go by
  if (level && page.deeper) element.attrs.push({ name: 'aria-level', value: String(Number(level) + page.deeper) })
  for (const child of element.childNodes) if (isElement(child)) rewrite(child, page, volume)
}

/** Inside the volume where it holds the place; else the address of the place, if readers elsewhere can open it. */
function hrefOf(value: string, page: PartPage, { home, place }: Volume): string | null {
  const here = new URL(page.path, home)
  if (!URL.canParse(value, here.href)) return null
  const address = new URL(value, here)
  const path = pathInside(home, address)
  if (path === null) return /^https?:$/.test(address.protocol) ? address.href : null
  const id = place(path, decoded(address.hash.slice(1)))
  return id ? `#${id}` : isPublic(home) ? address.href : null
}

/** A fragment as the id that it names. Of an address that a source states it may be no encoding, and no place of ours. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return ''
  }
}

function stylesOf(document: Node, address: URL): PageStyles {
  const links = elements(document, 'link').filter((link) => attribute(link, 'rel') === 'stylesheet')
  return {
    sheets: links.map((link) => new URL(attribute(link, 'href') ?? '', address).pathname),
    own: elements(document, 'style')
      .map(textOf)
      .filter((css) => !css.startsWith('@page')),
  }
}
