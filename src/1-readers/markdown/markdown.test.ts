import { describe, expect, test } from 'vitest'
import { markdown } from './index.ts'

const read = (text: string) => markdown.read({ path: 'a.md', bytes: new TextEncoder().encode(text) })
/** What a reader sees: the text without the hidden spans. */
function seen(source: string): string {
  const { text, hidden = [] } = read(source)
  return [...hidden].reverse().reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
}
const ruleIds = (text: string): string[] => (read(text).messages ?? []).map((m) => m.ruleId)

describe('front matter', () => {
  const file = `---
title: "Bridge: closed"
outlet: The Sorrel Observer
published: 2023-05-12
byline: [Marta Quill, Tom Rudd]
url: https://example.org/bridge
language: en
---

The council met on Tuesday.
`
  // within what the parser can do, so that only our own bound refuses it
  test.each([
    ['brackets', `${'['.repeat(65)}${']'.repeat(65)}`, 'nests too deep'],
    ['dashes', `\n${'- '.repeat(101)}a`, 'nests too deep'],
    ['as many as are read', `${'['.repeat(64)}${']'.repeat(64)}`, undefined],
  ])('that nests in %s ends at the same place on every stack', (_, value, reason) => {
    const { messages = [] } = read(`---\ntitle: ${value}\n---\nText.\n`)
    if (reason)
      expect(messages).toMatchObject([
        { ruleId: 'markdown:front-matter-yaml', start: 4, reason: expect.stringContaining(reason) },
      ])
    else expect(messages.some((m) => m.reason.includes('nests'))).toBe(false)
  })
  test('gives stated fields, each with its place', () => {
    const { text, fields = {} } = read(file)
    expect(Object.fromEntries(Object.entries(fields).map(([key, f]) => [key, f?.value]))).toEqual({
      title: 'Bridge: closed',
      outlet: 'The Sorrel Observer',
      published: '2023-05-12',
      byline: ['Marta Quill', 'Tom Rudd'],
      url: 'https://example.org/bridge',
      language: 'en',
    })
    const [at] = fields.outlet?.evidence ?? []
    expect(text.slice(at?.start, at?.end)).toBe('The Sorrel Observer')
    expect(fields.published).toMatchObject({ basis: 'stated', window: ['2023-05-12', '2023-05-12'] })
  })

  test('is one region, and the text stays the file itself', () => {
    const { text, regions } = read(file)
    expect(text).toBe(file)
    expect(regions?.[0]).toMatchObject({ start: 0, end: file.indexOf('---\n\n') + 3, role: 'boilerplate' })
  })

  test('names the original of a digest', () => {
    const { fields } = read(
      '---\ntitle: Ours\noriginal:\n  title: Theirs\n  outlet: The Ledger\n  date: 2024-03-01\n---\nText.\n',
    )
    expect(fields).toMatchObject({
      title: { value: 'Ours' },
      original: { value: 'Theirs' },
      outlet: { value: 'The Ledger' },
      published: { value: '2024-03-01' },
    })
  })

  test.each([
    ['2023-10-24', '2023-10-24'],
    ['"2023-10-24T23:30:00-05:00"', '2023-10-24'],
    ['October 24, 2023', '2023-10-24'],
    ['24 Oct 2023', '2023-10-24'],
    ['2023-02-30', undefined],
    ['soon', undefined],
  ])('reads the date %s as %s', (written, value) => {
    expect(read(`---\ndate: ${written}\n---\nText.\n`).fields?.published?.value).toBe(value)
  })

  test.each([
    ['a key that is not known', '---\nlayout: x.mjs\n---\nText.\n', 'markdown:front-matter-key'],
    ['a key of the sidecar alone', '---\nstateLinked: false\n---\nText.\n', 'markdown:front-matter-key'],
    ['a setting that is none', '---\nrights: all\n---\nText.\n', 'markdown:front-matter-value'],
    ['a wrong value', '---\nurl: javascript:alert(1)\n---\nText.\n', 'markdown:front-matter-value'],
    ['broken YAML', '---\ntitle: "open\n---\nText.\n', 'markdown:front-matter-yaml'],
    ['no closing line', '---\ntitle: A\n\nText.\n', 'markdown:front-matter-open'],
    ['JavaScript, which is never run', '---js\n({title: "A"})\n---\nText.\n', 'markdown:front-matter-language'],
    ['TOML', '+++\ntitle = "A"\n+++\nText.\n', 'markdown:front-matter-language'],
  ])('tells of %s', (_, text, ruleId) => {
    expect(ruleIds(text)).toEqual([ruleId])
  })

  test('reads how the text may be shown, and the outlet’s week', () => {
    const { settings, messages } = read('---\nrights: excerpt\nweekStart: sunday\n---\nText.\n')
    expect(settings).toEqual({ rights: 'excerpt', weekStart: 'sunday' })
    expect(messages).toEqual([])
  })

  test('follows no alias and pollutes no prototype', () => {
    const bomb = `---\na: &a [x, x]\nb: &b [*a, *a]\ntitle: *b\n__proto__: {polluted: yes}\nconstructor: x\n---\nText.\n`
    expect(read(bomb).fields).toEqual({})
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('signs of Markdown are hidden', () => {
  test.each([
    ['# Bridge *closed*', 'Bridge closed'],
    ['Bridge closed\n=====', 'Bridge closed\n'],
    ['The **mayor** said `no` to _all_.', 'The mayor said no to all.'],
    ['See [the report](https://example.org "x") now.', 'See the report now.'],
    ['![A red tractor](a.png)', 'A red tractor'],
    ['> We will not\n> wait.', 'We will not\nwait.'],
    ['- one\n- two', 'one\ntwo'],
    ['1. one\n2. two', 'one\ntwo'],
    ['5 \\* 3 stays', '5 * 3 stays'],
    ['A <!-- note --> here', 'A  here'],
    ['a_b_c and 2 * 3 * 4', 'a_b_c and 2 * 3 * 4'],
    ['export const x = {1}', 'export const x = {1}'],
  ])('%j', (source, words) => {
    expect(seen(source)).toBe(words)
  })
})

describe('lines whose role Markdown tells', () => {
  test('headings, rules and definitions', () => {
    const { regions, fields } = read('# Bridge *closed*\n\nText here.\n\n## Next\n\n***\n\n[a]: https://example.org\n')
    expect(regions?.map((r) => `${r.role} ${r.rule}`)).toEqual([
      'title markdown:title',
      'body markdown:heading',
      'boilerplate markdown:rule',
      'boilerplate markdown:definition',
    ])
    expect(fields?.title).toMatchObject({ value: 'Bridge closed', basis: 'stated' })
  })

  test('what nests too deep is read as plain text', () => {
    expect(ruleIds(`${'>'.repeat(5000)} a\n`)).toEqual(['markdown:plain'])
    expect(ruleIds(`${'['.repeat(50_000)}\n`)).toEqual(['markdown:plain'])
    expect(ruleIds(Array.from({ length: 200 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'))).toEqual([
      'markdown:plain',
    ])
  })
})
