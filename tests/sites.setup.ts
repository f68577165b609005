/** Builds the sites that the browser tests look at, once: the shipped articles, and the hostile ones under a base path. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { dossier, folderOf, project } from './command.ts'
import { hostileArticles } from './hostile-articles.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    sites: { shipped: string; hostile: string; hostileSeeds: string }
  }
}

export const BASE = '/a/briefing/'

export default function setup({ provide }: TestProject): () => void {
  const tests = mkdtempSync(join(tmpdir(), 'dossier-tests-'))
  process.env.DOSSIER_TESTS = tests
  const folder = folderOf({})
  const shipped = join(folder, 'shipped')
  const hostile = join(folder, 'hostile')
  // another folder of hostile articles may be named
  const hostileSeeds =
    process.env.DOSSIER_HOSTILE ??
    folderOf(Object.fromEntries(Object.entries(hostileArticles).map(([path, { text }]) => [path, text])))
  build(join(project, 'seeds'), shipped)
  build(hostileSeeds, hostile, '--base', BASE)
  provide('sites', { shipped, hostile, hostileSeeds })
  return () => rmSync(tests, { recursive: true, force: true })
}

function build(seeds: string, out: string, ...options: string[]): void {
  const run = dossier('build', seeds, '--out', out, '--site', 'https://example.org', ...options)
  if (run.code !== 0) throw new Error(`the site of ${seeds} was not built:\n${run.err}`)
}
