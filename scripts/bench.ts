/**
 * What a build costs, beside Astro alone on the same MDX pages and Pagefind alone on Astro's pages, in one run:
 *   npm run bench                 100 and 1,000 articles
 *   npm run bench -- 5000         another number
 * Prints CPU seconds (threads and children included), wall seconds and peak memory. Ratios hold where machines differ.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { articleOfNumber } from './bench/articles.ts'

interface Cost {
  cpu: number
  wall: number
  peak: number
}

const project = fileURLToPath(new URL('..', import.meta.url))
const sizes = process.argv.slice(2).map(Number)
for (const size of sizes.length ? sizes : [100, 1000]) bench(size)

function bench(size: number): void {
  const root = mkdtempSync(join(tmpdir(), 'dossier-bench-'))
  const [seeds, content, site, plain] = ['seeds', 'content', 'site', 'plain'].map((name) => join(root, name)) as [
    string,
    string,
    string,
    string,
  ]
  mkdirSync(seeds)
  for (let n = 0; n < size; n++)
    writeFileSync(join(seeds, `article-${String(n).padStart(5, '0')}.txt`), articleOfNumber(n))
  const annotate = measured('bin/dossier.mjs', 'annotate', seeds, '--out', join(root, 'records.ndjson'))
  const build = measured('bin/dossier.mjs', 'build', seeds, '--out', site, '--content', content, '--quiet')
  const astro = measured('scripts/bench/astro-alone.ts', content, plain)
  const pagefind = measured('scripts/bench/pagefind-alone.ts', plain)
  console.log(`\n${size} articles of 600 words`)
  console.table({
    'dossier annotate': annotate,
    'dossier build': build,
    'Astro alone': astro,
    'Pagefind alone': pagefind,
  })
  console.log(`build / (Astro + Pagefind), CPU: ${(build.cpu / (astro.cpu + pagefind.cpu)).toFixed(2)}`)
  rmSync(root, { recursive: true, force: true })
}

/** One run in a process of its own. */
function measured(module: string, ...args: string[]): Cost {
  const run = spawnSync(process.execPath, ['scripts/bench/measured.ts', join(project, module), ...args], {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (run.status !== 0) throw new Error(`${module} ended with ${run.status}:\n${run.stderr.slice(-2000)}`)
  return JSON.parse(run.stderr.trim().split('\n').at(-1) ?? '{}') as Cost
}
