/**
 * What narrows a search: ticked filters, months, and fields of the query (`outlet:kan after:2023-11`), as filters of the
 * index. A field means every value that holds its words; dates are compared as they are written.
 */
import type { Filters } from './pagefind.ts'

export const FIELDS = ['outlet', 'kind', 'entity', 'speaker', 'after', 'before'] as const

export interface Field {
  key: (typeof FIELDS)[number]
  value: string
  not: boolean
}

export type Selection = Record<string, string[]>

export interface Narrowing {
  chosen: Selection
  fields: Field[]
  /** First and last month, `2023-11`; empty for none. */
  from: string
  to: string
}

export interface Narrowed {
  /** For Pagefind; null where nothing can be found. */
  filters: { all: unknown[] } | null
  /** Fields that no value answers. */
  unknown: Field[]
}

/** 2023, 2023-11, 2023-11-05 */
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/

/** `known`: every value of every filter of the index. */
export function narrowed({ chosen, fields, from, to }: Narrowing, known: Filters): Narrowed {
  const all: unknown[] = Object.entries(chosen).map(([key, values]) => ({ [key]: { any: values } }))
  const unknown: Field[] = []
  for (const field of fields.filter((f) => f.key !== 'after' && f.key !== 'before')) {
    const values = Object.keys(known[field.key] ?? {}).filter((v) => plain(v).includes(plain(field.value)))
    if (values.length === 0) unknown.push(field)
    else all.push({ [field.key]: field.not ? { none: values } : { any: values } })
  }
  const dated = fields.filter((f) => f.key === 'after' || f.key === 'before')
  unknown.push(...dated.filter((f) => !DATE.test(f.value)))
  const bounds = dated.filter((f) => DATE.test(f.value))
  if (bounds.length || from || to) {
    const days = Object.keys(known.day ?? {}).filter(
      (day) => bounds.every((b) => holds(b, day)) && (!from || day >= from) && (!to || day.slice(0, to.length) <= to),
    )
    if (days.length === 0) return { filters: null, unknown }
    all.push({ day: { any: days } })
  }
  return { filters: unknown.some((f) => !f.not) ? null : { all }, unknown }
}

/** From the first day of a date on; or before its first day. `-after:2023` is the same as `before:2023`. */
const holds = ({ key, value, not }: Field, day: string): boolean =>
  (key === 'after') !== not ? day >= value : day < value

const plain = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
