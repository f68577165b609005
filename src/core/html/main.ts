/** Which blocks of a page are its article. */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { type Block, blocksOf } from './blocks.ts'
import { type Marked, markedIn } from './candidates.ts'
import { choose } from './choose.ts'
import type { LinkedArticle } from './json-ld.ts'

export interface Page {
  /** Every visible block of the page. */
  blocks: Block[]
  /** Which of them are the article. */
  chosen: boolean[]
  marked: Marked
}

/** Beyond this many elements Readability is not asked. */
const MOST_ELEMENTS = 12_000

/** Boxes that ask for consent; long ones are taken for the article where that is short. */
const CONSENT =
  '[id*=onetrust],[id*=didomi],[id*=usercentrics],[id*=cookie],[id*=consent],[class*=cmplz-],[class*=cookie-]'
/** What such a box does not hold. */
const ARTICLE = 'h1,article,main'

/** Sifted markup → its blocks, and which of them are the article. */
export function pageOf(markup: string, linked: LinkedArticle[]): Page {
  const seen = seenIn(markup)
  const bodies = linked.flatMap(({ body }) => body ?? [])
  return { blocks: seen.blocks, marked: seen.marked, chosen: choose(seen.blocks, { chosen: seen.kept, bodies }) }
}

/** Every visible block, and which of them Readability keeps. */
export function seenIn(markup: string): { blocks: Block[]; marked: Marked; kept: boolean[] } {
  const { body } = visible(markup)
  const blocks = blocksOf(body)
  return { blocks, marked: markedIn(body), kept: inOrder(blocks, readable(markup)) }
}

function visible(markup: string): Document {
  const { document } = parseHTML(markup) as unknown as { document: Document }
  for (const hidden of document.querySelectorAll('[h]')) hidden.remove()
  return document
}

/** The texts of the blocks that Readability keeps. It changes the document that it reads, so it has one of its own. */
function readable(markup: string): string[] {
  // text is veiled, so each of these opens a tag; counting elements in the tree would cost as much as reading it
  if (markup.split('<').length > 2 * MOST_ELEMENTS) return []
  try {
    const document = visible(markup)
    for (const box of document.querySelectorAll(CONSENT))
      if (!box.matches(ARTICLE) && !box.querySelector(ARTICLE)) box.remove()
    const found = new Readability<Element>(document, {
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
