/**
 * Takes one defence after another out of a copy of the program, and runs the tests that are there for it: they must
 * fail. A defence whose tests pass without it is not tested.
 *   npm run test:defences                  all of scripts/defences/table.ts
 *   npm run test:defences -- zip links     those whose name holds one of the words
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DEFENCES, type Defence } from './defences/table.ts'

const project = fileURLToPath(new URL('..', import.meta.url))
const PARTS = [
  'src',
  'tests',
  'bin',
  'seeds',
  'content',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
  'astro.config.mjs',
  'measures.json',
]
// globalSetup: 'tests/sites.setup.ts',
const SITES = /globalSetup: '[^']*',/

const asked = process.argv.slice(2)
const chosen = DEFENCES.filter(({ name }) => !asked.length || asked.some((word) => name.includes(word)))
const copy = mkdtempSync(join(tmpdir(), 'dossier-defences-'))
try {
  for (const part of PARTS) cpSync(join(project, part), join(copy, part), { recursive: true })
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'))
  change(join(copy, 'vitest.config.ts'), (text) => text.replace(SITES, ''))
  const untested = chosen.filter((defence) => !isTested(defence))
  console.log(
    `${chosen.length - untested.length} of ${chosen.length} defences are missed by their tests when they are gone.`,
  )
  if (untested.length) process.exitCode = 1
} finally {
  rmSync(copy, { recursive: true })
}

/** Whether the tests pass with the defence, and fail without. */
function isTested(defence: Defence): boolean {
  const file = join(copy, defence.file)
  const before = readFileSync(file, 'utf8')
  if (before.split(defence.with).length !== 2) throw new Error(`${defence.file} has not once: ${defence.with}`)
  const passes = runs(defence)
  change(file, (text) => text.replace(defence.with, () => defence.without))
  const fails = !runs(defence)
  writeFileSync(file, before)
  console.log(`${passes && fails ? 'tested  ' : 'UNTESTED'}  ${defence.name}  (${defence.file}; ${defence.test})`)
  return passes && fails
}

function runs({ test, only }: Defence): boolean {
  const env = { ...process.env, DOSSIER_FUZZ: '2000' }
  return spawnSync('npx', ['vitest', 'run', test, ...(only ? ['-t', only] : [])], { cwd: copy, env }).status === 0
}

function change(file: string, edit: (text: string) => string): void {
  writeFileSync(file, edit(readFileSync(file, 'utf8')))
}
