/** What the command prints is what the published JSON Schema says, and every span covers what it should. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import type { Article, Dossier, Span } from '#core/model.ts'
import { dossier } from './command.ts'

const schema = JSON.parse(dossier('annotate', '--schema').out)
const records = dossier('annotate', 'seeds')
  .out.trim()
  .split('\n')
  .map((line) => JSON.parse(line)) as (Article | Dossier)[]
const articles = records.filter((r): r is Article => r.record === 'article')
const whole = records.at(-1) as Dossier

describe('dossier annotate', () => {
  it('prints records that the schema accepts, and the schema refuses others', () => {
    const valid = new Ajv2020({ strict: false }).compile(schema)
    for (const record of records) expect(valid(record) || valid.errors).toBe(true)
    expect(valid({ ...articles[0], text: 7 })).toBe(false)
  })

  it('prints one record an article, sorted by path, then the dossier', () => {
    const paths = articles.map((a) => a.source.path)
    expect(paths).toHaveLength(5)
    expect(paths).toEqual([...paths].sort())
    expect(whole.record).toBe('dossier')
  })

  it('puts every non-blank line into exactly one region', () => {
    for (const { text, regions } of articles) {
      let at = 0
      for (const region of regions) {
        expect(text.slice(at, region.start).trim()).toBe('')
        expect(region.start).toBeGreaterThanOrEqual(at)
        at = region.end
      }
      expect(text.slice(at).trim()).toBe('')
    }
  })

  it('keeps spans inside the text, without white space at their ends', () => {
    for (const article of articles)
      for (const layer of ['mentions', 'quotations', 'statements', 'dates', 'figures', 'caveats'] as const)
        for (const { start, end } of article[layer] as Span[]) {
          const words = article.text.slice(start, end)
          expect(words.trim(), `${article.source.path} ${layer} ${start}`).toBe(words)
          expect(words).not.toBe('')
        }
  })

  it('names only entities, quotations and figures that there are', () => {
    const entities = new Set(whole.entities.map((e) => e.id))
    const known = (id: string | null): boolean => id === null || entities.has(id)
    for (const { mentions, quotations, statements, figures } of articles) {
      for (const m of mentions) expect(entities).toContain(m.entity)
      for (const s of [...quotations, ...statements])
        expect([s.speaker, ...s.via].filter((id) => !known(id))).toEqual([])
      for (const f of figures) expect(known(f.assertedBy)).toBe(true)
    }
    const items = new Set(articles.flatMap((a) => [...a.quotations, ...a.figures].map((item) => `${a.id} ${item.id}`)))
    for (const group of whole.quotationGroups)
      for (const m of group.members) expect(items).toContain(`${m.article} ${m.quotation}`)
    for (const group of whole.figureGroups)
      for (const m of group.members) expect(items).toContain(`${m.article} ${m.figure}`)
  })
})
