import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { articleOf, emptyDossier, NO_KNOWLEDGE } from '#core/article.ts'
import type { Article, Dossier, Entity, Quotation, QuotationGroup } from '#core/model.ts'
import { type CaseMark, cpuSeconds, readCases } from '#core/testing.ts'
import { sameQuotation } from './index.ts'

const groupsOf = (articles: Article[], known: Partial<Dossier> = {}): QuotationGroup[] =>
  sameQuotation.link({ articles, dossier: { ...emptyDossier(''), ...known }, knowledge: NO_KNOWLEDGE }).dossier
    ?.quotationGroups ?? []

interface Said {
  start: number
  end: number
  speaker?: string | null
  via?: string[]
}

function article(id: string, text: string, said: Said[], known: Partial<Article> = {}): Article {
  const quotations = said.map(
    ({ start, end, speaker = null, via = [] }, i): Quotation => ({
      id: `q${i + 1}`,
      start,
      end,
      mode: 'direct',
      speaker,
      speakerText: null,
      cue: null,
      via,
      rule: 'test',
    }),
  )
  const published: Article['fields']['published'] = {
    value: '2024-05-10',
    window: ['2024-05-10', '2024-05-10'],
    basis: 'supplied',
  }
  return articleOf(text, {
    id,
    source: { path: id, sha256: id, bytes: 0, mediaType: 'text/plain' },
    fields: { published },
    quotations,
    ...known,
  })
}

/** An article that is quotations and nothing else. */
const quoting = (id: string, words: string[], speaker: string | null = null): Article => {
  let text = ''
  const said = words.map((line) => {
    const start = text.length + 1
    text += `“${line}” `
    return { start, end: start + line.length, speaker }
  })
  return article(id, text, said)
}

const unnamed = (id: string): Entity => ({
  id,
  name: id,
  type: 'PER',
  aliases: [],
  wikidata: null,
  named: !/^\p{Ll}/u.test(id),
  reasons: [],
})

describe('cases.md', () => {
  for (const { rule, text, marks, settings, line } of readCases(
    readFileSync(new URL('cases.md', import.meta.url), 'utf8'),
  ))
    test(`${rule} (line ${line})`, () => {
      const arrow = text.indexOf(' ⇒ ')
      const sides: [string, number, CaseMark[]][] = [
        [text.slice(0, arrow), 0, marks.filter((m) => m.end <= arrow)],
        [text.slice(arrow + 3), arrow + 3, marks.filter((m) => m.start > arrow)],
      ]
      const articles = sides.map(([part, offset, found], i) =>
        article(
          `a${i}`,
          part,
          found.map((m) => saidBy(m, offset)),
          { dates: daysIn(part) },
        ),
      )
      const entities = marks
        .flatMap((m) => m.value.split(/ |via:/))
        .filter(Boolean)
        .map(unnamed)
      const [group] = groupsOf(articles, { entities })
      expect(group?.pairs[0]?.class ?? 'none').toBe(settings.class)
    })
})

function saidBy(mark: CaseMark, offset: number): Said {
  const [speaker, via] = mark.value.split('via:').map((part) => part.trim())
  return { start: mark.start - offset, end: mark.end - offset, speaker: speaker || null, via: via ? [via] : [] }
}

/** "May 3" as a date of 2024. */
function daysIn(text: string): Article['dates'] {
  return [...text.matchAll(/May (\d)/g)].map((m) => {
    const value = `2024-05-0${m[1]}`
    const span = { start: m.index, end: m.index + m[0].length }
    return { ...span, type: 'DATE', value, range: [value, value], precision: 'day', resolved: true, rule: 'test' }
  })
}

describe('groups', () => {
  const long = 'The captain sold the cargo twice and burned the only ledger of the ship'

  it('join through a common wording and tell whether the speakers differ', () => {
    const articles = [
      quoting('a', [long], 'Orlan'),
      quoting('b', ['sold the cargo twice and burned the only ledger'], 'Brandt'),
      quoting('c', [long], null),
    ]
    expect(groupsOf(articles)).toMatchObject([{ id: 'g1', speakersDiffer: true, members: [{}, {}, {}] }])
    expect(groupsOf([articles[0]!, articles[2]!])).toMatchObject([{ speakersDiffer: false }])
  })

  it('hold quotations of different articles only', () => {
    expect(groupsOf([quoting('a', [long, long])])).toEqual([])
  })

  it('take words that one passage carries into both articles, whoever is named', () => {
    const words = 'grave concern about the fishing treaty'
    const articles = [quoting('a', [words], 'Orlan'), quoting('b', [words], 'Brandt')]
    expect(groupsOf(articles)).toEqual([])
    const span = { start: 0, end: words.length + 2 }
    const passage = { id: 'p1', kind: 'verbatim' as const, class: 'passage' as const, similarity: 1, from: null }
    const passages = [{ ...passage, a: { article: 'b', ...span }, b: { article: 'a', ...span } }]
    expect(groupsOf(articles, { passages })).toHaveLength(1)
  })

  it('leave scare quotes out', () => {
    const scare = quoting('b', [long])
    scare.quotations = scare.quotations.map((q) => ({ ...q, mode: 'scare' }))
    expect(groupsOf([quoting('a', [long]), scare])).toEqual([])
  })

  it('give each quotation one translation in an article, the closest', () => {
    const said = 'Nobody in this village will ever forget the night when the dam broke'
    const articles = [
      quoting('a', [said]),
      quoting('b', [
        'No one in our village will forget that night when the dam burst',
        'Nobody here forgets the night of the dam, and the village will stay empty',
      ]),
    ]
    expect(groupsOf(articles).flatMap((g) => g.pairs)).toMatchObject([
      { b: { article: 'b', quotation: 'q1' }, class: 'translation' },
    ])
  })
})

describe('properties', () => {
  const line = fc
    .array(fc.constantFrom(...'dam council the flood bridge minister wood of river stone north ferry'.split(' ')), {
      minLength: 3,
      maxLength: 12,
    })
    .map((words) => words.join(' '))
  const articles = fc.array(fc.array(line, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 })
  const wordings = (groups: QuotationGroup[]) =>
    groups
      .flatMap((g) => g.pairs)
      .map(({ a, b, class: kind }) => {
        const [x, y] = [a, b].map((ref) => `${ref.article} ${ref.quotation}`).sort()
        return `${x} ${y} ${kind}`
      })
      .sort()
      .join('\n')

  it('do not depend on the order of the articles', () =>
    fc.assert(
      fc.property(articles, (lines) => {
        const all = lines.map((said, i) => quoting(`d${i}`, said))
        expect(wordings(groupsOf(all.toReversed()))).toBe(wordings(groupsOf(all)))
      }),
      { numRuns: 80 },
    ))

  it('put every quotation into one group at most', () =>
    fc.assert(
      fc.property(articles, (lines) => {
        const refs = groupsOf(lines.map((said, i) => quoting(`d${i}`, said))).flatMap((g) =>
          g.members.map((m) => `${m.article} ${m.quotation}`),
        )
        expect(new Set(refs).size).toBe(refs.length)
      }),
      { numRuns: 80 },
    ))
})

it.each([
  ['many equal quotations', Array.from({ length: 5_000 }, () => 'sold the cargo twice and burned the ledger')],
  ['one endless quotation', ['sold the cargo twice and burned the ledger '.repeat(20_000)]],
])('%s end soon', (_, lines) => {
  expect(cpuSeconds(() => groupsOf([quoting('a', lines), quoting('b', lines)]))).toBeLessThan(5)
})
