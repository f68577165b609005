import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Outcome } from './outcome.ts'
import { annotateAll } from './spread.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dossier-spread-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const pathOf = (outcome: Outcome): string => ('article' in outcome ? outcome.path : outcome.ruleId)

it('hands the articles of one file to all threads, and keeps the order', { timeout: 60_000 }, async () => {
  const items = Array.from(
    { length: 30 },
    (_, i) => `<item><guid>${i}</guid><description>Ana Ruiz left Ghent with ${i} men on Monday.</description></item>`,
  )
  writeFileSync(join(root, 'a.txt'), 'Ana Ruiz left.')
  writeFileSync(
    join(root, 'feed.rss'),
    `<rss version="2.0"><channel><title>Post</title>${items.join('')}</channel></rss>`,
  )
  writeFileSync(join(root, 'gone.docx'), 'no zip')
  writeFileSync(join(root, 'z.txt'), '“It is over,” said Jonas Haddad.')
  const task = { root, sidecar: {}, corrections: [], plain: false }
  const paths = ['a.txt', 'feed.rss', 'gone.docx', 'z.txt']
  const all = (jobs: number, step = vi.fn()) =>
    annotateAll(task, paths, { jobs, step }).then((found) => ({ found, step }))
  const [one, three] = [await all(1), await all(3)]
  expect(one.found.map((found) => found.map(pathOf))).toEqual([
    ['a.txt'],
    items.map((_, i) => `feed.rss#${i}`),
    [expect.stringMatching(/^readers:|^files:/)],
    ['z.txt'],
  ])
  expect(three.found).toEqual(one.found)
  expect([one.step, three.step].map((step) => step.mock.calls.length)).toEqual([4, 4])
})
