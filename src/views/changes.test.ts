import { describe, expect, it } from 'vitest'
import { changesBetween } from '#core/changes/index.ts'
import { changesPage } from './changes.ts'
import { libraryOf } from './library.ts'
import { csv, tables } from './tables.ts'
import { riverDossier } from './testing.ts'

const now = riverDossier()
const old = riverDossier()
old.articles = old.articles
  .filter((a) => a.id === 'river-1')
  .map((a) => ({ ...a, quotations: a.quotations.map((q) => ({ ...q, speaker: null })) }))
old.dossier = {
  ...old.dossier,
  figureGroups: old.dossier.figureGroups.map((g) => ({ ...g, verdict: 'update' as const })),
  quotationGroups: [],
}
const library = libraryOf({ ...now, changes: changesBetween(old, now) })

describe('changes', () => {
  const page = changesPage(library)
  it('lead from a new file to its briefing', () =>
    expect(page.files).toEqual([
      {
        how: 'added',
        path: 'river-2.txt',
        before: null,
        article: library.articles.find((a) => a.id === 'river-2'),
      },
    ]))
  it('say what changed of an item, at its place', () => {
    const [row] = page.groups.find((g) => g.kind === 'quotation')?.rows ?? []
    expect(row).toMatchObject({
      how: 'changed',
      verbatim: true,
      evidence: { words: 'the water will fall by Friday,', line: 3 },
      field: { name: 'speaker', before: 'not established', after: 'Ana Brook' },
    })
  })
  it('say relations in the words of the ledger', () =>
    expect(page.groups.find((g) => g.kind === 'figure-group')?.rows.map((r) => r.field)).toEqual([
      { name: 'relation', before: 'changes from date to date', after: 'values exclude each other' },
    ]))
  it('stand in a table with as many rows', () => {
    const rows = tables.changes?.(library) ?? []
    expect(rows.length).toBe(1 + page.total)
    expect(csv(rows)).toContain('quotation,changed,"the water will fall by Friday,",speaker,not established,Ana Brook')
  })
  it('say where a build was compared with none', () =>
    expect(changesPage(libraryOf(riverDossier()))).toMatchObject({ compared: false, total: 0 }))
})
