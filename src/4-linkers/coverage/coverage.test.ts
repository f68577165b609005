import { expect, test } from 'vitest'
import { articleOf, emptyDossier, NO_KNOWLEDGE } from '#core/article.ts'
import type { Article, Dossier, Entity, Figure, Mention, Quotation } from '#core/model.ts'
import { coverage } from './index.ts'

const mention = (start: number, entity: string, form: Mention['form'] = 'name'): Mention => ({
  start,
  end: start + 3,
  type: 'PER',
  entity,
  form,
  rule: 'test',
})
const entity = (id: string, named = true): Entity => ({
  id,
  name: id.toUpperCase(),
  type: 'PER',
  aliases: [],
  wikidata: null,
  named,
  reasons: [],
})
const figure = (start: number, key: string | null, inLedger = true): Figure => ({
  id: 'f1',
  start,
  end: start + 3,
  value: 40,
  high: null,
  comparator: 'eq',
  unit: null,
  counted: 'boats sunk',
  key,
  asOf: null,
  assertedBy: null,
  caveats: [],
  inLedger,
  rule: 'test',
})
const quotation = (start: number, end: number): Quotation => ({
  id: 'q1',
  start,
  end,
  mode: 'direct',
  speaker: null,
  speakerText: null,
  cue: null,
  via: [],
  rule: 'test',
})
const TEXT = 'Ada said "we will mend every boat that the storm has broken before winter comes" of 40 boats sunk.'
const article = (id: string, known: Partial<Article> = {}): Article => articleOf(TEXT, { id, ...known })

function rows(articles: Article[], found: Partial<Dossier> = {}) {
  const dossier = { ...emptyDossier('test'), ...found }
  return coverage.link({ articles, dossier, knowledge: NO_KNOWLEDGE }).dossier?.coverage ?? []
}

test('a cell is the first place; a pronoun is none', () => {
  const ada = [mention(4, 'ada', 'pronoun'), mention(10, 'ada'), mention(20, 'ada')]
  const [row] = rows([article('a', { mentions: ada }), article('b')], { entities: [entity('ada')] })
  expect(row).toEqual({
    row: 'ada',
    kind: 'entity',
    label: 'ADA',
    cells: [
      { article: 'a', found: { start: 10, end: 13 } },
      { article: 'b', found: null },
    ],
  })
})

test('of a file that was cut short nothing is said unless something was found', () => {
  const entities = [entity('ada'), entity('bo')]
  const cut = article('b', { truncated: true, mentions: [mention(0, 'bo')] })
  const cells = rows([article('a', { mentions: [mention(0, 'ada')] }), cut], { entities }).map((r) =>
    r.cells.map((c) => c.article),
  )
  expect(cells).toEqual([['a'], ['a', 'b']])
})

test('unnamed speakers, unknown keys and figures outside the ledger have no row', () => {
  const figures = [figure(0, null), figure(5, 'sunk|boats', false)]
  const mentions = [mention(0, 'an-official', 'role')]
  expect(rows([article('a', { figures, mentions })], { entities: [entity('an-official', false)] })).toEqual([])
})

test('figures, quotations and events', () => {
  const found = { figures: [figure(83, 'sunk|boats')], quotations: [quotation(10, 78)] }
  const event = { id: 'e1', label: 'storm', sources: [{ article: 'a', start: 40, end: 45 }] }
  const dossier: Partial<Dossier> = {
    quotationGroups: [{ id: 'g1', members: [{ article: 'a', quotation: 'q1' }], pairs: [], speakersDiffer: false }],
    events: [{ ...event, range: ['2020-01-01', '2020-01-01'], precision: 'day' }],
    undated: [{ ...event, id: 'u1' }],
  }
  const all = rows([article('a', found), article('b')], dossier)
  expect(all.map((r) => [r.kind, r.row, r.label])).toEqual([
    ['figure', 'sunk|boats', 'boats sunk'],
    ['quotation', 'g1', 'we will mend every boat that the storm has broken …'],
    ['event', 'e1', 'storm'],
    ['event', 'u1', 'storm'],
  ])
  expect(all.every((r) => r.cells.length === 2 && r.cells[0]?.found && !r.cells[1]?.found)).toBe(true)
})

test('the words of a file of which the title alone may be shown are no label', () => {
  const closed = article('a', {
    quotations: [quotation(10, 78)],
    settings: { rights: 'link', stateLinked: null, weekStart: 'monday' },
  })
  const quotationGroups = [{ id: 'g1', members: [{ article: 'a', quotation: 'q1' }], pairs: [], speakersDiffer: false }]
  expect(rows([closed], { quotationGroups })[0]?.label).toBe('g1')
})

test('rows that most files hold come first, and a huge table loses those that fewest hold', () => {
  const articles = Array.from({ length: 3000 }, (_, n) =>
    article(`a${n}`, { mentions: [mention(0, 'all'), mention(5, `only-${n}`)] }),
  )
  const entities = [entity('all'), ...articles.map((_, n) => entity(`only-${n}`))]
  const all = rows(articles, { entities })
  expect(all[0]?.row).toBe('all')
  expect(all.length).toBe(20)
})
