import { describe, expect, it } from 'vitest'
import { libraryOf } from './library.ts'
import { markPreviews, namePreview } from './previews.ts'
import { riverDossier } from './testing.ts'

const library = libraryOf(riverDossier())
const [first] = library.articles
if (!first) throw new Error('no article')
const cards = markPreviews(library, first)

describe('cards of marks', () => {
  it('tell who, by which rule, and where', () => {
    const card = cards.q1
    expect(card?.name).toBe('Ana Brook')
    expect(card?.rows).toContainEqual(['rule', 'test'])
    expect(card?.rows.find(([term]) => term === 'place')?.[1]).toMatch(/^river-1\.txt:3, \d+–\d+, abababab$/)
  })

  it('lead to the same place of another file, each once', () => {
    const paths = Object.values(cards).map(({ others }) => others.map((o) => o.path))
    expect(paths.flat().some((p) => p.startsWith('briefings/river-2/'))).toBe(true)
    for (const own of paths) expect(new Set(own).size).toBe(own.length)
  })

  it('are there for every mark that the page has, under its id', () => {
    expect(Object.keys(cards)).toEqual(expect.arrayContaining(first.mentions.map((m) => `e${m.start}`)))
  })

  it('are not there where the rights let no words be shown', () => {
    const closed = libraryOf(riverDossier('link'))
    expect(markPreviews(closed, closed.article('river-1'))).toEqual({})
  })
})

describe('the card of a name', () => {
  it('counts, and names each file once', () => {
    const { name, rows, others } = namePreview(library, 'ana-brook')
    expect(name).toBe('Ana Brook')
    expect(rows[0]?.[1]).toMatch(/^\d+ mentions, 2 files$/)
    expect(others.map((o) => o.path.split('#')[0])).toEqual(['briefings/river-1/', 'briefings/river-2/'])
  })
})
