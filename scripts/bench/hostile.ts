/**
 * What one hostile file of 1 MB costs `dossier annotate`, in a process of its own, start included:
 *   npm run bench:hostile                  every input of the list below
 *   npm run bench:hostile -- said div      those whose name holds one of the words
 * Prints CPU seconds (threads included), wall seconds and peak memory; the aim is 5 CPU seconds each.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SIZE = 1_000_000
/** Of each input what is repeated, and the ending of its file. */
const INPUTS: Record<string, [piece: string, ending: 'txt' | 'html' | 'md']> = {
  'lines of one letter': ['a\n', 'txt'],
  'lines of one name': ['Abc\n', 'txt'],
  'paragraphs of one word': ['Yes\n\n', 'txt'],
  'lines of "said ': ['"said "\n', 'txt'],
  'lines of he said.': ['he said.\n', 'txt'],
  'he said, on one line': ['“We will,” he said. ', 'txt'],
  'quotation marks': ['" ', 'txt'],
  'opened quotations': ['“a ', 'txt'],
  spaces: [' ', 'txt'],
  'line ends': ['\n', 'txt'],
  '5 to': ['5 to ', 'txt'],
  $5: ['$5 ', 'txt'],
  'more than 1,400': ['more than 1,400 ', 'txt'],
  digits: ['1', 'txt'],
  dates: ['on 7 October 2023 ', 'txt'],
  days: ['last Friday, ', 'txt'],
  'one word': ['a', 'txt'],
  'one name': ['Abc', 'txt'],
  'names in a row': ['Ana Ruiz ', 'txt'],
  brackets: ['(', 'txt'],
  'bracketed words': ['[a](', 'md'],
  'quoted blocks': ['> ', 'md'],
  stars: ['*a ', 'md'],
  'div in div': ['<div>', 'html'],
  'div in div, with words': ['<div>a word ', 'html'],
  'b in p in b': ['<b><p>', 'html'],
  attributes: ['<a a=', 'html'],
  'lone less-than signs': ['<', 'html'],
  comments: ['<!--', 'html'],
  entities: ['&amp;', 'html'],
  tables: ['<table>', 'html'],
  'list items': ['<li>One word', 'html'],
}

const project = fileURLToPath(new URL('../..', import.meta.url))
const wanted = process.argv.slice(2)
const rows: Record<string, { cpu: number; wall: number; peak: number }> = {}
for (const [name, [piece, ending]] of Object.entries(INPUTS))
  if (!wanted.length || wanted.some((word) => name.includes(word))) rows[name] = annotated(piece, ending)
console.log('1 MB of each; CPU and wall seconds, peak memory in MB')
console.table(rows)

/** One file through `dossier annotate`. An input that was set aside has run as well. */
function annotated(piece: string, ending: string): { cpu: number; wall: number; peak: number } {
  const root = mkdtempSync(join(tmpdir(), 'dossier-hostile-'))
  try {
    const seeds = join(root, 'seeds')
    mkdirSync(seeds)
    writeFileSync(join(seeds, `hostile.${ending}`), piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE))
    const command = ['bin/dossier.mjs', 'annotate', seeds, '--out', join(root, 'records.ndjson'), '--quiet']
    const run = spawnSync(process.execPath, ['scripts/bench/measured.ts', ...command.map(inProject)], {
      cwd: project,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    })
    if (run.status) throw new Error(`${piece} ended with ${run.status}:\n${run.stderr.slice(-2000)}`)
    return JSON.parse(run.stderr.trim().split('\n').at(-1) ?? '{}')
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function inProject(argument: string, i: number): string {
  return i ? argument : join(project, argument)
}
