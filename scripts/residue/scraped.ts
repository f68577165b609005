/** A page as a scraper leaves it: one line for each block of text, and one for the text of each picture. */
import { parseHTML } from 'linkedom'

export interface ScrapedLine {
  text: string
  /** The element that holds the first of its words, or the picture. */
  element: Element
  /** Nothing but links. */
  isLink: boolean
  isPicture: boolean
}

interface Run {
  text: string
  linked: number
  element: Element | null
}

const words = (list: string): Set<string> => new Set(list.split(' '))
const BLOCK = words(
  'address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html input label legend li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul video img picture',
)
const LEFT_OUT = words('script style noscript template svg math head iframe object canvas audio select textarea')
/** A picture's text is a line if it is longer than this. */
const SHORTEST_ALT = 3

export const documentOf = (html: string): Document => parseHTML(html).document as unknown as Document

/** The lines of a page in order of place. */
export function scraped(document: Document): ScrapedLine[] {
  const lines: ScrapedLine[] = []
  let run: Run = { text: '', linked: 0, element: null }
  const close = (): void => {
    const text = folded(run.text)
    const isLink = run.linked >= 0.95 * text.replaceAll(' ', '').length
    if (text && run.element) lines.push({ text, element: run.element, isLink, isPicture: false })
    run = { text: '', linked: 0, element: null }
  }
  const walk = (node: Node, block: Element, inLink: boolean): void => {
    if (node.nodeType === 3) {
      const text = (node as Text).data
      run.text += text
      if (text.trim()) run.element ??= block
      if (inLink) run.linked += text.replace(/\s+/g, '').length
    }
    if (node.nodeType !== 1) return
    const element = node as Element
    const tag = element.localName.toLowerCase()
    if (LEFT_OUT.has(tag) || isHidden(element)) return
    const isBlock = BLOCK.has(tag)
    if (isBlock) close()
    const alt = tag === 'img' ? folded(element.getAttribute('alt') ?? '') : ''
    if (alt.length > SHORTEST_ALT) lines.push({ text: alt, element, isLink: false, isPicture: true })
    for (const child of element.childNodes) walk(child, isBlock ? element : block, inLink || tag === 'a')
    if (isBlock) close()
  }
  const root = document.body ?? document.documentElement
  walk(root, root, false)
  close()
  return lines
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim()

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') || /display:\s*none/.test(element.getAttribute('style') ?? '')
