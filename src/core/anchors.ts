/** The anchors of a page and their proof: the same for the command and for the check in the browser. */
import type { Span } from './model.ts'
import { seenParts } from './visible.ts'

/** An element that says which characters of which article it shows. */
export interface PageAnchor {
  article: string
  span: Span
  /** The words that the element shows, its notes left out. */
  text: string
}

/** How the nodes of a tree are read: one way for a parsed file, another for the page in a browser. */
export interface Tree<N> {
  children(node: N): Iterable<N>
  attribute(node: N, name: string): string | undefined
  /** The characters of a text node; undefined for any other node. */
  text(node: N): string | undefined
}

export interface ProofSource {
  text: string
  hidden: Span[]
}

/**
 * Elements with `data-start` and `data-end`, inside (or with) `data-article`. Elements with `data-note` are ours, not
 * the source's, and do not count. An anchor whose mark was cut shows in parts (`data-part="1/2"`), which are joined.
 */
export function anchorsIn<N>(root: N, tree: Tree<N>): PageAnchor[] {
  const anchors: PageAnchor[] = []
  const open = new Map<string, PageAnchor & { left: number }>()
  const visit = (node: N, article: string): void => {
    const inside = tree.attribute(node, 'data-article') ?? article
    const start = tree.attribute(node, 'data-start')
    const end = tree.attribute(node, 'data-end')
    if (start !== undefined && end !== undefined) {
      const part = tree.attribute(node, 'data-part')
      const anchor = { article: inside, span: { start: Number(start), end: Number(end) }, text: wordsOf(node, tree) }
      const key = `${inside} ${start} ${end} ${tree.attribute(node, 'data-kind') ?? ''}`
      if (part) joinParts(open, anchors, { anchor, key, total: Number(part.split('/')[1]) })
      else anchors.push(anchor)
    }
    for (const child of tree.children(node)) visit(child, inside)
  }
  visit(root, '')
  for (const { left: _, ...anchor } of open.values()) anchors.push(anchor)
  return anchors
}

/** Whether words are those of the source at that place; white space and hidden markup do not count. */
export function shows({ text, hidden }: ProofSource, span: Span, words: string): boolean {
  const seen = seenParts(hidden, span).map(({ start, end }) => text.slice(start, end))
  return bare(seen.join('')) === bare(words)
}

// what HTML folds or cannot hold: white space, control codes, lone surrogates
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const bare = (words: string): string => words.toWellFormed().replace(/[\s\u0000-\u001f\u007f-\u009f]+/gu, '')

function joinParts(
  open: Map<string, PageAnchor & { left: number }>,
  done: PageAnchor[],
  { anchor, key, total }: { anchor: PageAnchor; key: string; total: number },
): void {
  const known = open.get(key) ?? { ...anchor, text: '', left: total }
  known.text += anchor.text
  known.left--
  if (known.left > 0) open.set(key, known)
  else {
    open.delete(key)
    done.push({ article: known.article, span: known.span, text: known.text })
  }
}

function wordsOf<N>(node: N, tree: Tree<N>): string {
  const text = tree.text(node)
  if (text !== undefined) return text
  if (tree.attribute(node, 'data-note') !== undefined) return ''
  return [...tree.children(node)].map((child) => wordsOf(child, tree)).join('')
}
