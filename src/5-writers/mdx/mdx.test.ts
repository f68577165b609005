import { describe, expect, it } from 'vitest'
import { articleOf } from '#core/article.ts'
import type { Article } from '#core/model.ts'
import { briefing } from './index.ts'
import { bodyOf, elementsIn, rendered, textOf } from './rendered.ts'
import { expression, frontMatter } from './serialise.ts'

const elementsOf = (article: Article) => rendered(bodyOf(briefing(article)))

const attribution = { mode: 'direct' as const, speaker: null, speakerText: null, cue: null, via: [] }
const withMark = (text: string, rule: string): Article =>
  articleOf(text, {
    regions: [{ start: 0, end: text.length, role: 'body' }],
    quotations: [{ id: 'q1', start: 1, end: Math.max(1, text.length - 1), ...attribution, rule }],
  })

describe('briefings as MDX', () => {
  it('writes elements and string expressions, nothing else', () => {
    expect(briefing(withMark('import "x"', 'r')).split('\n\n')[1]).toBe(
      '<Region id={"p1"} role={"body"} start={0} end={10} line={1}>{"i"}<QuotationMark start={1} end={9} id={"q1"} mode={"direct"} rule={"r"}>{"mport \\"x"}</QuotationMark>{"\\""}</Region>\n',
    )
  })

  it('never writes in one string what Astro looks for in a compiled file', () => {
    const words = 'export default function MDXContent() {}'
    expect(briefing(withMark(`(${words})`, words))).not.toContain('export default function MDXContent')
  })
  it('writes invisible characters as escapes', () => {
    expect(expression('a\u202eb\u200bc')).toBe('{"a\\u202eb\\u200bc"}')
  })

  it('leaves out markup that a reader never sees', () => {
    const article = articleOf('**bold** word', {
      hidden: [
        { start: 0, end: 2 },
        { start: 6, end: 8 },
      ],
    })
    expect(textOf(elementsOf(article))).toBe('bold word')
  })

  it('says of a print where a page begins, below the head', () => {
    const roles = ['title', 'body', 'body', 'boilerplate', 'body'] as const
    const pages = [1, 1, 2, 3, 3]
    const spans = roles.map((_, i) => ({ start: 2 * i, end: 2 * i + 1 }))
    const article = articleOf('a\nb\nc\nd\ne', {
      regions: spans.map((span, i) => ({ ...span, role: roles[i] as 'body' })),
      blocks: spans.map((span, i) => ({ ...span, line: 1, page: pages[i] as number })),
    })
    const regions = [...briefing(article).matchAll(/<Region id=\{"p(\d)"\}[^>]*?(?: page=\{(\d)\})?>/g)]
    expect(regions.map(([, id, page]) => [id, page])).toEqual([
      ['1', undefined],
      ['2', '1'],
      ['3', '2'],
      ['4', undefined],
      ['5', '3'],
    ])
  })

  it('counts the parts of a mark that runs over two paragraphs', () => {
    const article = articleOf('One two\nthree four', {
      quotations: [{ id: 'q1', start: 4, end: 13, ...attribution, rule: 'r' }],
    })
    const marks = elementsIn(elementsOf(article).map((e) => e.props.children))
    expect(marks.map((m) => m.props.part)).toEqual(['1/2', '2/2'])
  })

  it('keeps front matter on lines of their own, whatever the values hold', () => {
    expect(frontMatter({ title: 'a\n---\nlayout: x' })).toBe('---\ntitle: "a\\n---\\nlayout: x"\n---\n')
  })
})
