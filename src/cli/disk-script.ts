/** The scripts of a site that is read from disk as one, since browsers load no module from there. */
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Rolldown } from 'vite'
import { project } from './astro.ts'

const ENTRY = fileURLToPath(new URL('../client/disk.ts', import.meta.url))

export async function diskScript(): Promise<string> {
  // the bundler that Astro brings, in its version
  const found = createRequire(import.meta.resolve('astro')).resolve('vite')
  const { build } = (await import(pathToFileURL(found).href)) as typeof import('vite')
  const made = (await build({
    configFile: false,
    root: project,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: ENTRY, output: { format: 'iife', codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput
  return made.output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('\n')
}
