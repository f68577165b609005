/** Books (EPUB): every chapter of the reading order is an article. */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { entriesOf, fieldsSaid, leftOut, partNames } from '#core/envelopes.ts'
import { decodeHtml } from '#core/html/charset.ts'
import { type Opener, type Part, Unreadable } from '#core/stages.ts'

/** Shorter chapters are covers, title pages and lists of contents. */
const SHORTEST = 200

export const book: Opener = {
  name: 'book',
  mediaType: 'application/epub+zip',
  accepts: ({ path }) => /\.epub$/i.test(path),
  async open({ bytes }) {
    const files = await entriesOf(bytes, (name) => /\.(?:xml|opf|x?html?)$/i.test(name))
    const [root] = tagsOf(textOf(files, 'META-INF/container.xml'), 'rootfile')
    const packagePath = root?.get('full-path')
    if (!packagePath || !files.has(packagePath))
      throw new Unreadable('readers:no-article', 'The file is no book that can be read. Save its chapters as pages.')
    const opf = textOf(files, packagePath)
    const hrefs = new Map(tagsOf(opf, 'item').map((item) => [item.get('id'), item.get('href')]))
    const paths = tagsOf(opf, 'itemref').map((item) => pathFrom(packagePath, hrefs.get(item.get('idref')) ?? ''))
    const inOrder = [...new Set(paths)]
      .filter((path) => files.has(path))
      .map((path) => ({ path, content: textOf(files, path) }))
    const long = inOrder.filter(({ content }) => wordsOf(content).length >= SHORTEST)
    // a book of short texts alone has no other
    const chapters = long.length ? long : inOrder.filter(({ content }) => wordsOf(content))
    const said = { from: 'EPUB metadata', outlet: firstOf(opf, 'dc:title'), date: firstOf(opf, 'dc:date') }
    const fields = fieldsSaid({ ...said, byline: [firstOf(opf, 'dc:creator')], language: firstOf(opf, 'dc:language') })
    const names = partNames(chapters.map(({ path }) => path.replace(/\.[^.]*$/, '')))
    const parts = chapters.map(
      ({ content }, i): Part => ({ name: names[i] as string, form: 'html', whole: true, content, fields }),
    )
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

type Attributes = Map<string, string>

/** The attributes of every `<name …>`. XML is not parsed as a whole, so that no nesting and no entity costs anything. */
function tagsOf(xml: string, name: string): Attributes[] {
  // <item id="c1" href="one.xhtml"/> <opf:item …>
  const tags = xml.match(new RegExp(`<(?:[\\w-]+:)?${name}\\s[^<>]*>`, 'g')) ?? []
  return tags.map((tag) => {
    const [element] = parseFragment(tag.replace(/^<[^\s]+/, '<i')).childNodes as DefaultTreeAdapterTypes.Element[]
    return new Map(element?.attrs.map((a) => [a.name, a.value]))
  })
}

/** The words of the first `<name>`, where it holds nothing but words. */
const firstOf = (xml: string, name: string): string | undefined => {
  const found = new RegExp(`<${name}(?:\\s[^<>]*)?>([^<]*)<`).exec(xml)?.[1]
  return found && wordsOf(found)
}

/** What a fragment says without its tags. */
const wordsOf = (html: string): string =>
  decoded(html.slice(Math.max(0, html.indexOf('<body'))).replace(/<[^<>]*>/g, ' '))

/** Character references as characters; no tag is left to be one. */
function decoded(words: string): string {
  const [text] = parseFragment(words.replaceAll('<', '&lt;')).childNodes as DefaultTreeAdapterTypes.TextNode[]
  return text?.value.trim() ?? ''
}

/** A path inside the archive, as the package file names it. */
function pathFrom(base: string, href: string): string {
  const address = URL.parse(href, `epub://book/${base}`)
  try {
    return address?.host === 'book' ? decodeURIComponent(address.pathname.slice(1)) : ''
  } catch {
    // %E0%A4%A is half a character
    return ''
  }
}
