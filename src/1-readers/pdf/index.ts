/** PDF: the print as paragraphs, with the page of each. What the file states of its making is no statement of the article. */
import { fieldsSaid } from '#core/envelopes.ts'
import type { Fields, Message, Span } from '#core/model.ts'
import { type Opener, Unreadable } from '#core/stages.ts'
import { bounded } from './bounds.ts'
import { readable } from './letters.ts'
import { type Line, linesOf, type Piece, withoutRunning } from './lines.ts'
import { paragraphsOf } from './paragraphs.ts'
import { tableOf } from './tables.ts'

/** Longer documents are no articles. */
const MOST_PAGES = 300
/** Drawings can draw one another, ten times each: a few lines of file make more print than anybody could wait for. */
const MOST_PIECES = 10_000
const MOST_PIECES_IN_ALL = 100_000

export const pdf: Opener = {
  name: 'pdf',
  mediaType: 'application/pdf',
  accepts: ({ path }) => /\.pdf$/i.test(path),
  async open({ bytes }) {
    const { bytes: own, emptied } = bounded(bytes)
    const document = await opened(own)
    if (document.numPages > MOST_PAGES)
      throw new Unreadable(
        'readers:too-large',
        `The file has more than ${MOST_PAGES} pages. Cut the article out of it.`,
      )
    const { printed, missing } = await printOf(document)
    if (missing.length === printed.length) throw broken()
    const { pages: lettered, fonts, first } = readable(printed)
    const { pages, dropped } = withoutRunning(lettered.map((pieces, i) => linesOf(pieces, i + 1)))
    const { content, blocks, title } = paragraphsOf(pages)
    if (!content && fonts) throw new Unreadable('readers:no-letters', NO_LETTERS)
    if (!content)
      throw new Unreadable(
        'readers:no-text',
        'The PDF holds pictures of text, not text. Run it through text recognition first.',
      )
    const messages = [
      ...missing.map((page) => message('warning', 'page-not-read', `Page ${page} is broken and could not be read.`)),
      ...(emptied
        ? [
            message(
              'warning',
              'streams-left-out',
              `Parts of the file that inflate beyond all bounds: ${emptied}. What they hold was left out.`,
            ),
          ]
        : []),
      ...(fonts
        ? [
            message(
              'warning',
              'no-letters',
              `What is printed in ${fonts} ${fonts === 1 ? 'font' : 'fonts'} was left out, first on page ${first}. ${NO_LETTERS}`,
            ),
          ]
        : []),
      ...(dropped.length
        ? [message('info', 'running-heads', `${dropped.length} page numbers and running heads were left out.`)]
        : []),
    ]
    return [
      {
        name: null,
        form: 'txt',
        content,
        blocks,
        messages,
        fields: { ...titled(content, title), ...addressIn(dropped) },
      },
    ]
  },
}

const NO_LETTERS = 'A font of the file does not say which letters its signs are. Run the file through text recognition.'

/** The headline is inferred: the print says nothing of it but its size. */
const titled = (content: string, title: Span | undefined): Fields =>
  title ? { title: { value: content.slice(title.start, title.end), basis: 'inferred', evidence: [title] } } : {}

// "https://example.org/bridge 1/3": what browsers print below a page
const ADDRESS = /https?:\/\/[^\s]{4,300}/

function addressIn(running: Line[]): Fields {
  const line = running.find(({ text }) => ADDRESS.test(text))
  return line ? fieldsSaid({ from: `foot or head of page ${line.page}`, address: ADDRESS.exec(line.text)?.[0] }) : {}
}

const message = (severity: Message['severity'], rule: string, reason: string): Message => ({
  start: 0,
  end: 0,
  severity,
  ruleId: `pdf:${rule}`,
  reason,
})

type Document = Awaited<ReturnType<typeof opened>>

/** The print of every page, and the numbers of those that are broken. */
async function printOf(document: Document): Promise<{ printed: Piece[][]; missing: number[] }> {
  const printed: Piece[][] = []
  const missing: number[] = []
  for (let left = MOST_PIECES_IN_ALL, page = 1; page <= document.numPages; page++) {
    const pieces = await piecesOf(document, page, Math.min(left, MOST_PIECES)).catch((error) => {
      if (error instanceof Unreadable) throw error
      missing.push(page)
      return []
    })
    left -= pieces.length
    printed.push(pieces)
  }
  return { printed, missing }
}

/** The print of a page, as it is read; beyond `most` pieces the file is refused. */
async function piecesOf(document: Document, page: number, most: number): Promise<Piece[]> {
  const pieces: Piece[] = []
  const reader = (await document.getPage(page)).streamTextContent().getReader()
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read())
    for (const item of value.items) {
      if (!('str' in item)) continue
      const [, , c, d, x, y] = item.transform
      pieces.push({
        str: item.str,
        x,
        y,
        width: item.width,
        fontSize: Math.hypot(c, d),
        hasEOL: item.hasEOL,
        font: item.fontName,
      })
      if (pieces.length <= most) continue
      await document.loadingTask.destroy()
      throw new Unreadable('readers:too-large', 'The file holds more print than an article. Cut the article out of it.')
    }
  return pieces
}

async function opened(bytes: Uint8Array<ArrayBuffer>) {
  const { getDocumentProxy } = await import('unpdf')
  try {
    // pdf.js takes the bytes over: they are our own, and no Buffer, whose `slice` would be one
    return await getDocumentProxy(bytes, {
      cMapPacked: false,
      BinaryDataFactory: Tables,
      verbosity: 0,
      stopAtErrors: false,
    })
  } catch (error) {
    const locked = (error as Error).name === 'PasswordException'
    throw locked ? new Unreadable('readers:locked', 'The PDF asks for a password. Save it without one.') : broken()
  }
}

/** What the library asks for data that no file holds. */
function Tables(): object {
  return {
    fetch: async ({ filename }: { filename: string }) => {
      const table = tableOf(filename)
      if (!table) throw new Error(`There is no ${filename}.`)
      return new TextEncoder().encode(table)
    },
  }
}

const broken = (): Unreadable =>
  new Unreadable('readers:broken-pdf', 'The file is no PDF that can be read. Save it again.')
