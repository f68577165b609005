/**
 * A build that is killed leaves the site of before as it was, and the next build finds its way. `DOSSIER_KILLS=100`
 * takes as many moments, spread over the time that a build takes.
 */
import { spawn } from 'node:child_process'
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { folderOf, project } from './command.ts'
import { filesOf } from './files.ts'

const KILLS = Number(process.env.DOSSIER_KILLS ?? 7)

describe('a build that is killed', () => {
  it('leaves a whole site, whenever it happens', { timeout: (KILLS + 2) * 120_000 }, async () => {
    const site = join(folderOf({}), 'site')
    cpSync(inject('sites').shipped, site, { recursive: true })
    const before = filesOf(site)
    const whole = await buildFor(site, null)
    for (let kill = 1; kill <= KILLS; kill++) {
      const moment = Math.round((whole * kill) / KILLS)
      await buildFor(site, moment)
      // two builds of the same articles give the same bytes, so even a finished one changes nothing
      expect(existsSync(site), `killed after ${moment} ms`).toBe(true)
      expect(filesOf(site), `killed after ${moment} ms`).toEqual(before)
    }
  })
})

/** Builds, and kills the build after so many milliseconds; the result is how long it ran. */
async function buildFor(site: string, milliseconds: number | null): Promise<number> {
  const started = performance.now()
  const args = ['bin/dossier.mjs', 'build', 'seeds', '--out', site, '--site', 'https://example.org', '-q']
  const build = spawn(process.execPath, args, { cwd: project })
  const ended = new Promise((done) => build.once('exit', done))
  const timer = milliseconds === null ? undefined : setTimeout(() => build.kill('SIGKILL'), milliseconds)
  await ended
  clearTimeout(timer)
  return performance.now() - started
}
