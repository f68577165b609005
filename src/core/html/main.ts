/** Which blocks of a page are its article. */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { type Block, blocksOf } from './blocks.ts'
import { type Marked, markedIn } from './candidates.ts'
import type { LinkedArticle } from './json-ld.ts'

export interface Page {
  /** Every visible block of the page. */
  blocks: Block[]
  /** Which of them Readability takes for the article. */
  chosen: boolean[]
  marked: Marked
}

/** Beyond this many elements Readability is not asked. */
const MOST_ELEMENTS = 30_000

/** Sifted markup → its blocks, and which of them are the article. */
export function pageOf(markup: string, _linked: LinkedArticle[]): Page {
  const { document } = parseHTML(markup) as unknown as { document: Document }
  for (const hidden of document.querySelectorAll('[h]')) hidden.remove()
  const blocks = blocksOf(document.body)
  const marked = markedIn(document.body)
  const chosen = inOrder(blocks, readable(document))
  return { blocks, marked, chosen: chosen.includes(true) ? chosen : blocks.map(() => true) }
}

/** The texts of the blocks that Readability keeps. */
function readable(document: Document): string[] {
  try {
    const found = new Readability<Element>(document, {
      maxElemsToParse: MOST_ELEMENTS,
      keepClasses: true,
      serializer: (node) => node as Element,
    }).parse()
    return found?.content ? blocksOf(found.content).map((b) => b.text) : []
  } catch {
    return []
  }
}

/** Marks the blocks whose texts are in the list, each text of the list once. */
function inOrder(blocks: Block[], texts: string[]): boolean[] {
  const left = new Map<string, number>()
  for (const text of texts) left.set(text, (left.get(text) ?? 0) + 1)
  return blocks.map(({ text }) => {
    const n = left.get(text) ?? 0
    if (n) left.set(text, n - 1)
    return n > 0
  })
}
