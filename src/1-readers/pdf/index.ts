/** PDF: the print as paragraphs, with the page of each. What the file states of its making is no statement of the article. */
import { type Opener, Unreadable } from '#core/stages.ts'
import { linesOf, withoutRunning } from './lines.ts'
import { paragraphsOf } from './paragraphs.ts'

/** Longer documents are no articles. */
const MOST_PAGES = 300

export const pdf: Opener = {
  name: 'pdf',
  mediaType: 'application/pdf',
  accepts: ({ path }) => /\.pdf$/i.test(path),
  async open({ bytes }) {
    const document = await opened(bytes)
    if (document.numPages > MOST_PAGES)
      throw new Unreadable(
        'readers:too-large',
        `The file has more than ${MOST_PAGES} pages. Cut the article out of it.`,
      )
    const { extractTextItems } = await import('unpdf')
    const { items } = await extractTextItems(document)
    const { pages, dropped } = withoutRunning(items.map((pieces, i) => linesOf(pieces, i + 1)))
    const { content, blocks } = paragraphsOf(pages)
    if (!content)
      throw new Unreadable(
        'readers:no-text',
        'The PDF holds pictures of text, not text. Run it through text recognition first.',
      )
    const messages = dropped
      ? [
          {
            start: 0,
            end: 0,
            severity: 'info' as const,
            ruleId: 'pdf:running-heads',
            reason: `${dropped} page numbers and running heads were left out.`,
          },
        ]
      : []
    return [{ name: null, form: 'txt', content, blocks, messages }]
  },
}

async function opened(bytes: Uint8Array) {
  const { getDocumentProxy } = await import('unpdf')
  try {
    // pdf.js takes the bytes over, so that it gets its own
    return await getDocumentProxy(bytes.slice(), { verbosity: 0, stopAtErrors: false })
  } catch (error) {
    const locked = (error as Error).name === 'PasswordException'
    throw locked
      ? new Unreadable('readers:locked', 'The PDF asks for a password. Save it without one.')
      : new Unreadable('readers:broken-pdf', 'The file is no PDF that can be read. Save it again.')
  }
}
