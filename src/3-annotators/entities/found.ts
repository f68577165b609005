import type { EntityType, Span } from '#core/model.ts'

/** A name that was found and is not yet linked to what it names. */
export interface Found extends Span {
  type: EntityType
  rule: string
  score?: number
}
