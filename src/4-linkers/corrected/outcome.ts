/** What became of an entry, and why, in words for a reader. */
import type { CorrectionRecord } from '#core/corrections/record.ts'
import type { Span } from '#core/model.ts'

export interface Outcome {
  state: CorrectionRecord['state']
  reason: string
  was: CorrectionRecord['was']
  at: ({ article: string } & Span) | null
}

export const REASONS = {
  applied: 'The entry is in force.',
  same: 'The program says the same without the entry.',
  repeated: 'Another entry says the same.',
  nothing: 'No mark of this kind stands at the place, so that there is nothing to reject.',
  gone: 'The folder holds no such file.',
  changed: 'The file has changed since the entry was written.',
  moved: 'The file does not hold these words in this context.',
  unmarked: 'The words are in the file, but no mark of this kind stands there.',
  contrary: 'Another entry decides otherwise about the same thing, so that neither is applied.',
  unknown: 'Nobody in the dossier has the name that the entry gives.',
  several: 'Several have the name that the entry gives; name the right one by a place where it is mentioned.',
  lost: 'The place by which the entry names somebody is not found.',
} as const

const STATE: Record<keyof typeof REASONS, Outcome['state']> = {
  applied: 'applied',
  same: 'redundant',
  repeated: 'redundant',
  nothing: 'redundant',
  gone: 'orphaned',
  changed: 'orphaned',
  moved: 'orphaned',
  unmarked: 'orphaned',
  contrary: 'conflicting',
  unknown: 'orphaned',
  several: 'orphaned',
  lost: 'orphaned',
}

/** An outcome by the reason for it. */
export const because = (reason: keyof typeof REASONS, at: Outcome['at'] = null, was: Outcome['was'] = {}): Outcome => ({
  state: STATE[reason],
  reason: REASONS[reason],
  was,
  at,
})
