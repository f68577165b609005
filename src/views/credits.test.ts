import { describe, expect, it } from 'vitest'
import { articleOf } from '#core/article.ts'
import type { Mention } from '#core/model.ts'
import { cpuSeconds } from '#core/testing.ts'
import { creditMentions } from './credits.ts'
import { spanOf } from './testing.ts'

const BODY = 'Ana Brook of the River Agency spoke (with Piet Arens) on Monday.'

function credited(caption: string, rule: string, names: string[]): string[] {
  const text = `${BODY}\n\n${caption}`
  const whole = articleOf(text, {})
  const regions = whole.regions.map((r) => (r.start > 0 ? { ...r, role: 'caption' as const, rule } : r))
  const mentions = [
    { ...spanOf(text, 'Piet Arens') },
    ...names.map((name) => {
      const at = text.indexOf(name, BODY.length)
      return { start: at, end: at + name.length }
    }),
  ].map((span): Mention => ({ ...span, type: 'MISC', entity: 'x', form: 'name', rule: 'test' }))
  const found = creditMentions({ ...whole, regions, mentions })
  return [...found].map((m) => text.slice(m.start, m.end))
}

describe('the credit of a picture', () => {
  it.each([
    ['The lock (left) with Ruth Lind. (Jo Vale / River Agency)', ['Ruth Lind', 'Jo Vale', 'River Agency']],
    ['The lock with Ruth Lind. (Photo by Jo Vale / NPA) (Photo by JO VALE/NPA).', ['Ruth Lind', 'Jo Vale', 'JO VALE']],
    ['The lock with Ruth Lind. (Jo Vale / River Agency', ['Ruth Lind', 'Jo Vale']],
  ])('is the brackets at the end: %s', (caption, names) =>
    expect(credited(caption, 'caption:credit-at-end', names)).toEqual(names.slice(1)),
  )
  it('is a whole line that is nothing else', () =>
    expect(credited('Jo Vale / River Agency', 'caption:credit', ['Jo Vale'])).toEqual(['Jo Vale']))
  it('is not in a caption without one', () =>
    expect(credited('Ruth Lind (left) at the lock', 'caption:doubled', ['Ruth Lind'])).toEqual([]))
  it('takes no time with brackets that never close', () => {
    for (const brackets of ['('.repeat(200_000), '() '.repeat(100_000)])
      expect(cpuSeconds(() => credited(`${brackets} Jo Vale`, 'caption:credit-at-end', ['Jo Vale']))).toBeLessThan(1)
  })
})
