import jsonld from 'jsonld'
import { describe, expect, it } from 'vitest'
import { contentOf, HOME, hostile, river } from '../../../tests/exported.ts'
import { schema } from '../../../tests/schemas.ts'
import { jsonLd } from './index.ts'

type Node = Record<string, unknown>
const VOCABULARY = 'http://schema.org/'
const known = schema<{ classes: Record<string, string[]>; properties: Record<string, string[]> }>('schema-org.json')

/** The dossier as a JSON-LD processor reads it. The published context maps terms to the vocabulary, addresses by type. */
const expanded = (text: string): Promise<Node[]> =>
  jsonld.expand(JSON.parse(text), {
    documentLoader: async (url) => ({ documentUrl: url, document: { '@context': { '@vocab': VOCABULARY } } }),
  })

/** Every node with a type, wherever it stands. */
function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* nodesIn(one)
  else if (value && typeof value === 'object') {
    if ('@type' in value) yield value as Node
    for (const one of Object.values(value)) yield* nodesIn(one)
  }
}

const above = (name: string): string[] => [name, ...(known.classes[name] ?? []).flatMap(above)]
const graphOf = (text: string): Node[] => JSON.parse(text)['@graph']

describe('the dossier in schema.org', () => {
  it('uses its classes and properties where they belong', async () => {
    let properties = 0
    for (const published of [river(), river('excerpt'), river('link'), hostile])
      for (const node of nodesIn(await expanded(contentOf(jsonLd, published)))) {
        const type = String((node['@type'] as string[])[0]).replace(VOCABULARY, '')
        expect(Object.keys(known.classes)).toContain(type)
        for (const property of Object.keys(node).filter((key) => !key.startsWith('@'))) {
          const name = property.replace(VOCABULARY, '')
          expect(above(type), `${type} ${name}`).toEqual(
            expect.arrayContaining([expect.toSatisfy((c) => known.properties[name]?.includes(c) ?? false)]),
          )
          properties++
        }
      }
    expect(properties).toBeGreaterThan(40)
  })
  it('bases each briefing on its article, and gives quotations their creators', () => {
    const graph = graphOf(contentOf(jsonLd, river()))
    const node = (id: string): Node | undefined => graph.find((n) => n['@id'] === HOME + id)
    expect(node('briefings/river-1/')).toMatchObject({
      '@type': 'Report',
      isBasedOn: { '@id': `${HOME}briefings/river-1/#source` },
    })
    expect(node('briefings/river-1/#source')).toMatchObject({ '@type': 'NewsArticle', datePublished: '2024-03-05' })
    expect(node('briefings/river-1/#q1')).toMatchObject({
      '@type': 'Quotation',
      text: 'the water will fall by Friday,',
      creator: { '@id': `${HOME}entities/ana-brook/` },
    })
    expect(node('briefings/river-2/#q1')).not.toHaveProperty('creator')
    expect(node('entities/ana-brook/')).toMatchObject({ '@type': 'Person', name: 'Ana Brook' })
    expect(node('briefings/river-1/#f1')).toMatchObject({
      '@type': 'Claim',
      text: '1,200',
      appearance: { '@id': `${HOME}briefings/river-1/#source` },
    })
  })
  it('points at nothing that it does not hold', () => {
    for (const published of [river(), hostile]) {
      const graph = graphOf(contentOf(jsonLd, published))
      const ids = new Set(graph.map((n) => n['@id']))
      const references = [...JSON.stringify(graph).matchAll(/\{"@id":"([^"]+)"\}/g)].map((m) => m[1])
      expect(references.length).toBeGreaterThan(2)
      for (const id of references) expect(ids).toContain(id)
    }
  })
  it('reviews nothing', () => expect(contentOf(jsonLd, river())).not.toMatch(/ClaimReview|reviewRating/))
  it('shows no words of a source that may only be linked to', () => {
    const texts = graphOf(contentOf(jsonLd, river('link'))).filter((n) => String(n['@id']).includes('river-1/#'))
    expect(texts.length).toBeGreaterThan(2)
    for (const node of texts) expect(node).not.toHaveProperty('text')
  })
})
