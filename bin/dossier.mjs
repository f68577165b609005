#!/usr/bin/env node
// Runs the command with the project's own Node when the one that was called is too old to read TypeScript.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'

const inProject = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const own = inProject('node_modules/node/bin/node')
const [major, minor] = process.versions.node.split('.').map(Number)

if (major > 23 || (major === 22 && minor >= 18) || (major === 23 && minor >= 6)) {
  // What Node makes of the modules is kept, types stripped and compiled: it more than halves the time until work begins.
  // Where nothing can be written, Node does without. Threads find the folder in their environment.
  process.env.NODE_COMPILE_CACHE ??= inProject('.cache/compiled')
  module.enableCompileCache()
  await import('../src/cli/main.ts')
} else if (existsSync(own)) {
  const run = spawnSync(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exitCode = run.status ?? 1
} else {
  process.stderr.write(
    `dossier needs Node 22.18 or newer, and this is ${process.versions.node}. Run \`npm ci\` in the project's folder: it brings its own.\n`,
  )
  process.exitCode = 2
}
