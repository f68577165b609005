import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { articleOf, NO_KNOWLEDGE } from '#core/article.ts'
import type { Article, Label, Span } from '#core/model.ts'
import { type Case, readCases } from '#core/testing.ts'
import { labels } from './index.ts'

const cases = readCases(readFileSync(new URL('cases.md', import.meta.url), 'utf8'))
const nobody = { speaker: 'speaker', speakerText: null, cue: null, via: [], rule: 'test' }

function found({ text, marks, settings }: Case): Label[] {
  const spans = (role: string): Span[] => marks.filter((m) => m.role === role).map(({ start, end }) => ({ start, end }))
  const known: Partial<Article> = {
    mentions: spans('entity').map((s) => ({
      ...s,
      type: 'ORG',
      entity: text.slice(s.start, s.end).toLowerCase(),
      form: 'name',
      rule: 'test',
    })),
    quotations: [
      ...spans('said').map((s, i) => ({ id: `q${i}`, ...s, mode: 'direct' as const, ...nobody })),
      ...spans('partly').map((s, i) => ({
        id: `p${i}`,
        ...s,
        mode: 'mixed' as const,
        ...nobody,
        cue: spans('cue')[0] ?? null,
      })),
    ],
    statements: spans('reported').map((s, i) => ({ id: `s${i}`, ...s, mode: 'indirect', ...nobody })),
  }
  if (settings.role === 'caption') known.regions = [{ start: 0, end: text.length, role: 'caption' }]
  return labels.annotate(articleOf(text, known), NO_KNOWLEDGE).labels ?? []
}

describe('cases.md', () => {
  test.each(cases)('$rule, line $line', (one) => {
    const wanted = one.marks.filter((m) => m.role === 'label')
    expect(found(one).map((l) => `${one.text.slice(l.start, l.end)} | ${l.voice} ${l.referent}`)).toEqual(
      wanted.map((m) => `${one.text.slice(m.start, m.end)} | ${m.value}`),
    )
  })
  test('every heading has an example without a label', () => {
    for (const rule of new Set(cases.map((c) => c.rule)))
      expect(
        cases.some((c) => c.rule === rule && !c.marks.some((m) => m.role === 'label')),
        rule,
      ).toBe(true)
  })
})

test('a speaker’s word is never the outlet’s', () => {
  const [one] = readCases('# x\n“[They fear the [Front](entity) massacre](said),” she said.')
  expect(found(one as Case)).toMatchObject([{ voice: 'quotation', speaker: 'speaker' }])
})
