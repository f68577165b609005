/** Two builds held against each other: by the command, and on the page of the newer one. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import type { Changes } from '#core/changes/index.ts'
import { dossier, folderOf, project } from './command.ts'

const { shipped } = inject('sites')
const names = readdirSync(join(project, 'seeds')).filter((name) => name.endsWith('.md'))
const sources = Object.fromEntries(
  [...names, 'dossier.yaml'].map((name) => [name, readFileSync(join(project, 'seeds', name), 'utf8')]),
)
const last = names.at(-1) as string
const sinceOne = join(folderOf({}), 'earlier.ndjson')
const sites = ['one', 'two'].map((name) => join(folderOf({}), name)) as [string, string]

beforeAll(() => {
  // the earlier dossier has one file less
  const { [last]: _, ...fewer } = sources
  writeFileSync(sinceOne, dossier('annotate', folderOf(fewer)).out)
  for (const site of sites) {
    const run = dossier('build', 'seeds', '--out', site, '--since', sinceOne)
    expect(run.code, run.err).toBe(0)
  }
}, 300_000)

const page = (site: string): string => readFileSync(join(site, 'changes/index.html'), 'utf8')

describe('changes', () => {
  it('of a build with itself are none', () => {
    expect(dossier('changes', shipped, shipped).out).toBe('Nothing changed.\n')
  })
  it('are told as text and as JSON', () => {
    expect(dossier('changes', sinceOne, shipped).out).toContain(`+ ${last}`)
    const changes = JSON.parse(dossier('changes', sinceOne, shipped, '--json').out) as Changes
    expect(changes.files).toMatchObject([{ how: 'added', path: last }])
    expect(changes.count).toEqual([names.length - 1, names.length])
  })
  it('stand on a page of the newer site, whose anchors are proven, and in its data', () => {
    expect(page(sites[0])).toContain(last)
    expect(readFileSync(join(sites[0], 'changes.csv'), 'utf8')).toContain(last)
    expect(JSON.parse(readFileSync(join(sites[0], 'changes.json'), 'utf8'))).toMatchObject({
      files: [{ how: 'added' }],
    })
    expect(dossier('verify', sites[0], 'seeds').code).toBe(0)
  })
  it('of the same articles and the same earlier record give the same bytes', () => {
    const [one, two] = sites.map(page)
    expect(one).toBe(two)
  })
  it('are said to be compared with nothing where no earlier build was given', () =>
    expect(page(shipped)).toContain('compared with no earlier build'))
  it('end with 2 where there is no record', () => {
    const stranger = folderOf({ 'dossier.json': '{"a": 1}' })
    for (const path of [join(stranger, 'none'), stranger]) {
      const run = dossier('changes', path, shipped)
      expect(run.code).toBe(2)
      expect(run.err).toMatch(/^dossier: /)
    }
  })
})
