import { evaluateSync } from '@mdx-js/mdx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleOf } from '#core/article.ts'
import type { Article } from '#core/model.ts'
import { visible } from '#core/visible.ts'
import { HOSTILE } from './hostile.ts'
import { briefing } from './index.ts'
import { expression, frontMatter } from './serialise.ts'

interface Element {
  type: unknown
  props: Record<string, unknown> & { children?: unknown }
}
const jsx = (type: unknown, props: Element['props']): Element => ({ type, props })

/** Compiles and runs the body of a briefing with a runtime that records elements instead of making them. */
function rendered(mdx: string): Element[] {
  const body = mdx.replace(/^---\n[\s\S]*?\n---\n/, '')
  const components = Object.fromEntries(
    ['Region', 'Furniture', 'QuotationMark', 'EntityMark'].map((name) => [name, name]),
  )
  const { default: content } = evaluateSync(body, {
    jsx,
    jsxs: jsx,
    Fragment: 'fragment',
    baseUrl: 'file:///nowhere/',
  } as never)
  const top = (content as (p: object) => Element)({ components })
  return flat(top).filter((e): e is Element => typeof e === 'object')
}
const flat = (node: unknown): unknown[] =>
  Array.isArray(node)
    ? node.flatMap(flat)
    : isElement(node) && node.type === 'fragment'
      ? flat(node.props.children)
      : [node]
const isElement = (node: unknown): node is Element => typeof node === 'object' && node !== null && 'props' in node
const textOf = (node: unknown): string =>
  Array.isArray(node) ? node.map(textOf).join('') : isElement(node) ? textOf(node.props.children) : String(node ?? '')

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

  it('gives back every text that goes in, also as an attribute', () => {
    const hostile = fc
      .array(fc.constantFrom(...HOSTILE), { minLength: 1, maxLength: 12 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(hostile, (text) => {
        const elements = rendered(briefing(withMark(`a${text}b`, text)))
        expect(elements.map((e) => e.type)).toEqual(['Region'])
        expect(textOf(elements)).toBe(visible(`a${text}b`))
        const [mark] = flat(elements[0]?.props.children).filter(isElement)
        expect(mark?.props.rule).toBe(visible(text))
      }),
      { numRuns: 1500, seed: 7 },
    )
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
    expect(textOf(rendered(briefing(article)))).toBe('bold word')
  })

  it('counts the parts of a mark that runs over two paragraphs', () => {
    const article = articleOf('One two\nthree four', {
      quotations: [{ id: 'q1', start: 4, end: 13, ...attribution, rule: 'r' }],
    })
    const marks = flat(rendered(briefing(article)).map((e) => e.props.children)).filter(isElement)
    expect(marks.map((m) => m.props.part)).toEqual(['1/2', '2/2'])
  })

  it('keeps front matter on lines of their own, whatever the values hold', () => {
    expect(frontMatter({ title: 'a\n---\nlayout: x' })).toBe('---\ntitle: "a\\n---\\nlayout: x"\n---\n')
  })
})
