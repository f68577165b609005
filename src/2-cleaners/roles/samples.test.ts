/** Golden samples: pages as they are scraped, written for this test, and the role of each of their lines. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { articleOf } from '#core/article.ts'
import { lines } from '#core/passages.ts'
import { roles } from './index.ts'

const SAMPLES = new URL('./samples/', import.meta.url)

describe.each(readdirSync(SAMPLES).sort())('sample %s', (name) => {
  const text = readFileSync(new URL(`${name}/article.txt`, SAMPLES), 'utf8')
  const article = roles.clean(articleOf(text, { regions: [] }))

  test('has the golden roles', () => {
    const golden = new URL(`${name}/roles.txt`, SAMPLES)
    const found = article.regions
      .map((r) => `${r.role} (${r.rule}): ${text.slice(r.start, r.end).replace(/\s+/g, ' ').slice(0, 60)}\n`)
      .join('')
    // a new sample writes its roles, to be read by a person before they are committed
    if (!existsSync(golden)) writeFileSync(golden, found)
    expect(found).toBe(readFileSync(golden, 'utf8'))
  })

  test('has every non-blank line in exactly one region', () => {
    for (const line of lines(text)) {
      const covering = article.regions.filter((r) => r.start < line.end && line.start < r.end)
      expect(covering.length).toBe(text.slice(line.start, line.end).trim() ? 1 : 0)
    }
  })
})
