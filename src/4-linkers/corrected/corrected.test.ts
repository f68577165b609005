import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorOf } from '#core/corrections/anchor.ts'
import { LAYER } from '#core/corrections/apply.ts'
import { readCorrections } from '#core/corrections/read.ts'
import type { Decided, FileAnchor, Kind, MarkKind } from '#core/corrections/types.ts'
import { type NewEntry, withEntry } from '#core/corrections/write.ts'
import type { Article, Dossier, Span } from '#core/model.ts'
import type { KnownEntity } from '#core/stages.ts'
import { annotateFile, linkArticles } from '../../brief.ts'

const ENTITIES: KnownEntity[] = [
  { name: 'Ada Brook', type: 'PER', aliases: ['Brook'], wikidata: null },
  { name: 'Bo Tarn', type: 'PER', aliases: ['Tarn'], wikidata: null },
  { name: 'Harbour Office', type: 'ORG', aliases: [], wikidata: null },
]
const FIRST = `The quay at Eastford is closed

The Harbour Office closed the quay on 5 March 2024, after cracks were found in its wall.

"We cannot wait until somebody is hurt," Ada Brook said. "It will take ten weeks," Bo Tarn said on Tuesday.

Brook said that 1,200 people were evacuated. The market beside it stays open.
`
const SECOND = `Eastford waits for its quay

"We cannot wait until somebody is hurt," Ada Brook said. Tarn disagreed.

The Harbour Office said that 1,300 people were evacuated on 5 March 2024.
`
const THIRD =
  'A note on the pier\n\nThe pier was painted on 9 March 2024. Ada Brook, a painter, said that it looks well.\n'
const FILES = { 'a.txt': FIRST, 'b.txt': SECOND, 'c.txt': THIRD }

interface Briefed {
  articles: Article[]
  dossier: Dossier
}

const sidecar = {
  entities: ENTITIES.map(({ name, type, aliases }) => ({ name, type, aliases })),
  articles: {
    'a.txt': { published: '2024-03-06', outlet: 'Post' },
    'b.txt': { published: '2024-03-07' },
    // the same words in another outlet: no version of the first
    'copy.txt': { outlet: 'Herald' },
  },
}

/** Files and entries through the whole road. */
function brief(files: Record<string, string>, entries: NewEntry[] = []): Briefed {
  const { corrections, problems } = readCorrections(entries.reduce<string | null>(withEntry, null) ?? '')
  expect(problems).toEqual([])
  const all = Object.entries(files).map(([path, text]) =>
    annotateFile({ path, bytes: new TextEncoder().encode(text) }, sidecar, { plain: false, corrections }),
  )
  return linkArticles(all, sidecar, { plain: false, corrections })
}

const plain = brief(FILES)
const article = ({ articles }: Briefed, path: string): Article => articles.find((a) => a.source.path === path)!
const first = article(plain, 'a.txt')
const second = article(plain, 'b.txt')

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words)
  expect(start, words).toBeGreaterThanOrEqual(0)
  return { start, end: start + words.length }
}
const at = ({ text, source }: Article, words: string): FileAnchor => ({
  ...{ file: source.path, sha256: source.sha256 },
  ...anchorOf(text, spanOf(text, words)),
})
const entry = (of: Article, kind: Kind, words: string, decided: Decided, more: Partial<NewEntry> = {}): NewEntry => ({
  ...at(of, words),
  ...{ kind, decided, ...more },
})
const QUOTE = 'We cannot wait until somebody is hurt,'
const mark = <K extends MarkKind>(
  of: Article,
  kind: K,
  words: string,
): Article[(typeof LAYER)[K]][number] | undefined => {
  const span = spanOf(of.text, words)
  return (of[LAYER[kind]] as Span[]).find((m) => m.start === span.start && m.end === span.end) as never
}
const states = ({ dossier }: Briefed): string[] => dossier.corrections.map((c) => c.state)
const nameOf = ({ dossier }: Briefed, id: string | null | undefined): string | undefined =>
  dossier.entities.find((e) => e.id === id)?.name

describe('what the program finds without corrections', () => {
  it('is what these tests build on', () => {
    expect(nameOf(plain, mark(first, 'quotation', QUOTE)?.speaker)).toBe('Ada Brook')
    expect(mark(first, 'date', 'Tuesday')?.value).toBe('2024-03-05')
    expect(mark(first, 'figure', '1,200')?.value).toBe(1200)
    expect(first.fields.title?.value).toBe('The quay at Eastford is closed')
    expect(plain.dossier.corrections).toEqual([])
  })
})

describe('one mark', () => {
  it('a speaker by name, and nowhere else', () => {
    const now = brief(FILES, [entry(first, 'quotation', QUOTE, { speaker: 'Bo Tarn' })])
    expect(states(now)).toEqual(['applied'])
    expect(nameOf(now, mark(article(now, 'a.txt'), 'quotation', QUOTE)?.speaker)).toBe('Bo Tarn')
    expect(nameOf(now, mark(article(now, 'b.txt'), 'quotation', QUOTE)?.speaker)).toBe('Ada Brook')
    expect(now.dossier.corrections[0]?.was).toEqual({ speaker: 'Ada Brook' })
    expect(now.dossier.entities.map((e) => e.id)).toEqual(plain.dossier.entities.map((e) => e.id))
  })
  it('a speaker whom no file names gets a name of his own', () => {
    const now = brief(FILES, [entry(first, 'quotation', QUOTE, { speaker: 'Cyr Oduya' })])
    expect(nameOf(now, mark(article(now, 'a.txt'), 'quotation', QUOTE)?.speaker)).toBe('Cyr Oduya')
  })
  it('a speaker by a place where somebody is mentioned', () => {
    const now = brief(FILES, [entry(first, 'quotation', QUOTE, { speaker: at(second, 'Tarn') })])
    expect(nameOf(now, mark(article(now, 'a.txt'), 'quotation', QUOTE)?.speaker)).toBe('Bo Tarn')
  })
  it('a speaker that is not established', () => {
    const now = brief(FILES, [entry(first, 'quotation', QUOTE, { speaker: null })])
    expect(mark(article(now, 'a.txt'), 'quotation', QUOTE)).toMatchObject({ speaker: null, speakerText: null })
  })
  it('the speaker of a statement goes to the figures in it', () => {
    const statement = first.statements.find((s) => first.text.slice(s.start, s.end).includes('1,200'))!
    const words = first.text.slice(statement.start, statement.end)
    const now = brief(FILES, [entry(first, 'statement', words, { speaker: 'Bo Tarn' })])
    expect(nameOf(now, mark(article(now, 'a.txt'), 'figure', '1,200')?.assertedBy)).toBe('Bo Tarn')
  })
  it('a date, with its range', () => {
    const now = brief(FILES, [entry(first, 'date', 'Tuesday', { value: '2024-02-27' })])
    expect(mark(article(now, 'a.txt'), 'date', 'Tuesday')).toMatchObject({
      ...{ value: '2024-02-27', range: ['2024-02-27', '2024-02-27'], rule: 'corrected' },
      corrected: now.dossier.corrections[0]?.id,
    })
    expect(now.dossier.corrections[0]?.was).toEqual({ value: '2024-03-05' })
  })
  it('a figure: value, key and what is counted', () => {
    const decided = { value: 120, key: 'evacuated|eastford', counted: 'people of the market' }
    const now = brief(FILES, [entry(first, 'figure', '1,200', decided)])
    expect(mark(article(now, 'a.txt'), 'figure', '1,200')).toMatchObject({ ...decided, inLedger: true })
  })
  it('the role of a line, before anything is read from it', () => {
    const now = brief(FILES, [
      entry(first, 'line', 'The quay at Eastford is closed', { role: 'boilerplate' }),
      entry(first, 'line', 'The Harbour Office closed the quay on 5 March 2024, after cracks were found in its wall.', {
        role: 'title',
      }),
    ])
    expect(states(now)).toEqual(['applied', 'applied'])
    expect(article(now, 'a.txt').fields.title?.value).toMatch(/^The Harbour Office closed the quay/)
  })
  it('is no mark at all', () => {
    const now = brief(FILES, [
      entry(first, 'date', '5 March 2024', { reject: true }),
      entry(first, 'figure', '1,200', { reject: true }),
      entry(first, 'mention', 'Harbour Office', { reject: true }),
    ])
    expect(states(now)).toEqual(['applied', 'applied', 'applied'])
    const a = article(now, 'a.txt')
    expect([mark(a, 'date', '5 March 2024'), mark(a, 'figure', '1,200'), mark(a, 'mention', 'Harbour Office')]).toEqual(
      [undefined, undefined, undefined],
    )
    expect(mark(article(now, 'b.txt'), 'mention', 'Harbour Office')).toBeDefined()
  })
})

describe('who is who', () => {
  const entity = (of: Briefed, path: string, words: string): string | undefined =>
    nameOf(of, mark(article(of, path), 'mention', words)?.entity)

  it('split: one mention names somebody else, and what he says goes with it', () => {
    const now = brief(FILES, [
      entry(article(plain, 'c.txt'), 'mention', 'Ada Brook', { entity: 'Ada Brook (painter)' }),
    ])
    expect(entity(now, 'c.txt', 'Ada Brook')).toBe('Ada Brook (painter)')
    expect(entity(now, 'a.txt', 'Ada Brook')).toBe('Ada Brook')
    expect(nameOf(now, article(now, 'c.txt').statements[0]?.speaker)).toBe('Ada Brook (painter)')
    expect(now.dossier.entities.find((e) => e.name === 'Ada Brook')).toBeDefined()
  })
  it('split: all of a file', () => {
    const now = brief(FILES, [entry(first, 'mention', 'Ada Brook', { entity: 'Another' }, { scope: 'file' })])
    expect(entity(now, 'a.txt', 'Ada Brook')).toBe('Another')
    expect(
      nameOf(now, article(now, 'a.txt').mentions.find((m) => first.text.slice(m.start, m.end) === 'Brook')?.entity),
    ).toBe('Another')
    expect(entity(now, 'b.txt', 'Ada Brook')).toBe('Ada Brook')
  })
  it('merge: by name, and by a place', () => {
    for (const sameAs of ['Bo Tarn', at(second, 'Tarn')]) {
      const now = brief(FILES, [entry(first, 'entity', 'Ada Brook', { sameAs })])
      expect(states(now)).toEqual(['applied'])
      expect(entity(now, 'c.txt', 'Ada Brook')).toBe('Bo Tarn')
      expect(nameOf(now, mark(article(now, 'b.txt'), 'quotation', QUOTE)?.speaker)).toBe('Bo Tarn')
      const [tarn, ...others] = now.dossier.entities.filter((e) => /Brook|Tarn/.test(e.name))
      expect(others).toEqual([])
      expect(tarn?.aliases.map((a) => a.text)).toContain('Ada Brook')
      expect(tarn?.reasons).toContain('a correction')
    }
  })
  it('rename: the address stays', () => {
    const now = brief(FILES, [entry(first, 'entity', 'Ada Brook', { name: 'Dr Ada Brook' })])
    expect(entity(now, 'b.txt', 'Ada Brook')).toBe('Dr Ada Brook')
    expect(now.dossier.entities.find((e) => e.name === 'Dr Ada Brook')?.id).toBe('ada-brook')
  })
  it('reject: nobody is named by it in any file, and nobody speaks', () => {
    const now = brief(FILES, [entry(second, 'entity', 'Ada Brook', { reject: true })])
    expect(now.articles.flatMap((a) => a.mentions.map((m) => m.entity))).not.toContain('ada-brook')
    expect(now.dossier.entities.map((e) => e.id)).not.toContain('ada-brook')
    expect(mark(article(now, 'a.txt'), 'quotation', QUOTE)?.speaker).toBeNull()
  })
  it('type', () => {
    const now = brief(FILES, [entry(first, 'entity', 'Harbour Office', { type: 'FAC' })])
    expect(now.dossier.entities.find((e) => e.name === 'Harbour Office')?.type).toBe('FAC')
  })
})

describe('states', () => {
  it('redundant: the program says so already', () => {
    const now = brief(FILES, [
      entry(first, 'quotation', QUOTE, { speaker: 'Ada Brook' }),
      entry(first, 'date', 'Tuesday', { value: '2024-03-05' }),
      entry(first, 'line', 'The quay at Eastford is closed', { role: 'title' }),
      entry(first, 'entity', 'Ada Brook', { name: 'Ada Brook' }),
      entry(first, 'entity', 'Bo Tarn', { sameAs: 'Tarn' }),
      entry(first, 'mention', 'Harbour Office', { entity: 'Harbour Office' }),
      entry(first, 'date', 'market', { reject: true }),
    ])
    expect(states(now)).toEqual(Array(7).fill('redundant'))
    const { articles, dossier } = now
    expect(articles.map(({ corrections: _, ...rest }) => rest)).toEqual(plain.articles)
    expect({ ...dossier, corrections: [] }).toEqual(plain.dossier)
  })
  it('orphaned: the file has changed, with the nearest place, and nothing is applied', () => {
    const entries = [entry(first, 'date', '5 March 2024', { value: '2024-03-06' })]
    const changed = { ...FILES, 'a.txt': `New: ${FIRST}` }
    const now = brief(changed, entries)
    expect(now.dossier.corrections).toMatchObject([
      { state: 'orphaned', at: null, reason: 'The file has changed since the entry was written.' },
    ])
    const { nearest } = now.dossier.corrections[0]!
    expect(article(now, 'a.txt').text.slice(nearest?.start, nearest?.end)).toBe('5 March 2024')
    expect(article(now, 'a.txt').dates).toEqual(article(brief(changed), 'a.txt').dates)
  })
  it('orphaned: no such mark, no such name, a name of several', () => {
    const [nobody, unmarked] = [{ sameAs: 'Nobody At All' }, { value: '2024' }]
    const now = brief(FILES, [entry(first, 'entity', 'Ada Brook', nobody), entry(first, 'date', 'market', unmarked)])
    expect(now.dossier.corrections.map((c) => c.reason)).toEqual([
      'Nobody in the dossier has the name that the entry gives.',
      'The words are in the file, but no mark of this kind stands there.',
    ])
    const twice = brief(FILES, [
      entry(article(plain, 'c.txt'), 'mention', 'Ada Brook', { entity: 'Bo  Tarn (other)' }),
      entry(article(plain, 'c.txt'), 'entity', 'Ada Brook', { name: 'Bo Tarn' }),
      entry(first, 'entity', 'Harbour Office', { sameAs: 'Bo Tarn' }),
    ])
    expect(twice.dossier.corrections.filter((c) => c.state === 'orphaned')).toHaveLength(0)
  })
  it('conflicting: two entries about one thing, also from two files', () => {
    const two = brief(FILES, [
      entry(first, 'quotation', QUOTE, { speaker: 'Bo Tarn' }),
      entry(first, 'quotation', QUOTE, { reject: true }),
    ])
    expect(states(two)).toEqual(['conflicting', 'conflicting'])
    expect(nameOf(two, mark(article(two, 'a.txt'), 'quotation', QUOTE)?.speaker)).toBe('Ada Brook')
    const far = brief(FILES, [
      entry(first, 'entity', 'Ada Brook', { name: 'One' }),
      entry(second, 'entity', 'Ada Brook', { name: 'Two' }),
    ])
    expect(states(far)).toEqual(['conflicting', 'conflicting'])
    expect(far.dossier.entities.map((e) => e.name)).toContain('Ada Brook')
  })
  it('of two files with the same bytes only the one that is named is corrected', () => {
    const files = { 'a.txt': FIRST, 'copy.txt': FIRST }
    const now = brief(files, [entry(first, 'date', 'Tuesday', { value: '2024-02-27' })])
    expect(mark(article(now, 'copy.txt'), 'date', 'Tuesday')?.corrected).toBeUndefined()
    expect(mark(article(now, 'a.txt'), 'date', 'Tuesday')?.corrected).toBeDefined()
  })
})

/** Every mark of the plain dossier, with a decision that fits it. */
const possible = plain.articles.flatMap((of) =>
  (Object.entries(LAYER) as [MarkKind, (typeof LAYER)[MarkKind]][]).flatMap(([kind, layer]) =>
    (of[layer] as Span[]).flatMap((span) => {
      const place = { file: of.source.path, sha256: of.source.sha256, ...anchorOf(of.text, span) }
      return decisions(kind).map(([as, decided]): NewEntry => ({ ...place, kind: as, decided }))
    }),
  ),
)
function decisions(kind: MarkKind): [Kind, Decided][] {
  if (kind === 'line')
    return [
      [kind, { role: 'caption' }],
      [kind, { role: 'body' }],
    ]
  const reject: [Kind, Decided] = [kind, { reject: true }]
  if (kind === 'date') return [reject, [kind, { value: '1999-W10' }]]
  if (kind === 'quotation' || kind === 'statement')
    return [reject, [kind, { speaker: 'Ora Velt' }], [kind, { speaker: null }], [kind, { speaker: 'Ada Brook' }]]
  if (kind === 'figure') return [reject, [kind, { key: 'k' }], [kind, { value: 5 }]]
  if (kind === 'mention')
    return [
      reject,
      [kind, { entity: 'Ora Velt' }],
      ['entity', { name: 'Ora Velt' }],
      ['entity', { sameAs: 'Ada Brook' }],
      ['entity', { reject: true }],
    ]
  return [reject]
}

describe('whatever happens to the folder', () => {
  const changes = fc.record(
    Object.fromEntries(
      Object.keys(FILES).map((path) => [
        path,
        fc.oneof(
          { weight: 3, arbitrary: fc.constant('kept' as const) },
          fc.constant('deleted' as const),
          fc.nat(FILES[path as keyof typeof FILES].length),
        ),
      ]),
    ) as Record<string, fc.Arbitrary<'kept' | 'deleted' | number>>,
  )
  const asked = fc.subarray(possible, { minLength: 1, maxLength: 6 })
  const folderAfter = (change: Record<string, 'kept' | 'deleted' | number>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(FILES).flatMap(([path, text]) => {
        const what = change[path]
        if (what === 'deleted') return []
        return [[path, typeof what === 'number' ? `${text.slice(0, what)} Then it rained. ${text.slice(what)}` : text]]
      }),
    )

  it('no entry is lost, and none is applied elsewhere', () => {
    fc.assert(
      fc.property(asked, changes, (entries, change) => {
        const files = folderAfter({ ...change, 'z.txt': 'kept' })
        const now = brief({ ...files, 'z.txt': 'The rain\n\nIt rained on Monday, Cyr Oduya said.\n' }, entries)
        expect(now.dossier.corrections).toHaveLength(entries.length)
        for (const record of now.dossier.corrections) {
          const kept = change[record.file] === 'kept'
          if (!kept) expect(record.state).toBe('orphaned')
          if (record.at) expectPlace(now, record.at, record)
        }
        for (const { source, ...of } of now.articles)
          for (const layer of Object.values(LAYER))
            for (const item of of[layer])
              if (item.corrected) {
                const by = now.dossier.corrections.find((c) => c.id === item.corrected)
                expect([by?.state, by?.sha256, by?.text]).toEqual([
                  'applied',
                  source.sha256,
                  of.text.slice(item.start, item.end),
                ])
              }
      }),
      { numRuns: 60 },
    )
  })

  function expectPlace(
    now: Briefed,
    place: { article: string } & Span,
    record: { sha256: string; text: string; mark: string },
  ): void {
    const of = now.articles.find((a) => a.id === place.article)!
    expect([of.source.sha256, of.text.slice(place.start, place.end)]).toEqual([record.sha256, record.text])
  }

  it('the order of the entries makes no difference', () => {
    fc.assert(
      fc.property(asked, fc.infiniteStream(fc.nat()), (entries, dice) => {
        const shuffled = entries
          .map((e) => ({ e, n: dice.next().value }))
          .sort((a, b) => a.n - b.n)
          .map(({ e }) => e)
        const [one, two] = [brief(FILES, entries), brief(FILES, shuffled)]
        const bare = ({ dossier }: Briefed) => dossier.corrections.map(({ line: _, ...rest }) => rest)
        expect(bare(two)).toEqual(bare(one))
        expect(two.dossier.entities).toEqual(one.dossier.entities)
        const outcomes = ({ articles }: Briefed) => articles.map(({ corrections: _, ...rest }) => rest)
        expect(outcomes(two)).toEqual(outcomes(one))
      }),
      { numRuns: 40 },
    )
  })
})
