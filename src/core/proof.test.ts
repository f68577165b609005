import { describe, expect, it } from 'vitest'
import { articleOf } from './article.ts'
import { proofOf } from './proof.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const hash = (text: string): string => `#${text.length}`
const of = (text: string, file: string, rights: 'full' | 'excerpt' | 'link' = 'full') =>
  proofOf(articleOf(text, { settings: { rights, stateLinked: null, weekStart: 'monday' } }), bytes(file), hash)

describe('what a site publishes of a source', () => {
  it('is the file itself where the text is its text', () => {
    const { record, source } = of('A river.', 'A river.')
    expect(record).toMatchObject({ published: 'file', plain: true, textSha256: null })
    expect(source).toEqual(bytes('A river.'))
  })
  it('is the text, with a hash of its own, where another format holds it', () => {
    const { record, source } = of('A river.', '<p>A river.')
    expect(record).toMatchObject({ published: 'text', plain: false, textSha256: '#8' })
    expect(source).toBe('A river.')
  })
  it('is no word where the rights are not full', () => {
    for (const rights of ['excerpt', 'link'] as const) {
      const { record, source } = of('A river.', 'A river.', rights)
      expect(source).toBeNull()
      expect(record.published).toBe('none')
      expect(JSON.stringify(record)).not.toContain('river')
    }
  })
  it('is no text that would come back as another', () =>
    expect(of('\ufeffA river.', '<p>A river.').record.published).toBe('none'))
})
