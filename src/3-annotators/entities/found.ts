import type { EntityType, Span } from '#core/model.ts'

/** A name that was found and is not yet linked to what it names. */
export interface Found extends Span {
  type: EntityType
  rule: string
  score?: number
  /** Full name of what is named, where the rule knows it. */
  name?: string
}
