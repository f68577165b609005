/** `dossier dev`: a site that follows the folder. Save a file, and the open page shows it; a mistake shows in the page. */
import { rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { scratchFolder, servePages } from './astro.ts'
import { followFolder } from './follow.ts'
import type { Reporter } from './reporter.ts'
import { VERSION } from './version.ts'

export interface DevOptions {
  seeds: string
  port: number
}

/** Editors save in several steps; one look after the last of them is enough. Milliseconds. */
const PAUSE = 40
/** What is wrong with the folder; `integrations/data.ts` shows it over the page. */
const PROBLEM = 'problem.txt'

/** Serves the site of a folder until `stop` is called. Rejects with `WrongUse` when there is nothing to begin with. */
export async function devSite(
  { seeds, port }: DevOptions,
  reporter: Reporter,
): Promise<{ address: string; stop(): Promise<void> }> {
  const scratch = scratchFolder()
  const content = join(scratch, 'content')
  const mistakes: string[] = []
  const listening = {
    ...reporter,
    problem: (problem: Parameters<Reporter['problem']>[0]) => {
      if (problem.severity === 'error')
        mistakes.push(`${problem.path}${problem.line ? `:${problem.line}` : ''}: ${problem.reason}`)
      reporter.problem(problem)
    },
  }
  const follower = followFolder({ seeds, content }, listening)
  await follower.refresh()
  await follower.settled()
  const settings = { content, changes: null, out: join(scratch, 'site'), cache: join(scratch, 'cache') }
  const named = { site: `http://127.0.0.1:${port}`, base: '/', date: null, portable: false, version: VERSION, hash: '' }
  const server = await servePages({ ...settings, ...named }, scratch, port)
  let shown = ''
  const tell = (problem: string | null): void => {
    if (problem) reporter.stage(problem)
    const now = problem ? [...mistakes, problem].join('\n') : ''
    if (now !== shown) writeFileSync(join(content, PROBLEM), now)
    shown = now
  }
  const watcher = following(seeds, async () => {
    mistakes.length = 0
    const problem = await follower.refresh().then(() => null, told)
    tell(problem)
    if (problem === null) follower.settled().catch((error) => tell(told(error)))
  })
  return {
    address: `http://127.0.0.1:${server.address.port}/`,
    stop: async () => {
      watcher.close()
      await follower.stop()
      await server.stop()
      rmSync(scratch, { recursive: true, force: true })
    },
  }
}

/** Calls `changed` after each change below a folder, never twice at once. */
function following(folder: string, changed: () => Promise<void>): { close(): void } {
  let timer: NodeJS.Timeout | undefined
  let running = false
  let again = false
  const run = async (): Promise<void> => {
    if (running) {
      again = true
      return
    }
    running = true
    do {
      again = false
      await changed()
    } while (again)
    running = false
  }
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(() => void run(), PAUSE)
  })
  return {
    close: () => {
      clearTimeout(timer)
      watcher.close()
    },
  }
}

const told = (error: unknown): string => (error instanceof Error ? error.message : String(error))
