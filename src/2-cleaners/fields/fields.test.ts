import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { articleOf } from '#core/article.ts'
import { nextWeekday, printedDates } from '#core/calendar.ts'
import type { Article } from '#core/model.ts'
import { type CaseMark, readCases } from '#core/testing.ts'
import { cleaners } from '../index.ts'
import { languageOf } from './language.ts'

const cases = readCases(readFileSync(new URL('./cases.md', import.meta.url), 'utf8'))
const clean = (text: string, known: Partial<Article> = {}): Article =>
  cleaners.reduce((article, cleaner) => cleaner.clean(article), articleOf(text, { regions: [], ...known }))

describe.each(cases)('cases.md line $line, $rule', ({ text, marks }) => {
  test(text.slice(0, 70), () => {
    const { fields } = clean(text)
    for (const role of ['published', 'byline', 'outlet', 'url'] as const) {
      const expected = marks.filter((mark) => mark.role === role)
      expect(fields[role] && shownOf(fields[role]), role).toEqual(expected[0]?.value)
      if (role === 'byline') continue
      const evidence = fields[role]?.evidence ?? []
      expect(evidence).toEqual(expected.map(({ start, end }: CaseMark) => ({ start, end })))
    }
  })
})

function shownOf(field: { value: string | string[]; window?: [string, string] }): string {
  const value = Array.isArray(field.value) ? field.value.join('; ') : field.value
  return field.window && field.window[1] !== value ? `${value} ${field.window[1]}` : value
}

const BODY =
  'Two ferry companies agreed on Monday to share the northern route until the harbour bridge reopens, the companies said.\nThe Blue Line and Norhaven Ferries will run eleven crossings a day between them, four more than they run now.\n'

describe('fields', () => {
  test('the title is the words of the text, to the last mark', () => {
    const title = 'Ferry\u00a0operators “agree” to share  northern route'
    const { fields } = clean(`Skip to main content\n${title}\n${BODY}`)
    expect(fields.title).toEqual({ value: title, basis: 'stated', evidence: [{ start: 21, end: 21 + title.length }] })
  })

  test('a supplied or stated field is never replaced', () => {
    const fields: Article['fields'] = {
      title: { value: 'Another title', basis: 'supplied' },
      published: { value: '2020-01-01', window: ['2020-01-01', '2020-01-01'], basis: 'stated' },
      language: { value: 'fr', basis: 'supplied' },
    }
    expect(
      clean(`Ferry operators agree to share northern route\nPublished 12 May 2023\n${BODY}`, { fields }).fields,
    ).toMatchObject(fields)
  })

  test('what the text does not tell stays unknown', () => {
    const { fields } = clean(`Ferry operators agree to share northern route\n${BODY}`)
    expect(Object.keys(fields).sort()).toEqual(['language', 'title'])
  })
})

describe('printed dates', () => {
  test.each([
    ['on October 20, 2023 and Oct. 7', ['2023-10-20', '10-07']],
    ['20 October 2023, 7th Sept', ['2023-10-20', '09-07']],
    ['2023-10-20T10:00, 20.10.2023, 10/20/2023, 20/10/2023', Array(4).fill('2023-10-20')],
    ['05/06/2023, 30 February 2023, 2023-13-01', []],
    ['version 1.2.2023.4, may 40 people, the 5 March sisters', ['03-05']],
  ])('%j', (text, values) => {
    expect(printedDates(text).map((d) => d.value)).toEqual(values)
  })

  test('the next weekday counts the day itself', () => {
    expect(nextWeekday('2024-03-05', 2)).toBe('2024-03-05')
    expect(nextWeekday('2024-03-06', 2)).toBe('2024-03-12')
  })
})

describe('language', () => {
  test.each([
    ['en', BODY],
    [
      'de',
      'Der Stadtrat hat am Dienstag beschlossen, die Brücke für den gesamten Verkehr zu sperren, nachdem Prüfer Risse in zwei der fünf Pfeiler gemeldet hatten.',
    ],
    [
      'fr',
      'Le conseil de la ville a décidé mardi de fermer le pont à toute circulation, après que des inspecteurs ont trouvé des fissures dans deux des cinq piles.',
    ],
    [
      'es',
      'El consejo de la ciudad decidió el martes cerrar el puente a todo el tráfico, después de que los inspectores hallaran grietas en dos de los cinco pilares.',
    ],
    [
      'ru',
      'Городской совет во вторник решил закрыть мост для всего движения, и это было сделано после того, как в двух из пяти опор нашли трещины, но не сразу.',
    ],
    ['he', 'מועצת העיר החליטה ביום שלישי לסגור את הגשר לכל תנועה לאחר שבודקים מצאו סדקים בשניים מחמשת העמודים'],
    [
      'ja',
      '市議会は火曜日、検査官が五本の橋脚のうち二本に亀裂を見つけたことを受けて、橋をすべての交通に対して閉鎖することを決めた。',
    ],
    [undefined, 'Ellinport Norhaven Sorrel'],
    [
      undefined,
      'lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor incididunt labore dolore magna aliqua enim minim veniam quis nostrud exercitation',
    ],
  ])('%s', (tag, text) => {
    expect(languageOf(text)).toBe(tag)
  })
})

test.each([
  ['dates', 'May 1, 2023 and '],
  ['weekdays', 'Tuesday '],
  ['bylines', 'By Jane Doe and '],
  ['digits', '1.1.'],
  ['notices', '© 2023 '],
  ['capitals', 'ELLINPORT '],
])('fields are linear in %s', { timeout: 15_000 }, (_, piece) => {
  const text = piece.repeat(Math.ceil(1_000_000 / piece.length))
  expect(clean(`Ferry operators agree\n${text}\n${BODY}`).text).toContain(piece)
})
