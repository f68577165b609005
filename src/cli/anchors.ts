/** The anchors of a page in a file. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { anchorsIn, type PageAnchor, type Tree } from '#core/anchors.ts'
import { type Bearer, strict, strictTree } from './strict-page.ts'

type Node = DefaultTreeAdapterTypes.Node

/** Every anchor of a page, as `anchorsIn` has them. Pages as we print them need no parser; the anchors are the same. */
export function anchorsOf(html: string): PageAnchor[] {
  if (!/data-start/i.test(html)) return []
  const tree = strictTree(html)
  return tree ? anchorsIn<Bearer | string>(tree, strict) : parsedAnchors(html)
}

/** The same by the parser of the standard, for any page. */
export const parsedAnchors = (html: string): PageAnchor[] => anchorsIn<Node>(parse(html), parsed)

const parsed: Tree<Node> = {
  children: (node) => ('childNodes' in node ? node.childNodes : []),
  attribute: (node, name) => {
    if ('attrs' in node) for (const attr of node.attrs) if (attr.name === name) return attr.value
    return undefined
  },
  text: (node) => ('value' in node && node.nodeName === '#text' ? node.value : undefined),
}
