import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
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
