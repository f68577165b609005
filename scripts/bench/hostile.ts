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
import { FORMATS } from './hostile-formats.ts'

const SIZE = 1_000_000

/** What is repeated, or made of a number, so that nothing stands twice. */
type Piece = string | ((i: number) => string)
type Ending = 'txt' | 'html' | 'md' | 'eml'

const INPUTS: Record<string, [piece: Piece, ending: Ending]> = {
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
  paragraphs: ['<p>Ana Ruiz said that 5 people died on Monday.</p>\n', 'html'],
  'line breaks': ['a<br>', 'html'],
  'table rows': ['<tr><td>1<td>Abc', 'html'],
  'opened lists': ['- a\n', 'md'],
  links: ['[a](b) ', 'md'],
  sentences: ['Ana Ruiz said on Monday that 5 people died. ', 'txt'],
  'full stops': ['. ', 'txt'],
  initials: ['J. K. ', 'txt'],
  'marks that combine': ['a\u0301\u0323\u0308 ', 'txt'],
  'marks of direction': ['\u202eabc\u202c ', 'txt'],
  'lines in Base64': ['TWFuIGlzIGRpc3Rpbmd1aXNoZWQsIG5vdCBvbmx5IGJ5IGhpcyByZWFzb24s\n', 'txt'],
  JSON: ['{"name":"Jane Doe","n":12,"on":"2023-10-07"},', 'txt'],
  'quoted mail': ['> > On Mon, Jane Doe wrote:\n', 'eml'],
  rows: [(i) => `${i},${name(i)} Ruiz,2023-10-${10 + (i % 20)},${name(i + 9)},$${3 * i}\n`, 'txt'],
  relatives: [(i) => `${name(i)} Ruiz said so.\n`, 'txt'],
  namesakes: [(i) => `Ana ${name(i)}, `, 'txt'],
  acronyms: [(i) => `the ${name(i)} Union Board (${name(i).toUpperCase()}) `, 'txt'],
  offices: [
    (i) => `Minister ${name(i)} Ruiz left. The ${name(i + 9).toLowerCase()} minister said it was late. `,
    'txt',
  ],
  'different words': [(i) => `${name(i).toLowerCase()} `, 'txt'],
}

const project = fileURLToPath(new URL('../..', import.meta.url))
const wanted = process.argv.slice(2)
const rows: Record<string, { cpu: number; wall: number; peak: number }> = {}
for (const [name, [piece, ending]] of Object.entries(INPUTS))
  if (isWanted(name)) rows[name] = annotated(headOf(ending) + filled(piece).slice(0, SIZE), ending)
for (const [name, [file, ending]] of Object.entries(FORMATS)) if (isWanted(name)) rows[name] = annotated(file(), ending)
console.log('1 MB of each; CPU and wall seconds, peak memory in MB')
console.table(rows)

/** A name for each number: six letters in no order, mostly no two alike. */
function name(i: number): string {
  let rest = Math.imul(i, 2654435761) >>> 0
  let letters = ''
  for (let k = 0; k < 6; k++) {
    letters += String.fromCharCode((k ? 97 : 65) + (rest % 26))
    rest = Math.floor(rest / 26)
  }
  return letters
}

/** One file through `dossier annotate`. An input that was set aside has run as well. */
function annotated(content: string | Uint8Array, ending: string): { cpu: number; wall: number; peak: number } {
  const root = mkdtempSync(join(tmpdir(), 'dossier-hostile-'))
  try {
    const seeds = join(root, 'seeds')
    mkdirSync(seeds)
    writeFileSync(join(seeds, `hostile.${ending}`), content)
    const command = ['bin/dossier.mjs', 'annotate', seeds, '--out', join(root, 'records.ndjson'), '--quiet']
    const run = spawnSync(process.execPath, ['scripts/bench/measured.ts', ...command.map(inProject)], {
      cwd: project,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    })
    if (run.status) throw new Error(`hostile.${ending} ended with ${run.status}:\n${run.stderr.slice(-2000)}`)
    return JSON.parse(run.stderr.trim().split('\n').at(-1) ?? '{}')
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function isWanted(name: string): boolean {
  return !wanted.length || wanted.some((word) => name.includes(word))
}

function headOf(ending: Ending): string {
  return ending === 'eml' ? 'From: Ana Ruiz <ana@example.org>\nSubject: So\nContent-Type: text/plain\n\n' : ''
}

function filled(piece: Piece): string {
  if (typeof piece === 'string') return piece.repeat(Math.ceil(SIZE / piece.length))
  let text = ''
  for (let i = 0; text.length < SIZE; i++) text += piece(i)
  return text
}

function inProject(argument: string, i: number): string {
  return i ? argument : join(project, argument)
}
