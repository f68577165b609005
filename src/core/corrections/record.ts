/** Corrections in the contract: what a mark, an article and the dossier say of them. Part of `core/model.ts`. */
import { z } from 'zod'

const id = z.string().min(1)
const offset = z.number().int().min(0)
const span = { start: offset, end: offset }
const place = z.object({ article: id, ...span })
const told = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** What every mark carries beside its rule. */
export const marked = {
  ...span,
  mark: z
    .string()
    .optional()
    .describe('Id for `dossier correct`, made from the file’s hash, the words and their context.'),
  corrected: z.string().optional().describe('Id of the correction that decided over the rule.'),
}

export const Corrected = z
  .object({
    ...span,
    id: id.describe('Id of the entry in corrections.yaml.'),
    state: z.enum(['applied', 'redundant']),
    was: told.describe('What the program says without the entry.'),
    attribution: z.object({ speakerText: z.object(span).nullable(), rule: z.string() }).optional(),
  })
  .describe('What an entry of corrections.yaml did to this article.')

export const CorrectionRecord = z.object({
  id: id.describe('Of the entry; from what it stands on and what it decides.'),
  state: z
    .enum(['applied', 'redundant', 'orphaned', 'conflicting'])
    .describe('redundant: said already; orphaned: its place is not found; conflicting: another entry disagrees.'),
  reason: z.string(),
  kind: z.enum(['mention', 'quotation', 'statement', 'date', 'figure', 'caveat', 'label', 'line', 'entity']),
  mark: id.describe('Id of the mark that the entry stands on.'),
  file: z.string(),
  sha256: z.string(),
  text: z.string(),
  decided: told,
  was: told.describe('What the program says without the entry.'),
  note: z.string().nullable(),
  line: z.number().int().describe('Of corrections.yaml, from 1.'),
  at: place.nullable(),
  nearest: place.nullable().describe('For an orphan: a place that is like it. The entry is never applied there.'),
})

export type Corrected = z.infer<typeof Corrected>
export type CorrectionRecord = z.infer<typeof CorrectionRecord>
