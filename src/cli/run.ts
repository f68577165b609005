/** One subcommand: options that all have, problems and errors become an exit code. */
import { availableParallelism } from 'node:os'
import { CommanderError, InvalidArgumentError } from 'commander'
import { printable, type Reporter, reporterOf, WrongUse } from './reporter.ts'

export interface Common {
  quiet?: boolean
  json?: boolean
  strict?: boolean
  jobs?: number
  tagger?: string
}

const DONE = 0
const PROBLEMS = 1
const WRONG_USE = 2

/** Runs one subcommand. It returns the number of problems in the sources, which count with `--strict`. */
export async function run(options: Common, work: (reporter: Reporter) => Promise<number>): Promise<void> {
  if (options.jobs !== undefined && options.jobs > 4 * availableParallelism())
    throw new WrongUse(
      `\`--jobs ${options.jobs}\` is more than this machine can use; it has ${availableParallelism()} processors.`,
    )
  const problems = await work(reporterOf({ quiet: options.quiet ?? false, json: options.json ?? false }))
  process.exitCode = problems > 0 && options.strict ? PROBLEMS : DONE
}

/** A number from 1 to 99999, for commander. */
export function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,4}$/.test(value)) throw new InvalidArgumentError('Give a whole number.')
  return Number(value)
}

/** The exit code of an error, after its message. A stack is shown only where `DEBUG` asks for it. */
export function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USE
  const { message, code, stack } = error as NodeJS.ErrnoException
  // the reader of a pipe has gone: nothing to say
  if (code === 'EPIPE') return DONE
  const said =
    code === 'ENOSPC' ? `The disk is full (${message}). What stood before stands; make room and try again.` : message
  process.stderr.write(`dossier: ${process.env.DEBUG ? stack : said.split('\n').map(printable).join('\n')}\n`)
  return error instanceof WrongUse || (code && /^E[A-Z]+$/.test(code)) ? WRONG_USE : PROBLEMS
}
