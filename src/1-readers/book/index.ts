/** Books (EPUB): every chapter of the reading order is an article. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { entriesOf, fieldsSaid, leftOut, partNames } from '#core/envelopes.ts'
import { decodeHtml } from '#core/html/charset.ts'
import { type Opener, type Part, Unreadable } from '#core/stages.ts'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node

/** Shorter chapters are covers, title pages and lists of contents. */
const SHORTEST = 200

export const book: Opener = {
  name: 'book',
  mediaType: 'application/epub+zip',
  accepts: ({ path }) => /\.epub$/i.test(path),
  async open({ bytes }) {
    const files = await entriesOf(bytes, (name) => /\.(?:xml|opf|x?html?)$/i.test(name))
    const packagePath = elementsOf(treeOf(textOf(files, 'META-INF/container.xml')), 'rootfile').map((e) =>
      attributeOf(e, 'full-path'),
    )[0]
    if (!packagePath || !files.has(packagePath))
      throw new Unreadable('readers:no-article', 'The file is no book that can be read. Save its chapters as pages.')
    const opf = treeOf(textOf(files, packagePath))
    const hrefs = new Map(elementsOf(opf, 'item').map((e) => [attributeOf(e, 'id'), attributeOf(e, 'href')]))
    const inOrder = elementsOf(opf, 'itemref')
      .map((e) => pathFrom(packagePath, hrefs.get(attributeOf(e, 'idref')) ?? ''))
      .filter((path) => files.has(path))
      .map((path) => ({ path, content: textOf(files, path) }))
    const chapters = inOrder.filter(({ content }) => wordsOf(parse(content)).trim().length >= SHORTEST)
    const said = { from: 'EPUB metadata', outlet: firstOf(opf, 'dc:title'), date: firstOf(opf, 'dc:date') }
    const fields = fieldsSaid({ ...said, byline: [firstOf(opf, 'dc:creator')], language: firstOf(opf, 'dc:language') })
    const names = partNames(chapters.map(({ path }) => path.replace(/\.[^.]*$/, '')))
    const parts = chapters.map(({ content }, i): Part => ({ name: names[i] as string, form: 'html', content, fields }))
    const short = inOrder.length - chapters.length
    return short
      ? leftOut(parts, 'info', `Parts of the book that hold hardly any text, such as covers: ${short}.`)
      : parts
  },
}

function textOf(files: Map<string, Uint8Array>, path: string): string {
  const decoded = decodeHtml(files.get(path) ?? new Uint8Array())
  return 'text' in decoded ? decoded.text : ''
}

/** A small XML document. Read as HTML, it gives what is asked of it here, and no entity is ever expanded. */
// `<item/>` closes nothing in HTML, and thousands in a row would nest
const treeOf = (xml: string): Node => parse(xml.replace(/<((?:[\w-]+:)?[\w-]+)(\s[^<>]*?)?\/>/g, '<$1$2></$1>'))

function elementsOf(tree: Node, name: string): Element[] {
  const found: Element[] = []
  const visit = (node: Node): void => {
    if ('tagName' in node && node.tagName === name) found.push(node)
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(tree)
  return found
}

const attributeOf = (element: Element, name: string): string => element.attrs.find((a) => a.name === name)?.value ?? ''

const firstOf = (tree: Node, name: string): string | undefined => {
  const [element] = elementsOf(tree, name)
  return element && wordsOf(element)
}

function wordsOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(wordsOf).join('') : ''
}

/** A path inside the archive, as the package file names it. */
function pathFrom(base: string, href: string): string {
  const address = URL.parse(href, `epub://book/${base}`)
  return address ? decodeURIComponent(address.pathname.slice(1)) : ''
}
