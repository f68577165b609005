import { describe, expect, it } from 'vitest'
import { labelOf, ledgerOf } from './labels.ts'
import { libraryOf } from './library.ts'
import { fitting, linksByFile, marginOf, sameAs } from './margin.ts'
import { notesOf } from './notes.ts'
import { riverDossier } from './testing.ts'

const library = libraryOf(riverDossier())
const paragraph = notesOf(library, library.article('river-1')).get('p2') ?? { notes: [], links: [] }

describe('the margin', () => {
  it('leaves open what fits beside the paragraph', () => {
    expect(fitting([20, 20, 20], 60)).toBe(3)
    expect(fitting([20, 20, 20], 59)).toBe(2)
    expect(fitting([], 10)).toBe(0)
  })

  it('leaves one row open, however little room there is', () => {
    expect(fitting([80, 20], 10)).toBe(1)
    expect(marginOf(paragraph, 0).open).toBe(1)
    expect(marginOf(paragraph, 5000).open).toBe(paragraph.notes.length + 1)
  })

  it('says another file once, with all that joins the paragraph to it', () => {
    expect(linksByFile(paragraph.links).map((f) => [f.article, f.ways.map((w) => w.words)])).toEqual([
      ['river-2', ['same quotation: other words', '“people who left their homes”: values exclude each other']],
    ])
  })

  it('says a line of another file once', () => {
    const [link] = paragraph.links
    expect(linksByFile(link ? [link, link] : []).flatMap((f) => f.ways.map((w) => w.places.length))).toEqual([1])
  })

  it('names a speaker by the words of the text once', () => {
    const [note] = paragraph.notes.filter((n) => n.kind === 'quotation')
    if (note?.kind !== 'quotation') throw new Error('the paragraph has a quotation')
    const called = { ...note, utterance: { ...note.utterance, as: 'she' } }
    expect(sameAs(called, called)).toBe(true)
    expect(sameAs(called, { ...note, utterance: { ...note.utterance, as: 'Ana Brook' } })).toBe(false)
    expect(sameAs(called, undefined)).toBe(false)
  })
})

describe('rows of the dossier', () => {
  it('are called by words, never by an id or a key', () => {
    expect(labelOf(library, 'left')).not.toBe('left')
    expect(labelOf(library, 'Q1')).toBe('“the water will fall by Friday,”')
    expect(labelOf(library, 'nobody|knows', 'nobody|knows')).toBe('words not shown')
    expect(labelOf(library, 'e9', 'the flood')).toBe('the flood')
  })

  it('lead to their ledger', () => {
    expect(['left', 'Q1', 'eastford', 'e9'].map((row) => ledgerOf(library, row))).toEqual([
      'figures/#g1',
      'quotations/#q1',
      'entities/eastford/',
      null,
    ])
  })
})
