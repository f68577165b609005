/** The keys of one entry of `corrections.yaml`, by what it corrects. They are closed and checked. */
import { z } from 'zod'
import { EntityType, Role } from '../model.ts'
import { CONTEXT } from './anchor.ts'

const context = z.string().max(CONTEXT, `expected at most ${CONTEXT} characters`)
const place = {
  file: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'expected the SHA-256 of the file, 64 hexadecimal digits'),
  text: z.string().min(1),
  before: context,
  after: context,
  ordinal: z.int().min(1).optional(),
}
const name = z.string().trim().min(1, 'expected a name')
const entity = z.union([name, z.strictObject(place)], { error: 'expected a name, or a place with its keys' })
const yes = z.literal(true, { error: 'expected `true`; leave the key out otherwise' }).optional()
// "2023" "2023-10" "2023-10-24" "2023-10-24T09:30" "2023-W43"
const day = z
  .string()
  .regex(
    /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T\d{2}:\d{2})?)?|-W[0-5]\d)?$/,
    'expected a date like 2023-10-24, 2023-10, 2023-W43 or 2023, in quotation marks',
  )
const common = { ...place, note: z.string().optional() }
const said = { ...common, speaker: entity.nullable().optional(), reject: yes }

/** By kind; every entry also has `mark: KIND`. */
export const ENTRY = {
  quotation: z.strictObject({ mark: z.literal('quotation'), ...said }),
  statement: z.strictObject({ mark: z.literal('statement'), ...said }),
  date: z.strictObject({ mark: z.literal('date'), ...common, value: day.nullable().optional(), reject: yes }),
  figure: z.strictObject({
    mark: z.literal('figure'),
    ...common,
    value: z.number().nullable().optional(),
    key: z.string().min(1).nullable().optional(),
    counted: z.string().min(1).nullable().optional(),
    reject: yes,
  }),
  mention: z.strictObject({
    mark: z.literal('mention'),
    ...common,
    entity: entity.optional(),
    type: EntityType.optional(),
    scope: z.enum(['mark', 'file']).optional(),
    reject: yes,
  }),
  entity: z.strictObject({
    mark: z.literal('entity'),
    ...common,
    name: name.optional(),
    sameAs: entity.optional(),
    type: EntityType.optional(),
    reject: yes,
  }),
  caveat: z.strictObject({ mark: z.literal('caveat'), ...common, reject: yes }),
  label: z.strictObject({ mark: z.literal('label'), ...common, reject: yes }),
  line: z.strictObject({ mark: z.literal('line'), ...common, role: Role }),
}

/** Keys that decide something, the others say where. */
export const DECIDES = [
  'reject',
  'speaker',
  'value',
  'key',
  'counted',
  'role',
  'entity',
  'type',
  'name',
  'sameAs',
] as const
