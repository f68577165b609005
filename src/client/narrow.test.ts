import { describe, expect, it } from 'vitest'
import { type Narrowing, narrowed } from './narrow.ts'
import { parseQuery } from './query.ts'

const known = {
  outlet: { 'The Eastford Post': 2, 'Éclair du Port': 1 },
  speaker: { 'Ana Brook': 1 },
  day: { '2023-10-31': 1, '2023-11-01': 1, '2023-11-30': 1, '2024-01-05': 1 },
}
const narrow = (query: string, more: Partial<Narrowing> = {}) =>
  narrowed({ chosen: {}, from: '', to: '', fields: parseQuery(query).fields, ...more }, known)
const days = (query: string, more: Partial<Narrowing> = {}): string[] | undefined =>
  (narrow(query, more).filters?.all.at(-1) as { day: { any: string[] } } | undefined)?.day.any

describe('fields of a query', () => {
  it('mean every value that holds their words, whatever its case and accents', () => {
    expect(narrow('outlet:eastford').filters).toEqual({ all: [{ outlet: { any: ['The Eastford Post'] } }] })
    expect(narrow('outlet:"eclair du"').filters).toEqual({ all: [{ outlet: { any: ['Éclair du Port'] } }] })
    expect(narrow('-speaker:brook').filters).toEqual({ all: [{ speaker: { none: ['Ana Brook'] } }] })
  })

  it('are told where no value answers, and then find nothing', () => {
    const { filters, unknown } = narrow('outlet:nowhere')
    expect(filters).toBeNull()
    expect(unknown.map((f) => f.value)).toEqual(['nowhere'])
    expect(narrow('after:tuesday').unknown).toHaveLength(1)
    expect(narrow('-outlet:nowhere').filters).toEqual({ all: [] })
  })

  it('begin with the first day of a date, and end before it', () => {
    expect(days('after:2023-11')).toEqual(['2023-11-01', '2023-11-30', '2024-01-05'])
    expect(days('before:2023-11')).toEqual(['2023-10-31'])
    expect(days('after:2023-11-02 before:2024')).toEqual(['2023-11-30'])
    expect(narrow('after:2025').filters).toBeNull()
  })

  it('stand beside chosen values and months, the last month included', () => {
    expect(days('', { from: '2023-11', to: '2023-11' })).toEqual(['2023-11-01', '2023-11-30'])
    expect(narrow('', { chosen: { outlet: ['A'] } }).filters).toEqual({ all: [{ outlet: { any: ['A'] } }] })
  })
})
