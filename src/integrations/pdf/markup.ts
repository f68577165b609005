/** The few things that the PDF step asks of a parsed page. */
import type { DefaultTreeAdapterTypes } from 'parse5'

export type Node = DefaultTreeAdapterTypes.Node
export type Element = DefaultTreeAdapterTypes.Element

export const isElement = (node: Node): node is Element => 'tagName' in node

/** The elements of a name at and below a node, in order of the page. */
export function elements(node: Node, name: string): Element[] {
  const found: Element[] = []
  const visit = (at: Node): void => {
    if (isElement(at) && at.tagName === name) found.push(at)
    if ('childNodes' in at) at.childNodes.forEach(visit)
  }
  visit(node)
  return found
}

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((a) => a.name === name)?.value

/** The words of a node with its white space as single blanks. */
export const textOf = (node: Node): string => wordsOf(node).replace(/\s+/gu, ' ').trim()

function wordsOf(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value
  return 'childNodes' in node ? node.childNodes.map(wordsOf).join('') : ''
}

/** Text for HTML, in elements and in double-quoted attributes; half a character as U+FFFD, which no parser refuses. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] as string)

/** Attributes of an element, in their order. */
export const attributes = (all: object = {}): string =>
  Object.entries(all)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('')
