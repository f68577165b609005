/** Astro, run on what the generator wrote: once for a build, or on and on beside a person who writes. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BuildSettings } from '../integrations/settings.ts'
import { isRunning } from './folders.ts'

export const project = fileURLToPath(new URL('../..', import.meta.url))

/** A folder of this run alone, inside the project, so that what Astro writes there finds the project's packages. */
export function scratchFolder(): string {
  const cache = join(project, '.cache')
  mkdirSync(cache, { recursive: true })
  for (const name of readdirSync(cache)) {
    const pid = /^build-(\d+)-/.exec(name)?.[1]
    if (pid && !isRunning(Number(pid))) rmSync(join(cache, name), { recursive: true, force: true })
  }
  return mkdtempSync(join(cache, `build-${process.pid}-`))
}

/** Runs Astro and, after it, Pagefind. */
export async function renderPages(settings: BuildSettings, root: string): Promise<void> {
  const { build } = await astro(settings)
  await inFolder(root, () => build(optionsOf(root)))
}

/** A server that renders a page when it is asked for, and again when what it stands on has changed. */
export async function servePages(settings: BuildSettings, root: string, port: number) {
  const { dev } = await astro(settings)
  const server = await inFolder(root, () => dev({ ...optionsOf(root), server: { port, host: '127.0.0.1' } }))
  // Vite turns them on; for every page Node would read the maps of all modules that it is made by
  process.setSourceMapsEnabled(false)
  return server
}

async function astro(settings: BuildSettings) {
  process.env.DOSSIER_BUILD = JSON.stringify(settings)
  // Astro asks a server about itself otherwise
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  // Vite would take it for the base path of the site, whatever the settings say
  delete process.env.BASE_URL
  return import('astro')
}

/**
 * Astro's root is a folder of this run alone: what Astro generates beside its sources (content modules, types, the
 * program that renders the pages) is found by root and working folder, and two builds in one would mix.
 */
async function inFolder<T>(root: string, work: () => Promise<T>): Promise<T> {
  const before = process.cwd()
  process.chdir(root)
  try {
    return await work()
  } finally {
    process.chdir(before)
  }
}

const optionsOf = (root: string) => ({
  root,
  configFile: relative(root, join(project, 'astro.config.mjs')),
  srcDir: join(project, 'src'),
  publicDir: join(project, 'public'),
  logLevel: 'error' as const,
})
