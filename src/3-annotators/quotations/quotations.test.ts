import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { articleOf, NO_KNOWLEDGE } from '#core/article.ts'
import type { Article, Mention, Region, Role, Span } from '#core/model.ts'
import { lines, trimmed } from '#core/passages.ts'
import { type Case, readCases } from '#core/testing.ts'
import { quotations } from './index.ts'
import { RULES } from './rule-ids.ts'

const cases = readCases(readFileSync(new URL('cases.md', import.meta.url), 'utf8'))

/** The text as an article whose names are known: `> people: Jane Doe; Max Roe`, `> bodies: …`, `> roles: title, body`. */
function articleFor({ text, settings }: Case): Article {
  const names = (key: string): string[] => (settings[key] ?? '').split(';').map((n) => n.trim())
  const mentions = [
    ...named(text, names('people'), 'PER'),
    ...named(text, names('bodies'), 'ORG'),
    ...named(text, names('nationalities'), 'NORP'),
  ].sort((a, b) => a.start - b.start)
  return articleOf(text, { mentions, regions: regionsOf(text, (settings.roles ?? '').split(/,\s*/)) })
}

/** Mentions of names in full and, of people, by their last word. */
function named(text: string, names: string[], type: Mention['type']): Mention[] {
  const found: Mention[] = []
  for (const name of names.filter(Boolean)) {
    const forms = type === 'PER' ? [name, name.split(' ').at(-1) as string] : [name]
    const entity = name.toLowerCase().replace(/[^a-z]+/g, '-')
    for (const form of forms)
      for (let i = text.indexOf(form); i >= 0; i = text.indexOf(form, i + 1))
        if (!found.some((m) => m.start <= i && i < m.end))
          found.push({ start: i, end: i + form.length, type, entity, form: 'name', rule: 'test' })
  }
  return found
}

function regionsOf(text: string, roles: string[]): Region[] {
  const spans = lines(text)
    .map((line) => trimmed(text, line))
    .filter((s) => s.end > s.start)
  return spans.map((s, i) => ({ ...s, role: (roles[i] || 'body') as Role }))
}

const MODES = new Set(['direct', 'mixed', 'scare', 'indirect'])

/** What was found, in the form of the marks of a case: `words | mode`. */
function found(one: Case): { marks: string[]; sources: string[]; cues: string[]; entities: string[]; via: string[] } {
  const { text } = one
  const result = quotations.annotate(articleFor(one), NO_KNOWLEDGE)
  const items = [...(result.quotations ?? []), ...(result.statements ?? [])].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  )
  const words = (s: Span): string => text.slice(s.start, s.end)
  const said = items.filter((i) => i.mode !== 'scare')
  const distinct = (values: string[]): string[] => [...new Set(values)]
  return {
    marks: items.map((i) => `${words(i)} | ${i.mode}`),
    sources: distinct(said.flatMap((i) => (i.speakerText ? [words(i.speakerText)] : []))),
    cues: distinct(said.flatMap((i) => (i.cue ? [words(i.cue)] : []))),
    entities: distinct(said.map((i) => i.speaker ?? 'nobody')),
    via: distinct(said.flatMap((i) => i.via)),
  }
}

describe('cases.md', () => {
  test.each(cases)('$rule, line $line', (one) => {
    const of = (role: string): string[] =>
      one.marks.filter((m) => m.role === role).map((m) => one.text.slice(m.start, m.end))
    const is = found(one)
    expect(is.marks).toEqual(
      one.marks.filter((m) => MODES.has(m.role)).map((m) => `${one.text.slice(m.start, m.end)} | ${m.role}`),
    )
    expect(is.sources.sort()).toEqual([...new Set(of('source'))].sort())
    if (of('cue').length) expect(is.cues.sort()).toEqual([...new Set(of('cue'))].sort())
    const speakers = one.marks.flatMap((m) => (m.role === 'source' && m.value ? [m.value] : []))
    if (speakers.length) expect(is.entities.sort()).toEqual([...new Set(speakers)].sort())
    if (one.settings.via !== undefined) expect(is.via.join(' > ')).toBe(one.settings.via)
  })

  test('every rule is at work under a heading, and at rest there as well', () => {
    const rulesOf = (one: Case): string[] => {
      const { quotations: q = [], statements: s = [] } = quotations.annotate(articleFor(one), NO_KNOWLEDGE)
      return [...q, ...s].map((item) => item.rule)
    }
    const byHeading = [...Map.groupBy(cases, (c) => c.rule).values()].map((of) => of.map(rulesOf))
    for (const rule of RULES)
      expect(
        byHeading.some((of) => of.some((found) => found.includes(rule)) && of.some((found) => !found.includes(rule))),
        rule,
      ).toBe(true)
  })

  test('every heading has an example where nobody speaks', () => {
    for (const rule of new Set(cases.map((c) => c.rule))) {
      const own = cases.filter((c) => c.rule === rule)
      const silent = own.filter((c) => !c.marks.some((m) => m.role === 'source'))
      expect(silent.length, rule).toBeGreaterThan(0)
      expect(own.length, rule).toBeGreaterThan(silent.length)
    }
  })
})

describe('what is promised of every article', () => {
  test('the same text gives the same marks', () => {
    const text = cases.map((c) => c.text).join('\n')
    const once = quotations.annotate(articleOf(text), NO_KNOWLEDGE)
    expect(quotations.annotate(articleOf(text), NO_KNOWLEDGE)).toEqual(once)
  })

  test('furniture of the page is not annotated', () => {
    const text = '“Buy now,” said the shop.'
    const article = articleOf(text, { regions: [{ start: 0, end: text.length, role: 'boilerplate' }] })
    expect(quotations.annotate(article, NO_KNOWLEDGE).quotations).toEqual([])
  })

  test('a missing closing mark is reported', () => {
    const article = articleOf('The mayor said: “We will rebuild the bridge.\n\nThe work begins in May.')
    expect(quotations.annotate(article, NO_KNOWLEDGE).messages).toMatchObject([{ ruleId: 'quotations:unclosed' }])
  })
})
