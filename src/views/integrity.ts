/** Quotations that stand otherwise in a headline than in the body, or otherwise than in an earlier file. */
import { t } from '../strings.ts'
import type { Evidence, Library } from './library.ts'

export interface IntegrityRow {
  label: string
  a: Evidence
  b: Evidence | null
  /** Whether the words of `b` stand between quotation marks too. */
  quoted: boolean
}

export function integrityOf(library: Library): IntegrityRow[] {
  const at = (place: { article: string; start: number; end: number }): Evidence =>
    library.evidence(library.article(place.article), place)
  return library.dossier.integrity.map(({ kind, a, b }) => ({
    label: t.integrity[kind],
    a: at(a),
    b: b && at(b),
    quoted: kind === 'altered' || kind === 'attribution-dropped',
  }))
}
