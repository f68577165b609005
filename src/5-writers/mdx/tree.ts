/** An article as a syntax tree of MDX elements: mdast's own node types, one element a region and one a mark. */
import type { Article, Region, Span } from '#core/model.ts'
import type { Mark } from '#core/overlaps.ts'
import { pageAt } from '#core/places.ts'
import { isFurniture, shownRegions } from '#core/rights.ts'
import { seenParts } from '#core/visible.ts'
import { type Woven, weave } from '#core/weave.ts'
import { type ArticleMark, marksOf } from './marks.ts'
import type { MdxNode, MdxRoot } from './serialise.ts'

type Value = string | number | boolean | null | undefined

/** Parts of one mark are counted over the whole article, since a quotation can run over paragraphs. */
interface Parts {
  total: Map<Mark, number>
  seen: Map<Mark, number>
}

/** The tree of everything of the article that may be shown, in order of place. */
export function articleTree(article: Article): MdxRoot {
  const marks = marksOf(article)
  const regions = shownRegions(article)
  const lineOf = lineCounter(article.text)
  let next = 0
  const woven = regions.map((region) => {
    while (next < marks.length && (marks[next] as ArticleMark).end <= region.start) next++
    const here: ArticleMark[] = []
    for (let i = next; i < marks.length && (marks[i] as ArticleMark).start < region.end; i++) {
      const mark = marks[i] as ArticleMark
      // of an excerpt only what stands in it whole can be marked: the rest of a cut mark is not shown
      if (article.settings.rights === 'full' || (mark.start >= region.start && mark.end <= region.end)) here.push(mark)
    }
    return { region, nodes: weave(region, here) }
  })
  const parts: Parts = { total: new Map(), seen: new Map() }
  for (const { nodes } of woven) count(nodes, parts.total)
  let last: number | undefined
  const elements = woven.map(({ region, nodes }, i): MdxNode => {
    const { start, end, role, cut } = region
    const page = isText(region) ? pageAt(article, start) : last
    const begins = page === last ? undefined : page
    last = page
    return {
      type: 'mdxJsxFlowElement',
      name: 'Region',
      attributes: attributes({
        id: `p${i + 1}`,
        role,
        start,
        end,
        line: lineOf(start),
        page: begins,
        cut: cut || undefined,
      }),
      children: inlines(article, nodes, parts),
    }
  })
  return { type: 'root', children: furnitureTogether(regions, elements) }
}

/** What stands below the head of a briefing and is not folded away. */
const isText = (region: Region): boolean => !isFurniture(region) && !/^(?:kicker|title|dek)$/.test(region.role)

/** Neighbouring lines of furniture as one element, which a page can fold away. */
function furnitureTogether(regions: Region[], elements: MdxNode[]): MdxNode[] {
  const grouped: MdxNode[] = []
  elements.forEach((element, i) => {
    if (!isFurniture(regions[i] as Region)) grouped.push(element)
    else if (grouped.at(-1)?.name === 'Furniture') grouped.at(-1)?.children?.push(element)
    else grouped.push({ type: 'mdxJsxFlowElement', name: 'Furniture', attributes: [], children: [element] })
  })
  return grouped
}

function count(nodes: Woven<ArticleMark>[], total: Map<Mark, number>): void {
  for (const node of nodes) {
    if (node.type === 'text') continue
    total.set(node.mark, (total.get(node.mark) ?? 0) + 1)
    count(node.children, total)
  }
}

function inlines(article: Article, nodes: Woven<ArticleMark>[], parts: Parts): MdxNode[] {
  return nodes.flatMap((node) => (node.type === 'text' ? texts(article, node.span) : [element(article, node, parts)]))
}

function element(article: Article, node: Extract<Woven<ArticleMark>, { type: 'mark' }>, parts: Parts): MdxNode {
  const { mark } = node
  const part = (parts.seen.get(mark) ?? 0) + 1
  parts.seen.set(mark, part)
  const total = parts.total.get(mark) ?? 1
  return {
    type: 'mdxJsxTextElement',
    name: mark.kind,
    attributes: attributes({
      start: mark.start,
      end: mark.end,
      ...mark.values,
      part: total > 1 ? `${part}/${total}` : undefined,
    }),
    children: inlines(article, node.children, parts),
  }
}

/** The text of a span as expressions, without the markup that `hidden` covers. */
const texts = (article: Article, span: Span): MdxNode[] =>
  seenParts(article.hidden, span).map(({ start, end }) => ({
    type: 'mdxTextExpression',
    value: article.text.slice(start, end),
  }))

function attributes(values: Record<string, Value>): NonNullable<MdxNode['attributes']> {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [{ name, value }],
  )
}

/** Line numbers, from 1, for offsets that only grow. */
function lineCounter(text: string): (at: number) => number {
  let line = 1
  let seen = 0
  return (at) => {
    for (; seen < at; seen++) {
      const c = text.charCodeAt(seen)
      if (c === 10 || (c === 13 && text.charCodeAt(seen + 1) !== 10)) line++
    }
    return line
  }
}
