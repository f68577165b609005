/** A small invented dossier for the tests of the views: two papers on a river, with everything marked. */
import { articleOf, emptyDossier } from '#core/article.ts'
import type { Article, Dossier, Span } from '#core/model.ts'

const FIRST = `River rises over the old bridge

Mayor Ana Brook said on Monday that “the water will fall by Friday,” while 1,200 people left their homes in Eastford.

She spoke near the bridge.

The Harbour Office counted over 40 boats that were lost in the storm, and reportedly more are missing.`

const SECOND = `Eastford waits for the water to fall

“The water will fall on Friday,” Ana Brook told the Harbour Office as 1,300 people left their homes.`

/** The place of some words in a text. */
export const spanOf = (text: string, words: string): Span => {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`the text does not hold "${words}"`)
  return { start, end: start + words.length }
}

function articleWith(text: string, known: Partial<Article>): Article {
  const article = articleOf(text, known)
  const [title, ...body] = article.regions
  return { ...article, regions: title ? [{ ...title, role: 'title' }, ...body] : [] }
}

const said = { cue: null, speakerText: null, via: [], rule: 'test' }
const counted = {
  high: null,
  unit: null,
  key: 'left',
  asOf: null,
  assertedBy: null,
  caveats: [],
  inLedger: true,
  rule: 'test',
}

/** The two articles, and what stands across them; `rights` of the first. */
export function riverDossier(rights: Article['settings']['rights'] = 'full'): {
  articles: Article[]
  dossier: Dossier
} {
  const first = articleWith(FIRST, {
    id: 'river-1',
    source: { path: 'river-1.txt', sha256: 'ab'.repeat(32), bytes: 300, mediaType: 'text/plain' },
    settings: { rights, stateLinked: null, weekStart: 'monday' },
    fields: {
      title: { value: 'River rises over the old bridge', basis: 'stated' },
      outlet: { value: 'The Eastford Post', basis: 'supplied' },
      published: { value: '2024-03-05', window: ['2024-03-05', '2024-03-05'], basis: 'supplied' },
    },
    mentions: [
      { ...spanOf(FIRST, 'Ana Brook'), type: 'PER', entity: 'ana-brook', form: 'name', rule: 'test' },
      { ...spanOf(FIRST, 'Eastford'), type: 'GPE', entity: 'eastford', form: 'name', rule: 'test' },
      { ...spanOf(FIRST, 'She'), type: 'PER', entity: 'ana-brook', form: 'pronoun', rule: 'test' },
    ],
    quotations: [
      { id: 'q1', ...spanOf(FIRST, 'the water will fall by Friday,'), mode: 'direct', ...said, speaker: 'ana-brook' },
    ],
    dates: [
      {
        ...spanOf(FIRST, 'Monday'),
        type: 'DATE',
        value: '2024-03-04',
        range: ['2024-03-04', '2024-03-04'],
        precision: 'day',
        resolved: true,
        rule: 'weekday',
      },
    ],
    figures: [
      { id: 'f1', ...spanOf(FIRST, '1,200'), value: 1200, comparator: 'eq', ...counted, counted: 'people' },
      { id: 'f2', ...spanOf(FIRST, 'over 40'), value: 40, comparator: 'over', ...counted, key: null, counted: 'boats' },
    ],
    caveats: [{ ...spanOf(FIRST, 'reportedly'), kind: 'hedge' }],
  })
  const second = articleWith(SECOND, {
    id: 'river-2',
    source: { path: 'river-2.txt', sha256: 'cd'.repeat(32), bytes: 200, mediaType: 'text/plain' },
    fields: { published: { value: '2024-03-06', window: ['2024-03-06', '2024-03-07'], basis: 'inferred' } },
    mentions: [{ ...spanOf(SECOND, 'Ana Brook'), type: 'PER', entity: 'ana-brook', form: 'name', rule: 'test' }],
    quotations: [
      { id: 'q1', ...spanOf(SECOND, 'The water will fall on Friday,'), mode: 'direct', ...said, speaker: null },
    ],
    figures: [{ id: 'f1', ...spanOf(SECOND, '1,300'), value: 1300, comparator: 'eq', ...counted, counted: 'people' }],
  })
  const quoted = (article: string) => ({ article, quotation: 'q1' })
  const figure = (article: string) => ({ article, figure: 'f1' })
  const entity = { wikidata: null, named: true, reasons: [], aliases: [] }
  return {
    articles: [second, first],
    dossier: {
      ...emptyDossier('The river'),
      entities: [
        { ...entity, id: 'ana-brook', name: 'Ana Brook', type: 'PER' },
        { ...entity, id: 'eastford', name: 'Eastford', type: 'GPE' },
      ],
      quotationGroups: [
        {
          id: 'Q1',
          members: [quoted('river-1'), quoted('river-2')],
          pairs: [{ a: quoted('river-1'), b: quoted('river-2'), class: 'altered' }],
          speakersDiffer: false,
        },
      ],
      figureGroups: [
        {
          key: 'left',
          label: 'people who left their homes',
          verdict: 'contradict',
          members: [figure('river-1'), figure('river-2')],
          pairs: [{ a: figure('river-1'), b: figure('river-2'), relation: 'contradict' }],
        },
      ],
      coverage: [
        {
          row: 'left',
          kind: 'figure',
          cells: [
            { article: 'river-1', found: spanOf(FIRST, '1,200') },
            { article: 'river-2', found: null },
          ],
        },
      ],
    },
  }
}
