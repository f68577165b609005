/** The same articles give the same bytes: whatever the order, the workers, the folder, the time zone or the locale. */
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCorrections } from '#core/corrections/read.ts'
import { readSidecar } from '#core/sidecar.ts'
import { writers } from '../src/5-writers/index.ts'
import { annotateFile, linkArticles } from '../src/brief.ts'
import { findFiles, readFile } from '../src/cli/files.ts'
import { dossier, folderOf, project } from './command.ts'

const seeds = join(project, 'seeds')
const { sidecar } = readSidecar(readFileSync(join(seeds, 'dossier.yaml'), 'utf8'))
const { corrections } = readCorrections(readFileSync(join(seeds, 'corrections.yaml'), 'utf8'))
const paths = findFiles(seeds).paths

/** What the writers make of the shipped articles, read in this order. */
function written(order: string[]): Record<string, string> {
  const corpus = linkArticles(
    order.map((path) => annotateFile(readFile(seeds, path), sidecar, { plain: false, corrections })),
    sidecar,
    { plain: false, corrections },
  )
  const files = writers.flatMap((w) => w.write({ ...corpus, knowledge: { entities: [] } }))
  return Object.fromEntries(files.map((f) => [f.path, f.content]).sort())
}

describe('golden', () => {
  it('makes of `seeds/` what stands in `content/`, byte for byte (after a wanted change: npm run build, and look at the difference)', () => {
    const folder = join(project, 'content')
    const kept = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((f) =>
      f.isFile(),
    )
    const content = Object.fromEntries(
      kept
        .map((f) => join(f.parentPath, f.name))
        .map((f) => [f.slice(folder.length + 1), readFileSync(f, 'utf8')])
        .sort(),
    )
    expect(written(paths)).toEqual(content)
  })
})

describe('the same bytes', () => {
  const once = written(paths)
  it('a second time', () => expect(written(paths)).toEqual(once))
  it('with the files read in another order', () => expect(written([...paths].reverse())).toEqual(once))
  it('with one worker or several', () => {
    const one = dossier('annotate', 'seeds', '--jobs', '1')
    expect(one.code).toBe(0)
    expect(dossier('annotate', 'seeds', '--jobs', '3').out).toBe(one.out)
  })
  it('in another folder, time zone and locale', () => {
    const copy = folderOf({})
    cpSync(seeds, copy, { recursive: true })
    const here = dossier('annotate', 'seeds').out
    const before = { TZ: process.env.TZ, LC_ALL: process.env.LC_ALL }
    Object.assign(process.env, { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' })
    const there = dossier('annotate', copy).out
    for (const [name, value] of Object.entries(before))
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    expect(there).toBe(here)
  })
})
