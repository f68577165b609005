/** Those whom a file describes and does not name. */
import { mentionAnchor } from './address.ts'
import { type EntityRow, entityRows, saidBy } from './entities.ts'
import type { Evidence, Library } from './library.ts'

export interface DescribedRow {
  row: EntityRow
  /** Where it stands, in order of publication. */
  places: Evidence[]
  /** What it is reported to have said. */
  said: Evidence[]
}

/** In order of their first place; those that no mention points to come last. */
export function describedRows(library: Library): DescribedRow[] {
  const rows = new Map(
    entityRows(library)
      .filter((row) => !row.named)
      .map((row) => [row.id, row]),
  )
  const found = new Map<string, DescribedRow>()
  for (const article of library.articles)
    for (const m of article.mentions) {
      const row = rows.get(m.entity)
      if (!row || m.form === 'pronoun') continue
      const held = found.get(row.id) ?? { row, places: [], said: saidOf(library, row) }
      held.places.push(library.evidence(article, m, mentionAnchor(m.start)))
      found.set(row.id, held)
    }
  const unmentioned = [...rows.values()]
    .filter((row) => !found.has(row.id))
    .map((row) => ({ row, places: [], said: saidOf(library, row) }))
  return [...found.values(), ...unmentioned]
}

const saidOf = (library: Library, row: EntityRow): Evidence[] => saidBy(library, row.id).map((u) => u.evidence)
