import { Cite } from '@citation-js/core'
import { describe, expect, it } from 'vitest'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import type { Exporter, Published } from '#core/stages.ts'
import { contentOf, HOME, hostile, river } from '../../../tests/exported.ts'
import { wrongs } from '../../../tests/schemas.ts'
import { bibtex, cslJson, ris } from './index.ts'

const TITLES = ['river-2.txt', 'River rises over the old bridge']

// the program that reads them back takes no more of a date than this
const READ = [
  [ris, [2024]],
  [bibtex, [2024, 3, 5]],
] as const
const read = (exporter: Exporter, published: Published): Cite =>
  new Cite(contentOf(exporter, published), { forceType: exporter === ris ? '@ris/file' : '@biblatex/text' })

describe('citations of a dossier', () => {
  it('are CSL-JSON by its schema', () => {
    for (const published of [river(), river('link'), hostile])
      expect(wrongs('csl-data.json', JSON.parse(contentOf(cslJson, published)))).toEqual([])
    expect(wrongs('csl-data.json', [{ id: 'x', type: 'no type' }])).not.toEqual([])
  })
  it('are RIS and BibTeX that another program reads back', () => {
    for (const [exporter, date] of READ) {
      const { data } = read(exporter, river())
      expect(data.map((d) => d.title)).toEqual(TITLES)
      expect(data[1]).toMatchObject({
        'container-title': 'The Eastford Post',
        issued: { 'date-parts': [date] },
      })
      expect(data[1]?.URL).toBe(`${HOME}briefings/river-1/`)
    }
  })
  it('say the day', () => {
    expect(contentOf(ris, river())).toContain('\r\nDA  - 2024/03/05/\r\n')
    expect(contentOf(bibtex, river())).toContain('  date = {2024-03-05},\n')
  })
  it('stay one reference, whatever a title says', () => {
    for (const [exporter] of READ) {
      const { data } = read(exporter, hostile)
      expect(data).toHaveLength(1)
      expect(data[0]?.title).toContain('</title>')
      expect(data[0]?.URL).toBe(`${HOME}briefings/ferries-1/`)
    }
  })
  it('end each line of RIS as its description asks', () => {
    for (const line of contentOf(ris, hostile).split('\r\n')) expect(line).toMatch(/^(?:[A-Z][A-Z0-9] {2}- [^\r\n]*)?$/)
  })
})
