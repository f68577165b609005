/** A build that is killed leaves the site of before as it was, and the next build finds its way. */
import { spawn } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { folderOf, project } from './command.ts'

const MOMENTS = [50, 400, 900, 1600, 2600, 4000, 6000]

describe('a build that is killed', () => {
  it('leaves a whole site, whenever it happens', { timeout: 300_000 }, async () => {
    const parent = folderOf({})
    const site = join(parent, 'site')
    cpSync(inject('sites').shipped, site, { recursive: true })
    const before = filesOf(site)
    for (const moment of MOMENTS) {
      const build = spawn(
        process.execPath,
        ['bin/dossier.mjs', 'build', 'seeds', '--out', site, '--site', 'https://example.org', '-q'],
        { cwd: project },
      )
      const ended = new Promise((done) => build.once('exit', done))
      const timer = setTimeout(() => build.kill('SIGKILL'), moment)
      await ended
      clearTimeout(timer)
      expect(filesOf(site), `killed after ${moment} ms`).toEqual(before)
    }
    // two builds of the same articles give the same bytes, so even a finished one changes nothing
    expect(existsSync(join(site, 'index.html'))).toBe(true)
  })
})

/** Every file of a folder with its content. */
const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((f) => f.isFile())
      .map((f) => join(f.parentPath, f.name))
      .sort()
      .map((path) => [path.slice(folder.length), readFileSync(path).toString('base64')]),
  )
