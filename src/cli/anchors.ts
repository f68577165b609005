/** The anchors of a page: elements that say which characters of which article they show. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { Span } from '#core/model.ts'

export interface PageAnchor {
  article: string
  span: Span
  /** The words that the element shows, its notes left out. */
  text: string
}

type Node = DefaultTreeAdapterTypes.Node

/**
 * Elements with `data-start` and `data-end`, inside (or with) `data-article`. Elements with `data-note` are ours, not
 * the source's, and do not count. An anchor whose mark was cut shows in parts (`data-part="1/2"`), which are joined.
 */
export function anchorsOf(html: string): PageAnchor[] {
  if (!/data-start/i.test(html)) return []
  const anchors: PageAnchor[] = []
  const open = new Map<string, PageAnchor & { left: number }>()
  const visit = (node: Node, article: string): void => {
    if (!('childNodes' in node)) return
    const inside = attributeOf(node, 'data-article') ?? article
    const start = attributeOf(node, 'data-start')
    const end = attributeOf(node, 'data-end')
    if (start !== undefined && end !== undefined) {
      const part = attributeOf(node, 'data-part')
      const anchor = { article: inside, span: { start: Number(start), end: Number(end) }, text: wordsOf(node) }
      if (part)
        joinParts(open, anchors, anchor, `${inside} ${start} ${end} ${attributeOf(node, 'data-kind') ?? ''}`, part)
      else anchors.push(anchor)
    }
    for (const child of node.childNodes) visit(child, inside)
  }
  visit(parse(html), '')
  for (const { left: _, ...anchor } of open.values()) anchors.push(anchor)
  return anchors
}

function attributeOf(node: Node, name: string): string | undefined {
  if ('attrs' in node) for (const attr of node.attrs) if (attr.name === name) return attr.value
  return undefined
}

function joinParts(
  open: Map<string, PageAnchor & { left: number }>,
  done: PageAnchor[],
  anchor: PageAnchor,
  key: string,
  part: string,
): void {
  const total = Number(part.split('/')[1])
  const known = open.get(key) ?? { ...anchor, text: '', left: total }
  known.text += anchor.text
  known.left--
  if (known.left > 0) open.set(key, known)
  else {
    open.delete(key)
    done.push({ article: known.article, span: known.span, text: known.text })
  }
}

function wordsOf(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value
  if (!('childNodes' in node)) return ''
  if ('attrs' in node && node.attrs.some((a) => a.name === 'data-note')) return ''
  return node.childNodes.map(wordsOf).join('')
}
