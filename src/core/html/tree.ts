/** Sifted markup as a light tree: a whole DOM costs several times as much, and only Readability needs one. */
import { DomUtils, parseDocument } from 'htmlparser2'

export type Node = ReturnType<typeof parseDocument>['children'][number]
export type Element = Extract<Node, { attribs: unknown }>

/** The body of sifted markup, without the elements that no reader of the page sees. */
export function treeOf(markup: string): Element {
  const html = parseDocument(markup).children.find(isElement) as Element
  const body = html.children.filter(isElement).at(-1) ?? html
  for (const element of elementsIn(body)) if (attributeOf(element, 'h') !== undefined) DomUtils.removeElement(element)
  return body
}

export const isElement = (node: { nodeType: number }): node is Element => node.nodeType === 1
export const tagOf = (element: Element): string => element.name
export const attributeOf = (element: Element, name: string): string | undefined => element.attribs[name]
export const elementAbove = ({ parent }: Element): Element | null => (parent && isElement(parent) ? parent : null)

/** The line of the file in which the nearest element stands that knows it. */
export function lineOf(element: Element): number {
  for (let at: Element | null = element; at; at = elementAbove(at)) {
    const line = Number(attributeOf(at, 'l'))
    if (line) return line
  }
  return 1
}

/** The elements below and including one, in order of place. */
export const elementsIn = (root: Element): Element[] => {
  const found: Element[] = []
  for (const { node, leaving } of walk(root)) if (!leaving && isElement(node)) found.push(node)
  return found
}

/** The first words below an element, `most` characters at most; veiled as in the markup. */
export function wordsIn(root: Element, most: number): string {
  let words = ''
  for (const { node } of walk(root)) {
    if ('data' in node) words += node.data
    if (words.length >= most) break
  }
  return words.slice(0, most)
}

/** Every element twice, entering and leaving, and every text once, in order of place. Never recursive. */
export function* walk(root: Element): Generator<{ node: Node; leaving: boolean }> {
  let node: Node = root
  for (;;) {
    yield { node, leaving: false }
    const first: Node | null = isElement(node) ? (node.firstChild as Node | null) : null
    if (first) {
      node = first
      continue
    }
    if (isElement(node)) yield { node, leaving: true }
    while (node !== root && !node.nextSibling) {
      node = node.parent as Element
      yield { node, leaving: true }
    }
    if (node === root) return
    node = node.nextSibling as Node
  }
}
