/**
 * Pages as we print them, read in one pass: a parser by the standard takes a quarter of the time of a build. What is
 * read here has every element closed in its turn, in a place where the standard leaves it; of anything else this says
 * nothing, and the caller parses it.
 */
import type { Tree } from '#core/anchors.ts'

/** An element that carries data; the others are left out, and what they hold is their parent's. */
export interface Bearer {
  data: Map<string, string>
  children: (Bearer | string)[]
}

interface Open {
  name: string
  bearer: Bearer
}

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

const VOID = set('base br col hr img input link meta wbr')
/** A start tag of these closes an open paragraph. */
const BLOCKS = set(
  'article aside dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table ul',
)
const OTHERS = set(
  'a abbr b bdi bdo body button caption cite code col colgroup em head html i img input ins kbd label legend link mark meta meter q s samp script small span strong style sub sup tbody td tfoot th thead time title tr var wbr br base',
)
const IN_SVG = set('circle desc g line path polygon polyline rect text title tspan')
/** Whatever else stands in one of these is moved elsewhere by a parser; text may be blank only. */
const HOLDS: Record<string, ReadonlySet<string> | undefined> = {
  '': set('html script'),
  html: set('head body'),
  head: set('base link meta script style title'),
  table: set('caption colgroup tbody tfoot thead'),
  colgroup: set('col'),
  thead: set('tr'),
  tbody: set('tr'),
  tfoot: set('tr'),
  tr: set('td th'),
}
/** The only parents of some elements. */
const STANDS_IN: Record<string, ReadonlySet<string> | undefined> = {
  html: set(''),
  head: set('html'),
  body: set('html'),
  title: set('head svg'),
  li: set('ul ol'),
  dt: set('dl div'),
  dd: set('dl div'),
  caption: set('table'),
  colgroup: set('table'),
  thead: set('table'),
  tbody: set('table'),
  tfoot: set('table'),
  col: set('colgroup'),
  tr: set('thead tbody tfoot'),
  td: set('tr'),
  th: set('tr'),
}
/** Kinds of elements of which none stands in another. */
const ALONE = set('a button dt form h p svg')
const ONCE = set('html head body')
const REFERENCES: Record<string, string | undefined> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#34': '"' }

// `<p class="a" data-note>`, `<path d="M0 0" />`, `</p>`
const TAG = /<(?:\/([a-z][a-z0-9]*)|([a-z][a-z0-9]*)((?:[ \t\n]+[a-zA-Z_:][\w:.-]*(?:="[^"]*")?)*)([ \t\n]*\/)?)>/y
// ` data-start="12"`, and every other attribute, so that nothing inside a value is taken for one
const ATTRIBUTE = /[ \t\n]+([^ \t\n="]+)(?:="([^"]*)")?/g
// `&amp;`, and what might be another reference
const REFERENCE = /&(#?\w+)(;?)/g

/** The bearers of a page; null where the page is not of the strict form. Cost is linear. */
export function strictTree(html: string): Bearer | null {
  const doctype = /^<!doctype html>/i.exec(html)
  if (!doctype || /[\r\0]/.test(html)) return null
  const root: Bearer = { data: new Map(), children: [] }
  const stack: Open[] = [{ name: '', bearer: root }]
  const counts = new Map<string, number>()
  for (let at = doctype[0].length; at < html.length; ) {
    const top = stack.at(-1) as Open
    const less = html.indexOf('<', at)
    if (!addText(top, html.slice(at, less < 0 ? html.length : less))) return null
    if (less < 0) break
    TAG.lastIndex = less
    const [tag, closing, name = '', attributes = '', slash] = TAG.exec(html) ?? []
    if (!tag) return null
    at = less + tag.length
    if (closing) {
      if (closing !== top.name) return null
      stack.pop()
      add(counts, kindOf(closing), -1)
      continue
    }
    const isVoid = VOID.has(name)
    if (!mayStand(name, top.name, counts) || (slash && !isVoid && !counts.get('svg'))) return null
    // a parser leaves out the line end that begins a `pre`
    if (name === 'pre' && html[at] === '\n') return null
    const bearer = bearerOf(attributes, top.bearer)
    if (!bearer) return null
    if (isVoid || slash) continue
    if (name === 'script' || name === 'style') {
      const end = html.indexOf(`</${name}>`, at)
      const raw = html.slice(at, end)
      // a comment in a script, or another end of it, is read by rules of its own
      if (end < 0 || /<!--|<\/s/i.test(raw)) return null
      bearer.children.push(raw)
      at = end + name.length + 3
      continue
    }
    stack.push({ name, bearer })
    add(counts, kindOf(name), 1)
    if (ONCE.has(name)) add(counts, `${name} seen`, 1)
  }
  return stack.length === 1 ? root : null
}

/** How `anchorsIn` reads it. */
export const strict: Tree<Bearer | string> = {
  children: (node) => (typeof node === 'string' ? [] : node.children),
  attribute: (node, name) => (typeof node === 'string' ? undefined : node.data.get(name)),
  text: (node) => (typeof node === 'string' ? node : undefined),
}

/** Whether a parser leaves the element where it is printed. */
function mayStand(name: string, parent: string, counts: Map<string, number>): boolean {
  const open = (kind: string): boolean => (counts.get(kind) ?? 0) > 0
  if (parent === 'title' || parent === 'desc') return false
  if (open('svg')) return IN_SVG.has(name)
  if (!(BLOCKS.has(name) || OTHERS.has(name) || name === 'svg')) return false
  if (open('p') && BLOCKS.has(name)) return false
  if (ALONE.has(kindOf(name)) && open(kindOf(name))) return false
  // Astro writes some scripts behind the page
  if (name === 'script' && !parent && !open('html seen')) return false
  if (ONCE.has(name) && (open(`${name} seen`) || (name === 'head' && open('body seen')))) return false
  return (HOLDS[parent]?.has(name) ?? true) && (STANDS_IN[name]?.has(parent) ?? true)
}

const kindOf = (name: string): string => (/^h[1-6]$/.test(name) ? 'h' : name === 'dd' ? 'dt' : name)

const add = (counts: Map<string, number>, kind: string, n: number): void =>
  void counts.set(kind, (counts.get(kind) ?? 0) + n)

/** False where the text would be moved or says something in a way that only a parser knows. */
function addText({ name, bearer }: Open, text: string): boolean {
  if (!text) return true
  if (HOLDS[name]) return /^[ \t\n]*$/.test(text)
  const words = decoded(text)
  if (words !== null) bearer.children.push(words)
  return words !== null
}

/** The element itself where it carries data, else the one around it; null where only a parser knows. */
function bearerOf(attributes: string, parent: Bearer): Bearer | null {
  if (!/data-/i.test(attributes)) return parent
  const bearer: Bearer = { data: new Map(), children: [] }
  for (const [, name = '', raw = ''] of attributes.matchAll(ATTRIBUTE)) {
    const value = decoded(raw)
    const key = name.toLowerCase()
    if (value === null) return null
    // of two attributes of one name the first counts
    if (key.startsWith('data-') && !bearer.data.has(key)) bearer.data.set(key, value)
  }
  parent.children.push(bearer)
  return bearer
}

function decoded(text: string): string | null {
  if (!text.includes('&')) return text
  let known = true
  const words = text.replace(REFERENCE, (_, name: string, end: string) => {
    const character = end ? REFERENCES[name] : undefined
    known &&= character !== undefined
    return character ?? ''
  })
  return known ? words : null
}
