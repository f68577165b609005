/** `dossier dev`: a site that follows the folder. Save a file, and the open page shows it; a mistake shows in the page. */
import { mkdirSync, rmSync, watch, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { permittedDossier } from '../5-writers/dossier-json/index.ts'
import { writers } from '../5-writers/index.ts'
import { annotateFolder, jobsFor, type Memory } from './annotate.ts'
import { scratchFolder, servePages } from './astro.ts'
import { gather } from './gather.ts'
import { type Reporter, WrongUse } from './reporter.ts'
import { VERSION } from './version.ts'

export interface DevOptions {
  seeds: string
  port: number
}

/** Editors save in several steps; one look after the last of them is enough. Milliseconds. */
const PAUSE = 40

/** Serves the site of a folder until `stop` is called. Rejects with `WrongUse` when there is nothing to begin with. */
export async function devSite(
  { seeds, port }: DevOptions,
  reporter: Reporter,
): Promise<{ address: string; stop(): Promise<void> }> {
  const scratch = scratchFolder()
  const content = join(scratch, 'content')
  const memory: Memory = new Map()
  const written = new Map<string, string>()
  const heard: string[] = []
  const listening = {
    ...reporter,
    problem: (problem: Parameters<Reporter['problem']>[0]) => {
      if (problem.severity === 'error')
        heard.push(`${problem.path}${problem.line ? `:${problem.line}` : ''}: ${problem.reason}`)
      reporter.problem(problem)
    },
  }
  const refresh = async (): Promise<void> => keepUp(content, written, await found(seeds, memory, listening))
  await refresh()
  const settings = { content, changes: null, out: join(scratch, 'site'), cache: join(scratch, 'cache') }
  const named = { site: `http://127.0.0.1:${port}`, base: '/', date: null, portable: false, version: VERSION, hash: '' }
  const server = await servePages({ ...settings, ...named }, scratch, port)
  const watcher = following(seeds, async () => {
    heard.length = 0
    const problem = await refresh().then(() => null, told)
    if (problem) reporter.stage(problem)
    keepUp(content, written, [{ path: 'problem.txt', content: problem ? [...heard, problem].join('\n') : '' }])
  })
  return {
    address: `http://127.0.0.1:${server.address.port}/`,
    stop: async () => {
      watcher.close()
      await server.stop()
      rmSync(scratch, { recursive: true, force: true })
    },
  }
}

/** Everything that the pages stand on, `dossier.json` last. */
async function found(seeds: string, memory: Memory, reporter: Reporter) {
  const gathered = await gather(seeds, reporter)
  const jobs = memory.size ? 1 : jobsFor(gathered.paths.length)
  const { articles, dossier } = await annotateFolder(gathered, { plain: false, jobs, memory }, reporter)
  if (!articles.length) throw new WrongUse('No file of the folder could be read as an article.')
  const corpus = { articles, dossier: permittedDossier({ articles, dossier }), knowledge: { entities: [] } }
  return writers
    .flatMap((w) => w.write(corpus))
    .sort((a, b) => Number(a.path === 'dossier.json') - Number(b.path === 'dossier.json'))
}

/** Writes what is new, and takes away what is gone: the rest keeps its time, so that nothing is rendered again for it. */
function keepUp(content: string, written: Map<string, string>, files: { path: string; content: string }[]): void {
  const now = new Set(files.map(({ path }) => path))
  if (now.has('dossier.json'))
    for (const path of written.keys())
      if (!now.has(path) && path !== 'problem.txt') {
        rmSync(join(content, path), { force: true })
        written.delete(path)
      }
  for (const { path, content: text } of files) {
    if (written.get(path) === text) continue
    mkdirSync(dirname(join(content, path)), { recursive: true })
    writeFileSync(join(content, path), text)
    written.set(path, text)
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
