/** Which blocks of a page are its article. */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom/worker'
import { type Block, blocksOf } from './blocks.ts'
import { type Marked, markedIn } from './candidates.ts'
import { choose } from './choose.ts'
import type { LinkedArticle } from './json-ld.ts'
import { isPrompt } from './prompts.ts'
import { sift } from './sift.ts'
import { treeOf } from './tree.ts'

export interface Page {
  /** Every visible block of the page. */
  blocks: Block[]
  /** Which of them are the article. */
  chosen: boolean[]
  marked: Marked
  /** The line of the linked data that the article was taken from, where the page itself shows hardly any of it. */
  stated?: number
}

/** A shorter `articleBody` is a summary. */
const LEAST_STATED = 1000
/** What a page shows beside a stated text that is longer than it: a stub. */
const MOST_SHOWN = 0.4

/** Beyond this many elements Readability is not asked. */
const MOST_ELEMENTS = 12_000

/** Boxes that ask for consent; long ones are taken for the article where that is short. */
const CONSENT =
  '[id*=onetrust],[id*=didomi],[id*=usercentrics],[id*=cookie],[id*=consent],[class*=cmplz-],[class*=cookie-]'
const CONSENT_NAMES = /onetrust|didomi|usercentrics|cookie|consent|cmplz-/
/** What such a box does not hold. */
const ARTICLE = 'h1,article,main'

/** Sifted markup → its blocks, and which of them are the article. */
export function pageOf(markup: string, { linked, whole }: { linked: LinkedArticle[]; whole: boolean }): Page {
  const { blocks, marked, kept } = seenIn(markup, whole)
  // a line too many costs a reader nothing, and nobody else has what is left out of a document
  if (whole) return { blocks, marked, chosen: blocks.map((block) => !isPrompt(block)) }
  const bodies = linked.flatMap(({ body }) => body ?? [])
  const page = { blocks, marked, chosen: choose(blocks, { chosen: kept, bodies }) }
  return statedWhole(page, linked) ?? page
}

/** A page that shows the beginning of its article and states the whole of it in its linked data. */
function statedWhole({ blocks, marked, chosen }: Page, linked: LinkedArticle[]): Page | undefined {
  const [longest] = [...linked].sort((a, b) => (b.body?.length ?? 0) - (a.body?.length ?? 0))
  if (!longest?.body || longest.body.length < LEAST_STATED) return
  const shown = blocks.filter((_, i) => chosen[i]).reduce((sum, { text }) => sum + text.length, 0)
  if (shown > longest.body.length * MOST_SHOWN) return
  const { markup } = sift(longest.body.replaceAll('\n', '<br>'))
  const own = blocksOf(treeOf(markup)).map((block) => ({ ...block, line: longest.line }))
  const at = Math.max(0, chosen.indexOf(true))
  return {
    blocks: [...blocks.slice(0, at), ...own, ...blocks.slice(at)],
    marked,
    chosen: [...blocks.slice(0, at).map(() => false), ...own.map(() => true), ...blocks.slice(at).map(() => false)],
    stated: longest.line,
  }
}

/** Every visible block, and which of them Readability keeps; it is not asked where nothing stands around the article. */
export function seenIn(markup: string, whole = false): { blocks: Block[]; marked: Marked; kept: boolean[] } {
  const body = treeOf(markup)
  const blocks = blocksOf(body)
  return { blocks, marked: markedIn(body), kept: whole ? blocks.map(() => true) : inOrder(blocks, readable(markup)) }
}

function visible(markup: string): Document {
  const { document } = parseHTML(markup) as unknown as { document: Document }
  if (markup.includes(' h="1"')) for (const hidden of document.querySelectorAll('[h]')) hidden.remove()
  return document
}

/** The texts of the blocks that Readability keeps. It changes the document that it reads, so it has one of its own. */
function readable(markup: string): string[] {
  // text is veiled, so each of these opens a tag; counting elements in the tree would cost as much as reading it
  if (markup.split('<').length > 2 * MOST_ELEMENTS) return []
  try {
    const document = visible(markup)
    // to look for a word costs less than to ask each element
    if (CONSENT_NAMES.test(markup))
      for (const box of document.querySelectorAll(CONSENT))
        if (!box.matches(ARTICLE) && !box.querySelector(ARTICLE)) box.remove()
    const found = new Readability<Element>(document, {
      keepClasses: true,
      serializer: (node) => node as Element,
    }).parse()
    return found?.content
      ? blocksOf(treeOf(`<html><body>${found.content.outerHTML}</body></html>`)).map((b) => b.text)
      : []
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
