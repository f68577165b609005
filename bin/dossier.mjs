#!/usr/bin/env node
// Runs the command with the project's own Node when the one that was called is too old to read TypeScript.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))
const own = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url))
const [major, minor] = process.versions.node.split('.').map(Number)

if (major > 23 || (major === 22 && minor >= 18) || (major === 23 && minor >= 6)) {
  await import(main)
} else if (existsSync(own)) {
  const run = spawnSync(own, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exitCode = run.status ?? 1
} else {
  process.stderr.write(
    `dossier needs Node 22.18 or newer, and this is ${process.versions.node}. Run \`npm ci\` in the project's folder: it brings its own.\n`,
  )
  process.exitCode = 2
}
