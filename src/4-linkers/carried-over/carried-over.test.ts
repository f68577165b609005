import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { articleOf, emptyDossier, NO_KNOWLEDGE } from '#core/article.ts'
import type { Article, Passage, Region } from '#core/model.ts'
import { cpuSeconds, readCases } from '#core/testing.ts'
import { carriedOver } from './index.ts'

const published = (value: string): Article['fields'] => ({
  published: { value, window: [value, value], basis: 'supplied' },
})
const article = (id: string, text: string, known: Partial<Article> = {}): Article =>
  articleOf(text, {
    id,
    source: { path: `${id}.txt`, sha256: id, bytes: 0, mediaType: 'text/plain' },
    fields: published(id < 'b' ? '2024-05-01' : '2024-05-08'),
    ...known,
  })
const passagesOf = (...articles: Article[]): Passage[] =>
  carriedOver.link({ articles, dossier: emptyDossier(''), knowledge: NO_KNOWLEDGE }).dossier?.passages ?? []
const printed = (articles: Article[], place: Passage['a']): string =>
  articles.find((a) => a.id === place.article)!.text.slice(place.start, place.end)

describe('cases.md', () => {
  for (const { rule, text, marks, settings, line } of readCases(
    readFileSync(new URL('cases.md', import.meta.url), 'utf8'),
  ))
    test(`${rule} (line ${line})`, () => {
      const arrow = text.indexOf(' ⇒ ')
      const [left, right] = [article('a', text.slice(0, arrow)), article('b', text.slice(arrow + 3))]
      const found = passagesOf(left, right)
      const texts = found.flatMap((p) => [printed([left, right], p.a), printed([left, right], p.b)])
      expect(texts).toEqual(marks.map((m) => text.slice(m.start, m.end)))
      for (const passage of found) expect(passage).toMatchObject({ ...settings, from: 'a' })
    })
})

describe('regions', () => {
  const caption = 'Boats lie in the old harbour of Tarnby on a winter morning. (Kim Holt/Agency)'
  const withRoles = (id: string, lines: [Region['role'], string][]): Article => {
    const text = lines.map(([, line]) => line).join('\n')
    let start = 0
    const regions = lines.map(([role, line]) => {
      start += line.length + 1
      return { start: start - line.length - 1, end: start - 1, role }
    })
    return article(id, text, { regions })
  }

  it('marks a shared caption as such, and a caption printed twice once', () => {
    const found = passagesOf(
      withRoles('a', [
        ['caption', caption],
        ['caption', caption],
        ['body', 'Nothing else.'],
      ]),
      withRoles('b', [
        ['body', 'All is new here.'],
        ['caption', caption],
      ]),
    )
    expect(found).toMatchObject([{ class: 'caption', kind: 'verbatim', a: { start: 0, end: caption.length } }])
  })

  it('leaves titles, teasers and furniture out', () => {
    for (const role of ['title', 'kicker', 'byline', 'related', 'boilerplate'] as const)
      expect(passagesOf(withRoles('a', [[role, caption]]), withRoles('b', [['body', caption]]))).toEqual([])
  })

  it('runs through no caption and no teaser', () => {
    const [first, second] = ['The reef was charted again by divers', 'and the old wreck was gone']
    const split = withRoles('a', [
      ['body', first],
      ['related', 'Read more: boats'],
      ['body', second],
    ])
    const found = passagesOf(split, article('b', `${first} ${second}`))
    expect(found.map((p) => printed([split], p.a))).toEqual([first, second])
  })
})

describe('direction', () => {
  const text = 'The glass works at Holm will close their last furnace in autumn.'
  it.each([
    ['2024-05-01', '2024-05-02', 'x'],
    ['2024-05-02', '2024-05-01', 'y'],
    ['2024-05-01', '2024-05-01', null],
  ])('%s and %s: from %s', (x, y, from) => {
    const found = passagesOf(article('x', text, { fields: published(x) }), article('y', text, { fields: published(y) }))
    expect(found).toMatchObject([{ from }])
  })
  it('is not established where a date is unknown or the windows overlap', () => {
    const vague: Article['fields'] = {
      published: { value: '2024-05-01', window: ['2024-05-01', '2024-05-03'], basis: 'inferred' },
    }
    for (const fields of [{}, vague])
      expect(
        passagesOf(article('x', text, { fields }), article('b', text, { fields: published('2024-05-03') })),
      ).toMatchObject([{ from: null }])
  })
})

it('calls a passage that both texts print inside marks a quotation', () => {
  const said = 'we will never sell the northern locks to anyone'
  const quoting = (id: string, text: string): Article => {
    const start = text.indexOf(said)
    const quotation = { id: 'q1', start, end: start + said.length, mode: 'direct' as const, speaker: null }
    return article(id, text, {
      quotations: [{ ...quotation, speakerText: null, cue: null, via: [], rule: 'test' }],
    })
  }
  const found = passagesOf(
    quoting('a', `“${said},” she told the crowd at the pier.`),
    quoting('b', `Years ago he had promised the same crowd: “${said}.”`),
  )
  expect(found).toMatchObject([{ class: 'quotation', kind: 'verbatim' }])
})

describe('properties', () => {
  const sentence = fc
    .array(
      fc.constantFrom(...'harbour dam council the of flood bridge minister wood and river stone in a north'.split(' ')),
      {
        minLength: 4,
        maxLength: 14,
      },
    )
    .map((words) => `${words.join(' ')}.`)
  const text = fc.array(sentence, { minLength: 1, maxLength: 8 }).map((s) => s.join(' '))
  const texts = fc.array(text, { minLength: 2, maxLength: 4 })
  const named = (all: string[]): Article[] =>
    all.map((t, i) => article(`d${i}`, t, { fields: published(`2024-05-0${i + 1}`) }))

  it('does not depend on the order of the articles', () =>
    fc.assert(
      fc.property(texts, (all) => {
        const articles = named(all)
        expect(passagesOf(...articles.toReversed())).toEqual(passagesOf(...articles))
      }),
      { numRuns: 60 },
    ))

  it('gives exact spans; a verbatim passage has the same words on both sides', () =>
    fc.assert(
      fc.property(texts, (all) => {
        const articles = named(all)
        const bare = (place: Passage['a']) => printed(articles, place).toLowerCase().match(/\w+/g)
        for (const { a, b, kind, similarity } of passagesOf(...articles)) {
          expect(bare(a)!.length).toBeGreaterThanOrEqual(6)
          if (kind === 'verbatim') expect(bare(a)).toEqual(bare(b))
          expect(similarity === 1 || kind === 'near-verbatim').toBe(true)
        }
      }),
      { numRuns: 60 },
    ))

  it('finds a long unique passage wherever it is put', () =>
    fc.assert(
      fc.property(text, text, text, (x, y, z) => {
        const copied = 'Seven silver kettles hung above an empty stove while rain drummed against every shutter.'
        const articles = [article('a', `${x}\n${copied}\n${y}`), article('b', `${z}\n${copied}`)]
        expect(passagesOf(...articles).some((p) => printed(articles, p.a).includes(copied))).toBe(true)
      }),
      { numRuns: 40 },
    ))
})

describe('cost', () => {
  it.each([
    ['one word', 'ash '],
    ['one sentence', 'The dam holds the water of three rivers. '],
    ['one letter and a full stop', 'a.'],
    ['quotation marks', '“”"\' '],
  ])('a million characters of %s end soon', (_, piece) => {
    const long = piece.repeat(Math.ceil(1e6 / piece.length))
    expect(cpuSeconds(() => passagesOf(article('a', long), article('b', long)))).toBeLessThan(5)
  })
})

test('a formula that very many articles print joins each to the first alone', () => {
  const formula = 'The harbour board declined requests for comment about its dredging contract.'
  const many = Array.from({ length: 45 }, (_, i) =>
    article(`a${String(i).padStart(2, '0')}`, `${formula}\nPier${i} reopened${i} quietly${i} yesterday${i}.`),
  )
  const found = passagesOf(...many)
  expect(found).toHaveLength(44)
  expect(new Set(found.map((p) => p.a.article))).toEqual(new Set(['a00']))
})
