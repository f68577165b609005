/**
 * What a reader downloads, and what a host must hold.
 *   node scripts/sizes.ts [SITE] [WORDS]      of the site in dist/ or SITE; WORDS are searched for
 */
import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pagesOf } from '../tests/browser.ts'
import { searchFor, sizesOf } from '../tests/sizes.ts'

const [site = 'dist', words = 'water'] = process.argv.slice(2)
const folder = resolve(site)
const briefings = pagesOf(folder).filter((path) => path.startsWith('briefings/'))
const sizes = await sizesOf(folder, [
  { path: '' },
  ...briefings.slice(0, 5).map((path) => ({ path })),
  { path: 'search/' },
  { path: 'search/', act: searchFor(words) },
])
const kb = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(8)
const lines = [
  ' KB without fonts  scripts   fonts  requests  shift  page (KB of 1,000 bytes, gzip, without headers)',
  ...sizes.map(
    (s, i) =>
      `${kb(s.transferred)}${kb(s.scripts).padStart(19)}${kb(s.fonts)}${String(s.requests).padStart(10)}  ${s.shift.toFixed(3)}  /${s.path}${i === sizes.length - 1 ? ` until the first result for “${words}”` : ''}`,
  ),
]
const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((f) => f.isFile())
const bytes = files.reduce((sum, f) => sum + statSync(join(f.parentPath, f.name)).size, 0)
lines.push(`${files.length} files, ${(bytes / 1e6).toFixed(1)} MB, ${briefings.length} briefings`)
process.stdout.write(`${lines.join('\n')}\n`)
