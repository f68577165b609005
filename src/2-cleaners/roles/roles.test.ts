import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { articleOf } from '#core/article.ts'
import { lineFacts } from '#core/lines/facts.ts'
import type { Region } from '#core/model.ts'
import { readCases } from '#core/testing.ts'
import { roles } from './index.ts'
import { closedRules } from './rules.ts'

const cases = readCases(readFileSync(new URL('./cases.md', import.meta.url), 'utf8'))

describe.each(cases)('cases.md line $line, $rule', ({ text, marks }) => {
  test(text, () => {
    const [facts] = lineFacts([text])
    expect(closedRules([facts!])[0]?.rule).toBe(marks[0]?.role)
  })
})

const rolesOf = (text: string, known = {}): string[] =>
  roles.clean(articleOf(text, { regions: [], ...known })).regions.map((r) => r.role)

describe('roles', () => {
  test('keeps regions that the reader gave', () => {
    const text = '---\ntitle: A\n---\nThe council met on Tuesday and sent the plan back to the engineers.\n'
    const given: Region = { start: 0, end: 16, role: 'boilerplate', rule: 'markdown:front-matter' }
    expect(roles.clean(articleOf(text, { regions: [given] })).regions[0]).toEqual(given)
    expect(rolesOf(text, { regions: [given] })).toEqual(['boilerplate', 'body'])
  })

  test('takes a supplied title for the title wherever it stands', () => {
    const text =
      'A first line of some length about the harbour\n\nBridge closed\n\nThe council closed the bridge on Tuesday, the mayor said, after cracks were found in two piers.\n'
    const fields = { title: { value: 'Bridge closed', basis: 'supplied' as const } }
    expect(rolesOf(text, { fields })[1]).toBe('title')
  })

  test('gives a text of one line a role', () => {
    expect(rolesOf('Harbour bridge closed')).toHaveLength(1)
    expect(rolesOf('')).toEqual([])
  })

  test('says caption of both lines of a doubled caption without a credit', () => {
    const caption = 'Workers inspect the second pier of the harbour bridge in the spring of last year.'
    const body =
      'The council closed the bridge on Tuesday, the mayor said, after cracks were found in two of its piers.'
    expect(
      rolesOf(
        `Bridge closed after cracks are found\n${caption}\n${caption}\n${body}\n${body.replace('Tuesday', 'Monday')}`,
      ),
    ).toEqual(['title', 'caption', 'caption', 'body', 'body'])
  })

  test('says caption of the text of a picture and the caption that nearly says it again, not of two sentences alike', () => {
    const alt = 'Workers inspect the second pier of the harbour bridge in the spring'
    const credit = 'Dana Whitlock'
    const body = 'The council closed the bridge on Tuesday after cracks were found in two of its piers.'
    const found = closedRules(lineFacts([alt, credit, `${alt} of 2023.`, body, body.replace('Tuesday', 'Monday')]))
    expect(found.map((told) => told?.rule)).toEqual([
      'caption:doubled',
      undefined,
      'caption:doubled',
      undefined,
      undefined,
    ])
  })

  test('knows a note by its number in brackets', () => {
    const [note, sentence] = closedRules(lineFacts(['[3] Whitlock, Stone in the sea, p. 12.', '[The mayor] said no.']))
    expect([note?.rule, sentence]).toEqual(['boilerplate:reference', undefined])
  })

  test('lines behind twenty thousand stand in few regions, and none is lost', () => {
    const text = `${'ab cd\n'.repeat(30_000)}---\n${'ef\n'.repeat(100)}`
    const given: Region = { start: 180_000, end: 180_003, role: 'boilerplate', rule: 'markdown:rule' }
    const { regions } = roles.clean(articleOf(text, { regions: [given] }))
    expect(regions.length).toBeGreaterThan(20_000)
    expect(regions.length).toBeLessThan(20_030)
    expect(regions).toContainEqual(given)
    expect(regions.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text.trimEnd())
  })

  test.each([
    ['one line of a megabyte', 'word '.repeat(200_000)],
    ['200,000 short lines', 'ab cd\n'.repeat(170_000)],
    ['brackets', '('.repeat(1_000_000)],
    ['quotation marks', '"“”\' '.repeat(200_000)],
    ['dots', '. '.repeat(500_000)],
    ['"photo" without end', 'photo / '.repeat(125_000)],
    ['"by" without end', '(reporting by a and '.repeat(50_000)],
    ['spaces', `a${' '.repeat(1_000_000)}b`],
  ])('is linear in %s', { timeout: 15_000 }, (_, text) => {
    const { regions } = roles.clean(articleOf(text, { regions: [] }))
    expect(regions.length).toBeGreaterThan(0)
  })
})
