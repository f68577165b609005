/** The anchors of a page in a file. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { anchorsIn, type PageAnchor, type Tree } from '#core/anchors.ts'

type Node = DefaultTreeAdapterTypes.Node

/** Every anchor of a page, as `anchorsIn` has them. */
export function anchorsOf(html: string): PageAnchor[] {
  return /data-start/i.test(html) ? anchorsIn<Node>(parse(html), parsed) : []
}

const parsed: Tree<Node> = {
  children: (node) => ('childNodes' in node ? node.childNodes : []),
  attribute: (node, name) => {
    if ('attrs' in node) for (const attr of node.attrs) if (attr.name === name) return attr.value
    return undefined
  },
  text: (node) => ('value' in node && node.nodeName === '#text' ? node.value : undefined),
}
