import { describe, expect, it } from 'vitest'
import { type Entry, exported, imported } from './saved.ts'

const entry = (known: Partial<Entry> = {}): Entry => ({
  path: 'briefings/river-1a2b3c4d/#p3',
  title: 'River rises',
  words: 'The water <b>fell</b>.',
  citation: '“The water fell.” The Eastford Post.',
  ...known,
})

describe('a file of a reading list', () => {
  it('comes back as it went', () => {
    const list = [entry(), entry({ path: 'figures/#f1-river-1a2b3c4d' }), entry({ path: '' })]
    expect(imported(exported(list))).toEqual({ entries: list, refused: 0 })
  })

  it('is refused when it is none', () => {
    for (const text of ['', '{', 'null', '[]', '"x"', '{"format":"other","version":1,"entries":[]}'])
      expect(imported(text), text).toBeNull()
  })

  it.each([
    'https://example.org/',
    '//example.org/x',
    '/etc/',
    'javascript:alert(1)',
    'briefings/../../x/',
    'a//b',
    'x y',
    'briefings/a/?q=1',
    '\\\\host\\x',
  ])('leaves out an entry that leads elsewhere: %s', (path) => {
    expect(imported(exported([entry(), entry({ path })]))).toEqual({ entries: [entry()], refused: 1 })
  })

  it('leaves out what is not text, too long, or not known', () => {
    const odd = [null, 3, [], {}, { ...entry(), title: 7 }, entry({ words: 'x'.repeat(301) })] as Entry[]
    const more = { ...entry(), onclick: 'x' } as Entry
    expect(imported(exported([...odd, more]))).toEqual({ entries: [entry()], refused: odd.length })
  })
})
