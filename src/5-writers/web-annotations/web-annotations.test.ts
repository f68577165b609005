import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Published } from '#core/stages.ts'
import { contentOf, HOME, hostile, river } from '../../../tests/exported.ts'
import { annotationWrongs } from '../../../tests/schemas.ts'
import { codePoints, wholePairs } from './code-points.ts'
import { webAnnotations } from './index.ts'

interface Annotation {
  id: string
  body: { value?: string; source?: string }[]
  target: {
    source: string
    selector: { type: string; start: number; end: number; exact: string; prefix?: string; suffix?: string }[]
  }
}
const all = [river(), river('excerpt'), river('link'), hostile]
const pageOf = (published: Published, id: string) =>
  JSON.parse(contentOf(webAnnotations, published, `annotations/${id}.jsonld`))
const itemsOf = (published: Published): { text: string; items: Annotation[] }[] =>
  published.articles.map((a) => ({ text: a.text, items: pageOf(published, a.id).items }))

describe('the annotations of a dossier', () => {
  it('hold by every assertion of the W3C that is a must', () => {
    for (const published of all) {
      expect(annotationWrongs('collection', [JSON.parse(contentOf(webAnnotations, published))])).toEqual([])
      expect(
        annotationWrongs(
          'page',
          published.articles.map((a) => pageOf(published, a.id)),
        ),
      ).toEqual([])
      expect(
        annotationWrongs(
          'annotation',
          itemsOf(published).flatMap((p) => p.items),
        ),
      ).toEqual([])
    }
    const untargeted = { ...itemsOf(river())[0]?.items[0], target: undefined }
    expect(annotationWrongs('annotation', [untargeted])).not.toEqual([])
    expect(annotationWrongs('page', [{ type: 'AnnotationPage' }])).not.toEqual([])
  })
  it('place each mark in code points, with its words and what stands around them', () => {
    let quotes = 0
    for (const published of [river(), hostile])
      for (const { text, items } of itemsOf(published)) {
        const points = [...text.toWellFormed()]
        for (const { target } of items) {
          const [position, quote] = target.selector
          const words = points.slice(position?.start, position?.end).join('')
          expect(quote?.exact).toBe(words)
          const before = points.slice(0, position?.start).join('')
          expect(before.endsWith(quote?.prefix ?? '')).toBe(true)
          expect(
            points
              .slice(position?.end)
              .join('')
              .startsWith(quote?.suffix ?? ''),
          ).toBe(true)
          quotes++
        }
      }
    expect(quotes).toBeGreaterThan(8)
  })
  it('name who speaks by the address of the page', () => {
    const quoted = itemsOf(river())[1]?.items.find((a) => a.id.endsWith('#q1'))
    expect(quoted?.body).toContainEqual({ source: `${HOME}entities/ana-brook/`, purpose: 'identifying' })
    expect(quoted?.target.source).toBe(`${HOME}proof/river-1.txt`)
  })
  it('have ids of their own', () => {
    const ids = itemsOf(river()).flatMap((p) => p.items.map((a) => a.id))
    expect(new Set(ids).size).toBe(ids.length)
  })
  it('show no context of an excerpt, no words of a link, and name the text by its hash', () => {
    for (const rights of ['excerpt', 'link'] as const) {
      const published = river(rights)
      const first = published.articles.find((a) => a.id === 'river-1')
      const hash = createHash('sha256')
        .update(first?.text ?? '')
        .digest('base64url')
      const { items } = pageOf(published, 'river-1') as { items: Annotation[] }
      for (const { target } of items) {
        expect(target.source).toBe(`ni:///sha-256;${hash}`)
        expect(target.selector.map((s) => s.type)).toEqual(
          rights === 'link' ? ['TextPositionSelector'] : ['TextPositionSelector', 'TextQuoteSelector'],
        )
        for (const selector of target.selector) {
          expect(selector).not.toHaveProperty('prefix')
          expect(selector).not.toHaveProperty('suffix')
        }
      }
    }
  })
})

describe('places in code points', () => {
  it('count a pair once', () => {
    const point = codePoints('a🚢b🚢')
    expect([0, 1, 2, 3, 4, 6].map(point)).toEqual([0, 1, 1, 2, 3, 4])
  })
  it('do not cut a pair at the ends of a context', () => {
    expect(wholePairs('🚢ab🚢', 1, 5)).toBe('ab')
    expect(wholePairs('🚢ab🚢', 0, 6)).toBe('🚢ab🚢')
  })
})
