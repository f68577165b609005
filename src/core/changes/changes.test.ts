import { describe, expect, it } from 'vitest'
import { articleOf, emptyDossier, withAnnotations } from '../article.ts'
import type { Article, Dossier, Figure } from '../model.ts'
import { type Change, changesBetween, type Records } from './index.ts'
import { recordsIn } from './records.ts'

const FIRST =
  'The river rose. “The bridge will hold until the morning, whatever the forecast says,” she said. 40 boats sank.'
const spanOf = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
})
const said = { cue: null, speakerText: null, via: [], rule: 'test' }
const counted = {
  high: null,
  unit: null,
  counted: 'boats',
  asOf: null,
  assertedBy: null,
  caveats: [],
  inLedger: true,
  rule: 'test',
}

interface Known {
  path?: string
  speaker?: string | null
  figure?: Partial<Figure> & { words: string }
  rights?: Article['settings']['rights']
}

/** An article of the river with one quotation and one figure; its hash is that of its words. */
function article(text = FIRST, { path = 'a.txt', speaker = 'ana', figure, rights = 'full' }: Known = {}): Article {
  const { words, ...fields } = figure ?? { words: '40' }
  const quote = 'The bridge will hold until the morning, whatever the forecast says,'
  const bare = articleOf(text, {
    id: `id-${path}`,
    source: { path, sha256: text, bytes: text.length, mediaType: 'text/plain' },
    settings: { rights, stateLinked: null, weekStart: 'monday' },
  })
  return withAnnotations(bare, {
    quotations: [{ ...spanOf(text, quote), mode: 'direct', ...said, speaker }],
    figures: [{ ...spanOf(text, words), value: 40, comparator: 'eq', key: 'sunk', ...counted, ...fields }],
  })
}
const names = ['ana', 'brook'].map((id) => ({
  id,
  name: id.toUpperCase(),
  type: 'PER' as const,
  aliases: [],
  wikidata: null,
  named: true,
  reasons: [],
}))
const records = (articles: Article[], dossier: Partial<Dossier> = {}): Records => ({
  articles,
  dossier: { ...emptyDossier('River'), entities: names, ...dossier },
})
const brief = (changes: Change[]) =>
  changes.map((c) => [c.how, c.kind, c.what, c.before, c.after].filter(Boolean).join(' '))
const between = (a: Article, b: Article) => changesBetween(records([a]), records([b]))

describe('files', () => {
  it('are the same where nothing changed: no change at all', () =>
    expect(between(article(), article())).toEqual({ count: [1, 1], files: [], items: [], open: [] }))
  it('come, go, change and move', () => {
    const { files } = changesBetween(
      records([
        article(FIRST, { path: 'stays' }),
        article(`${FIRST} a`, { path: 'goes' }),
        article(`${FIRST} b`, { path: 'from' }),
      ]),
      records([
        article(`${FIRST} c`, { path: 'stays' }),
        article(`${FIRST} d`, { path: 'comes' }),
        article(`${FIRST} b`, { path: 'to' }),
      ]),
    )
    expect(files.map((f) => [f.how, f.path, f.before])).toEqual([
      ['added', 'comes', null],
      ['removed', 'goes', null],
      ['changed', 'stays', null],
      ['moved', 'to', 'from'],
    ])
  })
  it('that come or go bring no list of their items', () =>
    expect(changesBetween(records([]), records([article()])).items).toEqual([]))
})

describe('items', () => {
  it('keep their key when the text around them moves', () =>
    expect(between(article(), article(`A new first line.\n\n${FIRST}`)).items).toEqual([]))
  it('keep their key when their number changes', () => {
    const other = article()
    other.quotations = other.quotations.map((q) => ({ ...q, id: 'q9' }))
    expect(between(article(), other).items).toEqual([])
  })
  it('tell of another speaker', () => {
    expect(brief(between(article(), article(FIRST, { speaker: 'brook' })).items)).toEqual([
      'changed quotation speaker ANA BROOK',
    ])
    expect(between(article(), article(FIRST, { speaker: null })).items[0]).toMatchObject({ before: 'ANA', after: null })
  })
  it('tell of another value in the same words, and in other words under one count key', () => {
    expect(brief(between(article(), article(FIRST, { figure: { words: '40', comparator: 'over' } })).items)).toEqual([
      'changed figure value 40 over 40',
    ])
    const edited = article(FIRST.replace('40', '55'), { figure: { words: '55', value: 55 } })
    expect(brief(between(article(), edited).items)).toEqual(['changed figure value 40 55'])
  })
  it('of another count key are no change of a value', () => {
    const edited = article(FIRST.replace('40', '55'), { figure: { words: '55', value: 55, key: 'found' } })
    expect(brief(between(article(), edited).items)).toEqual(['removed figure', 'added figure'])
  })
  it('lead to their place in the newer dossier, and to none where they are gone', () => {
    const bare = { ...article(), quotations: [] }
    expect(between(bare, article()).items[0]?.place).toEqual({
      article: 'id-a.txt',
      ...spanOf(FIRST, 'The bridge will hold until the morning, whatever the forecast says,'),
    })
    expect(between(article(), bare).items[0]?.place).toBeNull()
  })
})

describe('rights', () => {
  it('let a change show a few first words, and none of a source that is linked only', () => {
    const gone = { ...article(), quotations: [] }
    const label = (a: Article, b: Article) => between(a, b).items[0]?.label
    expect(label(gone, article())).toBe('The bridge will hold until the morning, whatever …')
    expect(label(article(), { ...gone, settings: { ...gone.settings, rights: 'link' } })).toBe('')
    expect(label(article(FIRST, { rights: 'link' }), gone)).toBe('')
  })
  it('say where a record without words tells nothing of the items', () =>
    expect(between({ ...article(), text: '' }, article(`${FIRST} More.`))).toMatchObject({
      items: [],
      open: ['a.txt'],
    }))
})

describe('across files', () => {
  const group = (id: string, ...paths: string[]) => ({
    id,
    members: paths.map((path) => ({ article: `id-${path}`, quotation: 'q1' })),
    pairs: [],
    speakersDiffer: false,
  })
  const three = ['a', 'b', 'c'].map((path) => article(FIRST, { path }))
  it('a group is known by what it holds, not by its number', () => {
    const found = changesBetween(
      records(three, { quotationGroups: [group('g1', 'a', 'b')] }),
      records(three, { quotationGroups: [group('g7', 'a', 'b', 'c')] }),
    )
    expect(brief(found.items)).toEqual(['changed quotation-group files 2 3'])
  })
  it('a verdict, a name and the passages of two files change', () => {
    const figures = (verdict: 'update' | 'contradict') => ({
      key: 'sunk',
      label: 'boats',
      verdict,
      members: [],
      pairs: [],
    })
    const place = (path: string) => ({ article: `id-${path}`, start: 0, end: 9 })
    const passage = {
      id: 'P1',
      kind: 'verbatim' as const,
      class: 'passage' as const,
      similarity: 1,
      from: null,
      a: place('a'),
      b: place('b'),
    }
    const found = changesBetween(
      records(three, { figureGroups: [figures('update')], entities: names.slice(0, 1), passages: [passage] }),
      records(three, { figureGroups: [figures('contradict')], passages: [passage, passage] }),
    )
    expect(brief(found.items)).toEqual([
      'added entity',
      'changed figure-group verdict update contradict',
      'changed passage count 1 2',
    ])
  })
})

describe('an earlier record', () => {
  const { articles, dossier } = records([article()])
  it('is read as an array and as lines, and what it does not know is empty', () => {
    const all = [...articles, { record: 'dossier', title: 'River' }]
    for (const text of [JSON.stringify(all), all.map((r) => JSON.stringify(r)).join('\n')]) {
      const found = recordsIn(text)
      expect(found?.articles).toEqual(articles)
      expect(found?.dossier.events).toEqual(dossier.events)
    }
  })
  it('is none where the text holds no dossier', () => {
    for (const text of ['', '{}', '[1, null]', 'no JSON', '[{"record":"article"}]']) expect(recordsIn(text)).toBeNull()
  })
})
