import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderBeside, takePlace } from './folders.ts'

// the largest number a process can have on Linux is 4,194,304
const NOBODY = 9_999_999

/** A folder with a site in it; `words` tells which one. */
function place(words: string): { parent: string; site: string } {
  const parent = mkdtempSync(join(tmpdir(), 'dossier-folders-'))
  const site = join(parent, 'site')
  mkdirSync(site)
  writeFileSync(join(site, 'dossier.json'), words)
  return { parent, site }
}

describe('a new site in the place of the old one', () => {
  it('is put there whole, and nothing is left beside it', () => {
    const { parent, site } = place('old')
    const fresh = folderBeside(site, [])
    writeFileSync(join(fresh, 'dossier.json'), 'new')
    expect(readFileSync(join(site, 'dossier.json'), 'utf8')).toBe('old')
    takePlace(fresh, site)
    expect(readFileSync(join(site, 'dossier.json'), 'utf8')).toBe('new')
    expect(existsSync(fresh)).toBe(false)
    expect(existsSync(join(parent, `.site.${process.pid}.old`))).toBe(false)
  })

  it('brings the old one back that a killed build left aside', () => {
    const { parent, site } = place('old')
    takePlace(site, join(parent, `.site.${NOBODY}.old`))
    expect(existsSync(site)).toBe(false)
    folderBeside(site, [])
    expect(readFileSync(join(site, 'dossier.json'), 'utf8')).toBe('old')
  })

  it('clears what a killed build left half made, and leaves a running one alone', () => {
    const { parent, site } = place('old')
    mkdirSync(join(parent, `.site.${NOBODY}.new`))
    mkdirSync(join(parent, `.site.${process.ppid}.new`))
    // in a container the process that was killed may have had the number of this one
    mkdirSync(join(parent, `.site.${process.pid}.new`))
    folderBeside(site, [])
    expect(existsSync(join(parent, `.site.${NOBODY}.new`))).toBe(false)
    expect(existsSync(join(parent, `.site.${process.ppid}.new`))).toBe(true)
  })
})

/** How often each of two processes puts a site in one place; the long command does so many times more. */
const SWAPS = Number(process.env.DOSSIER_SWAPS ?? 150)

/** Puts site after site in the place of `site`, as a build does at its end; two files of each must belong together. */
const SWAPPING = (site: string, words: string): string => `
  import { writeFileSync } from 'node:fs'
  import { join } from 'node:path'
  import { folderBeside, takePlace } from ${JSON.stringify(new URL('./folders.ts', import.meta.url).href)}
  for (let i = 0; i < ${SWAPS}; i++) {
    const fresh = folderBeside(${JSON.stringify(site)}, [])
    for (const name of ['dossier.json', 'index.html']) writeFileSync(join(fresh, name), '${words}' + i)
    takePlace(fresh, ${JSON.stringify(site)})
  }`

describe('builds that end in the same instant', () => {
  it('each end well, and one whole site stands', { timeout: 30_000 + SWAPS * 100 }, async () => {
    const { parent, site } = place('old')
    const ends = await Promise.all(['a', 'b', 'c'].map((words) => ended(SWAPPING(site, words))))
    expect(ends).toEqual([
      [0, ''],
      [0, ''],
      [0, ''],
    ])
    expect(readdirSync(parent)).toEqual(['site'])
    const [record, page] = ['dossier.json', 'index.html'].map((name) => readFileSync(join(site, name), 'utf8'))
    expect(record).toMatch(/^[abc]\d+$/)
    expect(page).toBe(record)
  })
})

/** The code with which a program ends, and its errors. */
const ended = (program: string): Promise<[number | null, string]> =>
  new Promise((done) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let errors = ''
    child.stderr.on('data', (words) => {
      errors += words
    })
    child.once('close', (code) => done([code, errors]))
  })
