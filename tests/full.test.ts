/**
 * A disk that fills up during a build leaves the site of before as it was, and the command says so. The disk is a real
 * one, in memory; where none can be mounted, the test is skipped. `DOSSIER_FULL=20` takes as many sizes.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { dossier, folderOf } from './command.ts'
import { bytesOf, filesOf } from './files.ts'

const SIZES = Number(process.env.DOSSIER_FULL ?? 3)

const disk = folderOf({})
const mount = (...args: string[]): boolean => spawnSync('mount', [...args, 'tmpfs', disk]).status === 0
const mounted = process.platform === 'linux' && mount('-t', 'tmpfs', '-o', 'size=1m')
afterAll(() => void (mounted && spawnSync('umount', [disk])))

describe('a build on a disk that fills up', () => {
  it.runIf(mounted)('leaves a whole site, whenever it happens', { timeout: (SIZES + 2) * 180_000 }, () => {
    const { shipped } = inject('sites')
    const size = bytesOf(shipped)
    const site = join(disk, 'site')
    // two sites fit with some room for blocks that are not full
    mount('-o', `remount,size=${size * 4}`)
    mkdirSync(site)
    cpSync(shipped, site, { recursive: true })
    const before = filesOf(site)
    const taken = Number(spawnSync('df', ['--output=used', '-B1', disk]).stdout.toString().split('\n')[1])
    for (let point = 0; point < SIZES; point++) {
      mount('-o', `remount,size=${Math.ceil(taken + ((point + 0.5) / SIZES) * (taken * 0.98))}`)
      const run = dossier('build', 'seeds', '--out', site, '--site', 'https://example.org')
      expect(filesOf(site), `size ${point}`).toEqual(before)
      expect(run.code, `size ${point}: ${run.err}`).toBe(2)
      expect(run.err).toMatch(/no space left|disk is full/i)
    }
    mount('-o', `remount,size=${size * 4}`)
    expect(dossier('build', 'seeds', '--out', site, '--site', 'https://example.org').code).toBe(0)
    expect(filesOf(site)).toEqual(before)
  })
})
