import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { articleOf, emptyDossier, NO_KNOWLEDGE } from '#core/article.ts'
import type { Article, Integrity, Quotation, Region, Statement } from '#core/model.ts'
import { type CaseMark, cpuSeconds, readCases } from '#core/testing.ts'
import { integrity } from './index.ts'

const findingsIn = (...articles: Article[]): Integrity[] =>
  integrity.link({ articles, dossier: emptyDossier(''), knowledge: NO_KNOWLEDGE }).dossier?.integrity ?? []

const attribution = { speaker: 'somebody', speakerText: null, cue: null, via: [], rule: 'test' }

/** First line title, the rest body; words between curly marks are quotations. */
function article(id: string, text: string, day: string, known: Partial<Article> = {}): Article {
  const end = text.indexOf('\n')
  const regions: Region[] = [
    { start: 0, end, role: 'title' },
    { start: end + 1, end: text.length, role: 'body' },
  ]
  // “Yes” ‘more patience’
  const quotations = [...text.matchAll(/[“‘]([^“‘”’]+?)[,.]?[”’]/g)].map(
    ({ index, 1: words = '' }, i): Quotation => ({
      id: `q${i + 1}`,
      start: index + 1,
      end: index + 1 + words.length,
      mode: 'direct',
      ...attribution,
    }),
  )
  return articleOf(text, {
    id,
    source: { path: id, sha256: id, bytes: 0, mediaType: 'text/plain' },
    regions,
    quotations,
    fields: { published: { value: day, window: [day, day], basis: 'supplied' } },
    ...known,
  })
}

describe('cases.md', () => {
  for (const { rule, text, marks, settings, line } of readCases(
    readFileSync(new URL('cases.md', import.meta.url), 'utf8'),
  ))
    test(`${rule} (line ${line})`, () => {
      const starts = [0, text.indexOf(' ⇒ ') + 3].slice(0, text.includes(' ⇒ ') ? 2 : 1)
      const articles = starts.map((start, i) => {
        const part = i ? text.slice(start) : text.split(' ⇒ ')[0]!
        const statements = marks.filter((m) => m.role === 'statement').map((m, k) => statementOf(m, start, k))
        return article(`a${i}`, part, `2024-05-0${1 + 7 * i}`, i === starts.length - 1 ? { statements } : {})
      })
      const printed = findingsIn(...articles).flatMap(({ kind, a, b }) => [
        kind,
        wordsAt(articles, a),
        wordsAt(articles, b),
      ])
      const marked = (role: string) => marks.filter((m) => m.role === role).map((m) => text.slice(m.start, m.end))
      const [a] = marked('a')
      const [b] = marked('b')
      expect(printed.slice(0, 2)).toEqual(a ? [settings.kind, a] : [])
      if (b) expect(printed[2]).toBe(b)
    })
})

const statementOf = (mark: CaseMark, offset: number, i: number): Statement => ({
  id: `s${i + 1}`,
  start: mark.start - offset,
  end: mark.end - offset,
  mode: 'indirect',
  ...attribution,
})

const wordsAt = (articles: Article[], place: Integrity['b']): string | null =>
  place && articles.find((a) => a.id === place.article)!.text.slice(place.start, place.end)

describe('bounds', () => {
  const said = 'Critics see ‘a farce’ in the harbour\nThe council went home.'

  it('says nothing of a file that was cut off', () => {
    expect(findingsIn(article('a', said, '2024-05-01'))).toMatchObject([{ kind: 'absent', b: null }])
    expect(findingsIn(article('a', said, '2024-05-01', { truncated: true }))).toEqual([])
  })

  it('leaves names of works alone', () => {
    const text = 'Critics love ‘Silent Locks’\nThe film ran for nine hours.'
    const start = text.indexOf('Silent')
    const mention = { start, end: start + 12, type: 'WORK' as const, entity: 'silent-locks', form: 'name' as const }
    expect(findingsIn(article('a', text, '2024-05-01', { mentions: [{ ...mention, rule: 'test' }] }))).toEqual([])
  })

  it('does not tell earlier from later where dates do not', () => {
    const plain = 'Locks close\nThe board refused to pay for the broken northern locks last year.'
    const quoted = 'Board\nThe board “refused to pay for the broken northern locks” then.'
    expect(findingsIn(article('a', plain, '2024-05-01'), article('b', quoted, '2024-05-01'))).toEqual([])
    expect(findingsIn(article('a', plain, '2024-05-01'), article('b', quoted, '2024-05-02'))).toHaveLength(1)
  })

  it('does not depend on the order of the articles', () => {
    const articles = [
      article('a', 'Locks close\nThe board refused to pay for the broken northern locks last year.', '2024-05-01'),
      article('b', 'Board\nThe board “refused to pay for the broken northern locks” then.', '2024-05-08'),
      article('c', said, '2024-05-09'),
    ]
    const sorted = (list: Integrity[]) => list.map((item) => JSON.stringify(item)).sort()
    expect(sorted(findingsIn(...articles.toReversed()))).toEqual(sorted(findingsIn(...articles)))
  })

  it.each([['“ash elm oak fir” '], ['ash elm oak fir '], ['“ash ']])(
    'a million characters of %s in two articles end soon',
    (piece) => {
      const long = `‘ash elm oak fir’\n${piece.repeat(Math.ceil(5e5 / piece.length))}`
      const both = [article('a', long, '2024-05-01'), article('b', long, '2024-05-08')] as const
      expect(cpuSeconds(() => findingsIn(...both))).toBeLessThan(5)
    },
  )
})
