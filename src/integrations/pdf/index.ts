/** PDFs of a built site: every briefing, every ledger, and the whole dossier as one document. */
import { t } from '../../strings.ts'
import { briefingPath } from '../../views/address.ts'
import { titleOf } from '../../views/briefing.ts'
import { longDay } from '../../views/days.ts'
import { type Facts, finished, openPdf } from './finish.ts'
import { mendTitles } from './outline.ts'
import { keepLinkedPlaces, pagesOfPlaces } from './pages.ts'
import { openPrinter, type Paper, type Printer } from './printer.ts'
import type { Published } from './published.ts'
import { bookOf, VOLUME, volumeOf } from './volume.ts'

export const KINDS = ['briefings', 'ledgers', 'dossier'] as const
export type Kind = (typeof KINDS)[number]

export interface PdfOptions {
  paper: Paper
  author: string
  kinds: readonly Kind[]
}

export interface Pdf {
  /** Path inside the output, made of our own addresses. */
  path: string
  title: string
  pages: number
  bytes: Uint8Array
  /** How often the document was printed until the numbers in it held. */
  prints: number
  /** What is wider than the paper. */
  clipped: string[]
}

/** A page of the site that becomes a document of its own. */
interface Single {
  page: string
  path: string
  title: string
  subject: string
}

/** Two are the rule, and a third where the index moves what stands behind it. */
const MOST_PRINTS = 6

/** How many documents `printSite` makes. */
export const countPdfs = (published: Published, kinds: readonly Kind[]): number =>
  singlesOf(published, kinds).length + (kinds.includes('dossier') ? 1 : 0)

/** The documents one after the other, so that only one is held in memory. Throws when no browser can be had. */
export async function* printSite(published: Published, options: PdfOptions): AsyncGenerator<Pdf> {
  const printer = await openPrinter({ ...published, paper: options.paper })
  try {
    for (const single of singlesOf(published, options.kinds))
      yield await printSingle(printer, single, published, options)
    if (options.kinds.includes('dossier')) yield await printVolume(printer, published, options)
  } finally {
    await printer.close()
  }
}

function singlesOf({ library, ledgers }: Published, kinds: readonly Kind[]): Single[] {
  const briefings = library.articles.map((article) => {
    const { outlet, published } = article.fields
    const day = published ? longDay(published.value) : t.undated
    const subject = `${t.briefing.kind}: ${outlet?.value ?? t.unknownOutlet}, ${day}. ${article.source.path}, SHA-256 ${article.source.sha256}`
    return { page: briefingPath(article.id), path: `briefings/${article.id}.pdf`, title: titleOf(article), subject }
  })
  const rest = ledgers.map(({ path, title }) => ({
    page: path,
    path: `${path.slice(0, -1).replaceAll('/', '-')}.pdf`,
    title: `${title} · ${library.dossier.title}`,
    subject: t.paper.subject,
  }))
  return [...(kinds.includes('briefings') ? briefings : []), ...(kinds.includes('ledgers') ? rest : [])]
}

async function printSingle(
  printer: Printer,
  { page, path, title, subject }: Single,
  published: Published,
  { author }: PdfOptions,
): Promise<Pdf> {
  const { bytes, clipped, headings } = await printer.print(page, { measure: true })
  const document = await openPdf(bytes)
  mendTitles(document, headings)
  const pages = document.getPageCount()
  return {
    path,
    title,
    pages,
    clipped,
    prints: 1,
    bytes: finished(document, facts(published, { title, subject, author })),
  }
}

/** Prints, reads where every place stands, writes the numbers in and prints again, until they hold. */
async function printVolume(printer: Printer, published: Published, { author }: PdfOptions): Promise<Pdf> {
  const book = bookOf(published)
  const clipped: string[] = []
  let pages = new Map<string, number>()
  for (let prints = 1; prints <= MOST_PRINTS; prints++) {
    const print = await printer.print(VOLUME, { made: volumeOf(book, pages), measure: prints === 1 })
    clipped.push(...print.clipped)
    const document = await openPdf(print.bytes)
    const found = pagesOfPlaces(document)
    if (sameNumbers(pages, found)) {
      keepLinkedPlaces(document)
      mendTitles(document, print.headings)
      const title = published.library.dossier.title
      const known = facts(published, { title, subject: t.paper.subject, author })
      const done = { path: 'dossier.pdf', title, pages: document.getPageCount(), prints, clipped }
      return { ...done, bytes: finished(document, known) }
    }
    pages = found
  }
  throw new Error(`the numbers of the pages did not come to rest in ${MOST_PRINTS} prints`)
}

/** Whether every place that the print before had stands where it stood. The first has those of contents and index alone. */
const sameNumbers = (before: Map<string, number>, now: Map<string, number>): boolean =>
  before.size > 0 && [...before].every(([place, page]) => now.get(place) === page)

const facts = ({ date, version }: Published, own: Pick<Facts, 'title' | 'subject' | 'author'>): Facts => ({
  ...own,
  language: t.language,
  creator: `Dossier ${version}`,
  date,
})
