import { describe, expect, it } from 'vitest'
import { articleOf } from '#core/article.ts'
import { webAddress } from '#core/web-address.ts'
import { cssString, marginCss } from '../components/printed.ts'
import { citationOf, textFragment } from './citation.ts'
import { daySpan, longDay, rangeWords } from './days.ts'
import { briefingJsonLd } from './json-ld.ts'

const article = articleOf('Text.', {
  id: 'salt-1',
  fields: {
    title: { value: 'Salt & {pepper} 100% </script>', basis: 'stated' },
    outlet: { value: 'The Post', basis: 'supplied' },
    published: { value: '2024-03-05', window: ['2024-03-05', '2024-03-05'], basis: 'stated' },
    byline: { value: ['Ana Brook'], basis: 'stated' },
    url: { value: 'https://example.org/salt', basis: 'stated' },
  },
})
const citation = citationOf(article, 'https://dossier.example/salt-1/')

describe('a citation', () => {
  it('reads as a line, with the hash', () => {
    expect(citation.formatted).toBe(
      'Ana Brook. “Salt & {pepper} 100% </script>.” The Post, 5 March 2024. File a.txt, SHA-256 00000000….',
    )
  })
  it('is CSL-JSON', () => {
    expect(JSON.parse(citation.csl)).toMatchObject([
      {
        id: 'salt-1',
        type: 'article-newspaper',
        issued: { 'date-parts': [[2024, 3, 5]] },
        author: [{ literal: 'Ana Brook' }],
      },
    ])
  })
  it('is RIS, one tag a line', () => {
    for (const line of citation.ris.split('\n')) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /)
  })
  it('is BibTeX with its signs escaped', () => {
    expect(citation.bibtex).toContain('title = {{Salt \\& \\textbraceleft{}pepper\\textbraceright{} 100\\% </script>}}')
  })
  it.each(['}}, note = {x}}', '{{{', '}{', '\\}', '\\', 'a ~ b ^ c'])(
    'keeps its braces as BibTeX counts them, which knows no backslash: %s',
    (words) => {
      const said = { value: words, basis: 'stated' as const }
      const fields = { ...article.fields, title: said, outlet: said, byline: { ...said, value: [words] } }
      let depth = 0
      const depths = [...citationOf({ ...article, fields }, 'https://dossier.example/').bibtex].flatMap((sign) => {
        if (sign === '{') depth++
        else if (sign === '}') depth--
        else return []
        return depth
      })
      expect(depths.indexOf(0)).toBe(depths.length - 1)
    },
  )
  it('links to words at the outlet, signs of the directive escaped', () => {
    expect(textFragment('well-known, so & so')).toBe('#:~:text=well%2Dknown%2C%20so%20%26%20so')
    expect(textFragment('a b c d e f g h i j k l')).toBe('#:~:text=a%20b%20c%20d%20e,h%20i%20j%20k%20l')
  })
})

describe('what stands in special places', () => {
  it('cannot end a script', () => {
    const json = briefingJsonLd(article, 'x \u2028 y')
    expect(json).not.toMatch(/[<>&\u2028]/)
    expect(JSON.parse(json)).toMatchObject({ name: 'Salt & {pepper} 100% </script>' })
  })
  it('cannot leave a string of CSS', () => {
    expect(cssString('a"}</style>\n')).toBe('"a\\22 \\7d \\3c \\2f style\\3e \\a "')
    const words = '"; } body { x'
    expect(marginCss({ topic: words, section: words, title: words, made: words }).css).not.toMatch(/body \{/)
  })
  it('is no link unless it is an address of the web', () => {
    expect(webAddress('javascript:alert(1)')).toBeNull()
    expect(webAddress('https://example.org/a b')).toBe('https://example.org/a%20b')
    expect(webAddress('https://example.org/#%E0%A4%A')).toBe('https://example.org/#%E0%A4%25A')
  })
})

describe('days', () => {
  it('read as people write them', () => {
    expect(longDay('2023-10-24')).toBe('24 October 2023')
    expect(daySpan('2023-10-24', '2023-12-10')).toBe('24 Oct – 10 Dec 2023')
    expect(daySpan('2023-10-24', '2023-10-29')).toBe('24–29 Oct 2023')
    expect(daySpan('2022-12-31', '2023-01-01')).toBe('31 Dec 2022 – 1 Jan 2023')
    expect(rangeWords(['2023-10-01', '2023-10-31'], 'month')).toBe('October 2023')
  })
})
