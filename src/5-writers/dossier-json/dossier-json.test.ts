import { describe, expect, it } from 'vitest'
import { articleOf, emptyDossier } from '#core/article.ts'
import { EXCERPT_WORDS } from '#core/rights.ts'
import { dossierJson, permittedDossier, publishedRecords } from './index.ts'

const words = (n: number): string => Array.from({ length: n }, (_, i) => `word${i}`).join(' ')
const excerpt = articleOf(words(80), {
  settings: { rights: 'excerpt', stateLinked: null, weekStart: 'monday' },
  fields: { dek: { value: words(60), basis: 'stated' } },
})
const full = articleOf(words(80), { id: 'b' })
const event = { id: 'e1', label: words(80), sources: [{ article: 'a', start: 0, end: 600 }] }
const entry = (text: string, at: { article: string; start: number; end: number } | null) => ({
  ...{
    id: 'c-1',
    state: 'orphaned' as const,
    reason: '',
    kind: 'line' as const,
    mark: 'l-1',
    file: 'gone.txt',
    sha256: '',
  },
  ...{ text, decided: { role: 'body' }, was: {}, note: null, line: 1, at, nearest: null },
})
const corrections = [entry(words(80), { article: 'a', start: 0, end: 600 }), entry(`${words(70)} more`, null)]
const dossier = { ...emptyDossier('A title'), undated: [event], corrections }

describe('dossier.json', () => {
  it('is a JSON array with one record a line', () => {
    const [file] = dossierJson.write({ articles: [full], dossier, knowledge: { entities: [] } })
    const lines = file?.content.trim().split('\n') ?? []
    expect(lines).toHaveLength(4)
    expect(JSON.parse(file?.content ?? '')).toEqual([full, dossier])
  })

  it('holds no more words in a row than the rights allow, when it is published', () => {
    const articles = [excerpt, full]
    const text = publishedRecords({ articles, dossier: permittedDossier({ articles, dossier }) })
    const [first, second, last] = JSON.parse(text)
    expect(first.text).toBe('')
    expect(first.fields.dek).toBeUndefined()
    expect(second.text).toBe(full.text)
    expect(last.corrections.map((c: { text: string }) => c.text.split(' ').length)).toEqual([EXCERPT_WORDS, 8])
    expect(last.undated[0].label.split(' ')).toHaveLength(EXCERPT_WORDS)
  })
})
