/** Golden samples: saved pages, written for this test, and what is read of each: fields with their place, then lines. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { html } from './index.ts'

const SAMPLES = new URL('./samples/', import.meta.url)

describe.each(readdirSync(SAMPLES).sort())('sample %s', (name) => {
  test('has the golden reading', () => {
    const folder = new URL(`${name}/`, SAMPLES)
    const { fields, regions, text, messages } = html.read({
      path: `${name}.html`,
      bytes: readFileSync(new URL('page.html', folder)),
    })
    const stated = Object.entries(fields ?? {}).map(([key, field]) => `${key}: ${field.value} (${field.from})\n`)
    const told = (messages ?? []).map(({ ruleId }) => `message: ${ruleId}\n`)
    const lines = (regions ?? []).map(({ role, start, end }) => `${role}: ${text.slice(start, end)}\n`)
    const found = [...stated, ...told, '\n', ...lines].join('')
    const golden = new URL('reading.txt', folder)
    // a new sample writes its reading, to be read by a person before it is committed
    if (!existsSync(golden)) writeFileSync(golden, found)
    expect(found).toBe(readFileSync(golden, 'utf8'))
  })
})
