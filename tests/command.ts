/** Runs the command as a person would, and keeps what it printed. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const project = fileURLToPath(new URL('..', import.meta.url))

export interface Run {
  code: number | null
  out: string
  err: string
}

/** `dossier …args`, in the project's folder. */
export const dossier = (...args: string[]): Run => dossierIn(project, '', ...args)

/** The same in another folder, with something on standard input. */
export function dossierIn(cwd: string, input: string, ...args: string[]): Run {
  const run = spawnSync(process.execPath, [join(project, 'bin/dossier.mjs'), ...args], {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, NO_COLOR: '1' },
  })
  return { code: run.status, out: run.stdout, err: run.stderr }
}

/** A new folder with these files; values are contents. Cleared when the run of tests ends. */
export function folderOf(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(process.env.DOSSIER_TESTS ?? tmpdir(), 'dossier-test-'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}
