/** What a person sees while a command runs: messages, stages with counts, progress. All of it goes to stderr. */

import { styleText } from 'node:util'
import cliProgress from 'cli-progress'

/** A message about a place in a file. Line and column count from 1. */
export interface Problem {
  path: string
  line?: number
  column?: number
  severity: 'info' | 'warning' | 'error'
  ruleId: string
  reason: string
}

export interface ReporterOptions {
  quiet: boolean
  json: boolean
}

/** Wrong use: what happened, why, and what to do. The command ends with 2 and shows no stack. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse'
}

export interface Reporter {
  problem(problem: Problem): void
  /** One line about a stage that has ended. */
  stage(line: string): void
  /** Progress over `total` steps: a bar on a terminal, nothing elsewhere. */
  progress(label: string, total: number): { step(): void; end(): void }
}

/** A reporter for a person, or with `json` for a program: one JSON object a message. */
export function reporterOf({ quiet, json }: ReporterOptions): Reporter {
  const write = (line: string): void => void process.stderr.write(`${line}\n`)
  return {
    problem(problem) {
      if (json) write(inJson(problem))
      else if (problem.severity !== 'info' && !(quiet && problem.severity !== 'error')) write(inWords(problem))
    },
    stage: (line) => {
      if (!quiet && !json) write(line.split('\n').map(printable).join('\n'))
    },
    progress(label, total) {
      if (quiet || json || !process.stderr.isTTY || total < 20) return { step: () => {}, end: () => {} }
      const format = `${label} {bar} {value}/{total}`
      const bar = new cliProgress.SingleBar(
        { format, stream: process.stderr, clearOnComplete: true },
        cliProgress.Presets.rect,
      )
      bar.start(total, 0)
      return { step: () => bar.increment(), end: () => bar.stop() }
    },
  }
}

/** `file:line:column  warning  Reason.  rule:id`, free of control codes, whatever the file's name holds. */
function inWords({ path, line, column, severity, reason, ruleId }: Problem): string {
  const place = [path, line, column].filter((part) => part !== undefined).join(':')
  const color = severity === 'error' ? 'red' : severity === 'warning' ? 'yellow' : 'blue'
  return `${printable(place)}  ${paint(color, severity)}  ${printable(reason)}  ${paint('dim', ruleId)}`
}

/** One object; controls that JSON allows are written as references, so that no terminal takes them for commands. */
const inJson = (problem: Problem): string =>
  JSON.stringify(problem).replace(/[\p{Cc}\p{Cf}]/gu, (c) =>
    [...new Array(c.length).keys()].map((i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
  )

/** Text for a terminal: controls and bidirectional overrides as `\u{…}`, so that a file's name cannot rewrite the screen. */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, (c) => (c === '\n' ? ' ' : `\\u{${c.codePointAt(0)?.toString(16)}}`))

const paint = (color: Parameters<typeof styleText>[0], words: string): string =>
  styleText(color, words, { stream: process.stderr })

/** "1 article", "2 articles". */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`
