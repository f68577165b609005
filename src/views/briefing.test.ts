import { describe, expect, it } from 'vitest'
import { briefingOf } from './briefing.ts'
import { keyPoints } from './key-points.ts'
import { libraryOf } from './library.ts'
import { riverDossier } from './testing.ts'

const library = libraryOf(riverDossier())
const first = library.article('river-1')
const briefing = briefingOf(library, first, 'https://example.org/river-1/')

describe('a briefing', () => {
  it('takes its title verbatim and finds the paragraph that is it', () => {
    expect(briefing.title).toBe('River rises over the old bridge')
    expect(briefing.titleParagraph).toBe('p1')
    expect(briefing.firstParagraph).toBe('p2')
  })

  it('says how each fact is known, and prints what is unknown as such', () => {
    const facts = new Map(briefing.facts.map((f) => [f.key, f]))
    expect(facts.get('outlet')).toMatchObject({ value: 'The Eastford Post', basis: 'supplied' })
    expect(facts.get('byline')).toMatchObject({ value: null, basis: null })
    const second = briefingOf(library, library.article('river-2'), '')
    expect(second.facts.find((f) => f.key === 'published')?.value).toContain('between')
  })

  it('numbers its notes in order of place and keeps the number of each mark', () => {
    expect(briefing.allNotes.map((n) => [n.n, n.kind])).toEqual([
      [1, 'date'],
      [2, 'quotation'],
      [3, 'figure'],
      [4, 'figure'],
      [5, 'caveat'],
    ])
    expect(briefing.noteNumbers.get('q1')).toBe(2)
  })

  it('leads from a figure and a quotation to the other file', () => {
    const links = briefing.notes.get('p2')?.links ?? []
    expect(links.map((l) => [l.kind, l.relation, l.other.path])).toEqual([
      ['quotation', 'other words', 'briefings/river-2/#q1'],
      ['figure', 'values exclude each other', 'briefings/river-2/#f1'],
    ])
  })

  it('counts its sources without a grade', () => {
    expect(briefing.sourcing).toMatchObject({ quotations: 1, unestablished: 0, speakers: 1, namedSpeakers: 1 })
    expect(briefing.sourcing.caveats.map((c) => c.kind)).toEqual(['hedge'])
  })
})

describe('key points', () => {
  const words = keyPoints(library, first).map((point) => point.words)

  it('begin with the first sentence of the body and keep the order of the text', () => {
    expect(words[0]).toMatch(/^Mayor Ana Brook said/)
    expect(words[1]).toMatch(/^The Harbour Office counted/)
  })

  it('leave out a sentence that leans on the one before', () => {
    expect(words.join()).not.toContain('She spoke')
  })

  it('are verbatim', () => {
    for (const point of keyPoints(library, first))
      expect(first.text.slice(point.start, point.end).replace(/\s+/g, ' ')).toBe(point.words)
  })

  it('hold no more words than the rights of the source allow', () => {
    const excerpt = libraryOf(riverDossier('excerpt'))
    for (const point of keyPoints(excerpt, excerpt.article('river-1')))
      expect(point.words.split(' ').length).toBeLessThanOrEqual(40)
    const link = libraryOf(riverDossier('link'))
    expect(keyPoints(link, link.article('river-1'))).toEqual([])
  })
})
