/** What a compiler of MDX makes of a briefing: its elements, recorded instead of made. For tests. */
import { evaluateSync } from '@mdx-js/mdx'
import { evaluate } from 'satteri'

export interface Element {
  type: unknown
  props: Record<string, unknown> & { children?: unknown }
}

// the two compilers that read MDX: the reference, and the one that Astro runs
const COMPILERS = { reference: evaluateSync, astro: evaluate }

/** The elements at the top of a body of MDX, by either compiler. Throws what the compiler throws. */
export function rendered(body: string, compiler: keyof typeof COMPILERS = 'reference'): Element[] {
  const runtime = { jsx: recorded, jsxs: recorded, Fragment: 'fragment', baseUrl: 'file:///nowhere/' }
  const { default: content } = COMPILERS[compiler](body, runtime as never) as Record<string, unknown>
  const names = ['Region', 'Furniture', 'QuotationMark', 'EntityMark']
  const components = Object.fromEntries(names.map((name) => [name, name]))
  return elementsIn((content as (p: object) => Element)({ components }))
}

/** The body of a briefing, without its front matter. */
export const bodyOf = (mdx: string): string => mdx.replace(/^---\n[\s\S]*?\n---\n/, '')

/** The elements among children, fragments opened. */
export const elementsIn = (children: unknown): Element[] => flat(children).filter(isElement)

/** All text below a node. */
export const textOf = (node: unknown): string =>
  Array.isArray(node) ? node.map(textOf).join('') : isElement(node) ? textOf(node.props.children) : String(node ?? '')

const recorded = (type: unknown, props: Element['props']): Element => ({ type, props })

const flat = (node: unknown): unknown[] => {
  if (Array.isArray(node)) return node.flatMap(flat)
  return isElement(node) && node.type === 'fragment' ? flat(node.props.children) : [node]
}

const isElement = (node: unknown): node is Element => typeof node === 'object' && node !== null && 'props' in node
