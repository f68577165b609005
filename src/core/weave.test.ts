import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mark } from './overlaps.ts'
import { type Woven, weave } from './weave.ts'

const mark = (kind: string, start: number, end: number, nests = false): Mark => ({ kind, start, end, rank: 0, nests })

/** `(a:text)` for a mark, bare text otherwise. */
const show = (text: string, nodes: Woven<Mark>[]): string =>
  nodes
    .map((n) =>
      n.type === 'text' ? text.slice(n.span.start, n.span.end) : `(${n.mark.kind}:${show(text, n.children)})`,
    )
    .join('')

const woven = (text: string, ...marks: Mark[]): string => show(text, weave({ start: 0, end: text.length }, marks))

describe('weave', () => {
  it('nests a mark that lies inside another', () => {
    expect(woven('abcdef', mark('q', 1, 5), mark('e', 2, 3))).toBe('a(q:b(e:c)de)f')
  })
  it('cuts the later of two marks that cross', () => {
    expect(woven('abcdef', mark('q', 0, 3), mark('d', 2, 5))).toBe('(q:ab(d:c))(d:de)f')
  })
  it('leaves out a second mark of a kind that does not nest', () => {
    expect(woven('abcdef', mark('e', 0, 3), mark('e', 1, 2))).toBe('(e:abc)def')
  })
  it('keeps a quotation inside a quotation', () => {
    expect(woven('abcdef', mark('q', 0, 6, true), mark('q', 2, 4, true))).toBe('(q:ab(q:cd)ef)')
  })
  it('clips marks at the ends of the span', () => {
    expect(show('abcdef', weave({ start: 2, end: 4 }, [mark('q', 0, 6)]))).toBe('(q:cd)')
  })
  it('covers the text once, whatever the marks', () => {
    const marks = fc.array(
      fc.record({
        kind: fc.constantFrom('a', 'b', 'c'),
        start: fc.nat(40),
        length: fc.nat(20),
        rank: fc.nat(3),
        nests: fc.boolean(),
      }),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(marks, (drawn) => {
        const text = 'abcdefghijklmnopqrstuvwxyz0123456789ABCD'
        const nodes = weave(
          { start: 0, end: text.length },
          drawn.map(({ length, ...m }) => ({ ...m, end: m.start + length })),
        )
        const bare = (all: Woven<Mark>[]): string =>
          all.map((n) => (n.type === 'text' ? text.slice(n.span.start, n.span.end) : bare(n.children))).join('')
        expect(bare(nodes)).toBe(text)
      }),
    )
  })
})
