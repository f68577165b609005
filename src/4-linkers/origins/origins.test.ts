import fc from 'fast-check'
import { expect, test } from 'vitest'
import { articleOf, emptyDossier, NO_KNOWLEDGE } from '#core/article.ts'
import type { Article, Dossier, Passage, Quotation, QuotationGroup } from '#core/model.ts'
import { origins } from './index.ts'

const FILES = ['a', 'b', 'c', 'd']
const TEXT = 'x'.repeat(200)

const said = (via: string[]): Quotation => ({
  id: 'q1',
  start: 50,
  end: 90,
  mode: 'direct',
  speaker: null,
  speakerText: null,
  cue: null,
  via,
  rule: 'test',
})
const article = (id: string, via: string[] = [], outlet?: string): Article =>
  articleOf(TEXT, { id, quotations: [said(via)], fields: outlet ? { outlet: { value: outlet, basis: 'stated' } } : {} })
const passage = (a: string, b: string, [start, end] = [40, 100]): Passage => ({
  id: `${a}${b}`,
  kind: 'verbatim',
  class: 'passage',
  similarity: 1,
  from: null,
  a: { article: a, start: start as number, end: end as number },
  b: { article: b, start: start as number, end: end as number },
})
type Pair = QuotationGroup['pairs'][number]
const pair = (a: string, b: string, kind: Pair['class']): Pair => ({
  a: { article: a, quotation: 'q1' },
  b: { article: b, quotation: 'q1' },
  class: kind,
})

function componentsOf(articles: Article[], { pairs = [], ...found }: Partial<Dossier> & { pairs?: Pair[] } = {}) {
  const members = articles.map((a) => ({ article: a.id, quotation: 'q1' }))
  const quotationGroups = [{ id: 'g1', members, pairs, speakersDiffer: false }]
  const dossier = { ...emptyDossier('test'), quotationGroups, ...found }
  return origins.link({ articles, dossier, knowledge: NO_KNOWLEDGE }).dossier?.origins?.[0]?.components
}

test('files that share nothing are origins of their own', () => {
  expect(componentsOf([article('a'), article('b')])).toEqual([['a'], ['b']])
})

test('a shared carrier joins', () => {
  expect(componentsOf([article('a', ['wire']), article('b'), article('c', ['wire', 'paper'])])).toEqual([
    ['a', 'c'],
    ['b'],
  ])
})

test('what carries for one file may have printed it itself, and two texts of one outlet are one origin', () => {
  expect(componentsOf([article('a', ['velm-post']), article('b', [], 'The Velm Post')])).toEqual([['a', 'b']])
  expect(componentsOf([article('a', [], 'Velm Post'), article('b', [], 'Velm Post')])).toEqual([['a', 'b']])
})

test('a passage joins only if it carried the claim', () => {
  const articles = [article('a'), article('b')]
  expect(componentsOf(articles, { passages: [passage('a', 'b')] })).toEqual([['a', 'b']])
  expect(componentsOf(articles, { passages: [passage('b', 'a', [100, 150])] })).toEqual([['a'], ['b']])
})

test('the same words join, another translation does not', () => {
  const articles = [article('a'), article('b'), article('c')]
  expect(componentsOf(articles, { pairs: [pair('a', 'b', 'shortened'), pair('b', 'c', 'translation')] })).toEqual([
    ['a', 'b'],
    ['c'],
  ])
})

test('a claim inside a quotation that both print word for word', () => {
  const articles = ['a', 'b'].map((id) => article(id))
  const events = [
    {
      id: 'e1',
      label: 'storm',
      range: ['2020-01-01', '2020-01-01'] as [string, string],
      precision: 'day' as const,
      sources: articles.map(({ id }) => ({ article: id, start: 60, end: 65 })),
    },
  ]
  const quotationGroups = [{ id: 'g1', members: [], pairs: [pair('a', 'b', 'identical')], speakersDiffer: false }]
  expect(componentsOf(articles, { events, quotationGroups })).toEqual([['a', 'b']])
})

test('what one file alone states is no claim to count', () => {
  expect(componentsOf([article('a')])).toBeUndefined()
})

test('components part the files, and more bonds never make more of them', () => {
  const file = fc.constantFrom(...FILES)
  const bond = fc.tuple(file, file).filter(([a, b]) => a !== b)
  fc.assert(
    fc.property(fc.array(bond, { maxLength: 6 }), bond, (bonds, more) => {
      const articles = FILES.map((id) => article(id))
      const passages = bonds.map(([a, b]) => passage(a, b))
      const few = componentsOf(articles, { passages }) ?? []
      const all = componentsOf(articles, { passages: [...passages, passage(...more)] }) ?? []
      expect(few.flat().sort()).toEqual(FILES)
      expect(all.length).toBeLessThanOrEqual(few.length)
      expect(componentsOf([...articles].reverse(), { passages })).toEqual(few)
    }),
    { seed: 5 },
  )
})
