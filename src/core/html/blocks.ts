/** Elements → blocks: every paragraph, heading, list item, caption and table row as one line of plain text. */

import { unveiled } from './sift.ts'
import { signsIn } from './surroundings.ts'
import { type Element, elementAbove, isElement, lineOf, tagOf, walk } from './tree.ts'

export interface Block {
  /** White space folded; never empty. */
  text: string
  /** The element that makes it a block: `p`, `h2`, `li`, `figcaption`, `tr`, `blockquote`, `pre`, … */
  tag: string
  /** The line of the file in which the block begins, from 1. */
  line: number
  /** How many of its characters are links. */
  linked: number
  /** What the elements around it are called; see surroundings.ts. */
  signs: string[]
  /** The element that makes it a block. */
  element: Element
}

const words = (list: string): Set<string> => new Set(list.split(' '))
const BLOCK = words(
  'html body main article section header footer nav aside div p h1 h2 h3 h4 h5 h6 hgroup ul ol li dl dt dd table caption thead tbody tfoot tr figure figcaption blockquote pre address form fieldset details summary center hr',
)

/** Behind so many blocks, which no page has, breaks begin none, so that cost stays bounded. */
const MOST_LINES = 20_000

/** The blocks below an element in order of place. Linear in the number of nodes; never recursive. */
export function blocksOf(root: Element): Block[] {
  const blocks: Block[] = []
  const signs = signsIn(root)
  const run: Run = { text: [], linked: 0, line: 0 }
  const close = (element: Element): void => {
    const text = unveiled(run.text.join('')).replace(/\s+/g, ' ').trim()
    if (text) {
      const line = run.line || lineOf(element)
      blocks.push({ text, tag: tagOf(element), line, linked: run.linked, signs: signs(element), element })
    }
    run.text = []
    run.linked = 0
    run.line = 0
  }
  let block = root
  let links = 0
  for (const step of walk(root)) {
    const { node } = step
    if (!isElement(node)) {
      const text = 'data' in node ? node.data : ''
      run.text.push(text)
      if (links) run.linked += text.trim().length
      continue
    }
    const element = node
    const tag = tagOf(element)
    if (tag === 'br') {
      if (step.leaving) continue
      if (blocks.length >= MOST_LINES) run.text.push(' ')
      else {
        close(block)
        run.line = lineOf(element)
      }
    } else if (BLOCK.has(tag)) {
      close(block)
      block = step.leaving ? blockAbove(element) : element
    } else if (tag === 'a') links += step.leaving ? -1 : 1
    else if ((tag === 'td' || tag === 'th') && !step.leaving) run.text.push(' ')
  }
  close(block)
  return blocks
}

interface Run {
  text: string[]
  linked: number
  line: number
}

function blockAbove(element: Element): Element {
  let at = elementAbove(element)
  while (at && !BLOCK.has(tagOf(at))) at = elementAbove(at)
  return at ?? element
}
