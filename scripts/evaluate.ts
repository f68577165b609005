/**
 * Measures the program with the scorers of an evaluation folder, and writes `measures.json` and the table of the
 * README. The data is not part of the project.
 *   npm run evaluate                      all sets of ../shared/eval
 *   npm run evaluate -- FOLDER [KIND]     another folder, or one kind of measure
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Measure, Measures } from '#core/measures.ts'

/** One run of a scorer, and the figures that are taken from its answer. */
interface Run {
  kind: 'quotations' | 'dates' | 'figures' | 'entities' | 'linking' | 'residue' | 'reuse'
  set: string
  /** What a reader should know of the data. */
  data: string
  options?: string[]
  take: { what: string; score: string; path: string }[]
}

const quotationSpans = [
  { what: 'quotation spans', score: 'F1, exact', path: 'exact.f1' },
  { what: 'speakers of quotations', score: 'accuracy on found spans', path: 'speakerAcc' },
  { what: 'quotation with speaker', score: 'F1, end to end', path: 'endToEnd.f1' },
]
const dates = [
  { what: 'date extents', score: 'F1, strict', path: 'strict.f1' },
  { what: 'date extents', score: 'F1, relaxed', path: 'relaxed.f1' },
  { what: 'date values', score: 'F1', path: 'value.f1' },
  { what: 'calendar dates', score: 'accuracy', path: 'calAcc' },
]
const names = [
  { what: 'names', score: 'F1, span and type', path: 'strict.f' },
  { what: 'names', score: 'F1, span', path: 'span.f' },
]
const linked = [{ what: 'names linked across articles', score: 'B³ F1', path: 'b3.f' }]

const RUNS: Run[] = [
  {
    kind: 'quotations',
    set: 'quotations/polnear/dev.jsonl',
    data: 'PolNeAR, political news (development part)',
    take: quotationSpans,
  },
  {
    kind: 'quotations',
    set: 'quotations/polnear/dev.jsonl',
    data: 'PolNeAR, political news (development part)',
    options: ['--types=indirect'],
    take: [
      { what: 'indirect statements', score: 'precision', path: 'relaxed.p' },
      { what: 'indirect statements', score: 'recall', path: 'relaxed.r' },
    ],
  },
  { kind: 'dates', set: 'dates/tempeval3/dev.jsonl', data: 'TempEval-3, news (development part)', take: dates },
  {
    kind: 'dates',
    set: 'dates/gum-dates/dev.jsonl',
    // its marks leave out durations and sets, so that only calendar dates can be counted
    data: 'GUM, several kinds of text (development part)',
    take: dates.filter((d) => d.what === 'calendar dates'),
  },
  {
    kind: 'figures',
    set: 'figures/newsquant/dev.jsonl',
    data: 'NewsQuant, newswire (development part)',
    take: [
      { what: 'figures', score: 'F1, value', path: 'value.f1' },
      { what: 'figures', score: 'F1, value and comparator', path: 'valueComparator.f1' },
      { what: 'figures', score: 'F1, value and unit', path: 'valueUnit.f1' },
    ],
  },
  {
    kind: 'entities',
    set: 'entities/worldwide/dev.jsonl',
    data: 'world-wide newspapers (development part)',
    take: names,
  },
  {
    kind: 'entities',
    set: 'entities/un_ga/dev.jsonl',
    data: 'speeches at the United Nations (development part)',
    take: names,
  },
  {
    kind: 'linking',
    set: 'linking/ecbplus/dev.jsonl',
    data: 'ECB+, news (development part), its own names',
    options: ['--scope', 'corpus', '--filter', 'nam', '--gold-mentions'],
    take: linked,
  },
  {
    kind: 'linking',
    set: 'linking/meantime/dev.jsonl',
    data: 'MEANTIME, Wikinews (development part), its own names',
    options: ['--scope', 'corpus', '--filter', 'nam', '--gold-mentions'],
    take: linked,
  },
  {
    kind: 'residue',
    set: 'residue/dev.jsonl',
    data: 'scraped pages (development part, most of them trained on)',
    take: [
      { what: 'body lines of scraped pages', score: 'F1, lines', path: 'line.f1' },
      { what: 'body lines of scraped pages', score: 'F1, words', path: 'token.f1' },
      { what: 'body lines of scraped pages', score: 'recall, words', path: 'token.r' },
    ],
  },
  {
    kind: 'reuse',
    set: 'reuse/reuse-splice/dev.jsonl',
    data: 'spliced news (development part)',
    take: [
      { what: 'carried-over text', score: 'F1, characters', path: 'chars.f1' },
      { what: 'carried-over text', score: 'F1, pairs', path: 'pair.f1' },
    ],
  },
]

const project = fileURLToPath(new URL('..', import.meta.url))
const [folder = '../shared/eval', only] = process.argv.slice(2)
const evaluation = resolve(project, folder)
const runner = join(evaluation, 'run.mjs')
if (!existsSync(runner)) {
  process.stderr.write(
    `There is no \`${runner}\`. Name the folder that holds the evaluation data: npm run evaluate -- FOLDER\n`,
  )
  process.exit(2)
}

const known = JSON.parse(readFileSync(join(project, 'measures.json'), 'utf8')) as Measures
const runs = RUNS.filter((run) => !only || run.kind === only)
const measured = runs.flatMap(measure)
const key = (m: Measure): string => `${m.what} ${m.score} ${m.data}`
const fresh = new Set(runs.map((run) => run.data))
const kept = only ? known.measures.filter((m) => !fresh.has(m.data)) : []
const measures: Measures = {
  date: new Date().toISOString().slice(0, 10),
  command: 'npm run evaluate',
  measures: [...kept, ...measured].sort((a, b) => (key(a) < key(b) ? -1 : 1)),
}
writeFileSync(join(project, 'measures.json'), `${JSON.stringify(measures, null, 2)}\n`)
writeTable(measures)

function measure({ kind, set, data, options = [], take }: Run): Measure[] {
  process.stderr.write(`${kind}  ${set}\n`)
  const command = [
    runner,
    kind,
    join(evaluation, set),
    '--dossier',
    join(project, 'bin/dossier.mjs'),
    '--',
    ...options,
    '--json',
  ]
  const { status, stdout } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 28,
  })
  if (status !== 0) throw new Error(`the scorer of ${kind} ended with ${status}`)
  // the runner adds a line about its speed behind the JSON
  const answer = JSON.parse(stdout.slice(0, stdout.lastIndexOf('}') + 1)) as Record<string, unknown>
  return take.map(({ what, score, path }) => {
    const value = path
      .split('.')
      .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], answer)
    if (typeof value !== 'number')
      throw new Error(`the scorer of ${kind} gives no \`${path}\`; it gives ${Object.keys(answer).join(', ')}`)
    process.stderr.write(`  ${what}, ${score}: ${(100 * value).toFixed(1)}\n`)
    return { what, data, score, value: Math.round(value * 10000) / 10000 }
  })
}

/** Puts the figures between the two marks in the README. */
function writeTable({ date, command, measures: rows }: Measures): void {
  const file = join(project, 'README.md')
  if (!existsSync(file)) return
  const lines = rows.map((m) => `| ${m.what} | ${m.data} | ${m.score} | ${(100 * m.value).toFixed(1)} |`)
  const table = `Measured ${date} with \`${command}\`, in per cent:\n\n| what | data | score | |\n|---|---|---|---:|\n${lines.join('\n')}\n`
  const readme = readFileSync(file, 'utf8')
  writeFileSync(
    file,
    readme.replace(/(<!-- measures -->\n)[\s\S]*?(<!-- \/measures -->)/, (_, before, after) => before + table + after),
  )
}
