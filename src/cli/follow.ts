/**
 * Keeps a folder of content in line with a folder of articles. What stands across articles is worked out in a thread; of
 * many articles that takes seconds, and until then a changed file shows by itself.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Article, Dossier } from '#core/model.ts'
import { permittedDossier, recordsFile } from '../5-writers/dossier-json/index.ts'
import { briefingFile, briefingPath } from '../5-writers/mdx/index.ts'
import { linkArticles } from '../brief.ts'
import { stampsOf } from './annotate.ts'
import { early, type State } from './early.ts'
import { type Gathered, gather } from './gather.ts'
import type { Done } from './linker.ts'
import { linkingThread } from './linking.ts'
import { annotateOne } from './outcome.ts'
import type { Reporter } from './reporter.ts'

export interface FollowOptions {
  seeds: string
  /** Folder that is kept in line. */
  content: string
  /** From how many articles on a changed file shows before its links do. */
  many?: number
  /** Milliseconds that the page of such a file has the machine for itself before linking begins. */
  pause?: number
}

export interface Follower {
  /** Takes in what the folder holds now; resolves when changed files show. Rejects where a person has to mend something. */
  refresh(): Promise<void>
  /** Resolves when everything is in line; rejects like `refresh`. */
  settled(): Promise<void>
  stop(): Promise<void>
}

/** Linking fewer takes less time than showing a page twice. */
const MANY = 50
/** Who changes more files at once is not looking at one of them. */
const MOST_EARLY = 5

/** What the thread found last, and what was changed since it began: by path, in which turn, and what is in the file now. */
interface Known {
  files: Map<string, string>
  state: State | null
  lines: WeakMap<Article, string>
  changed: Map<string, { turn: number; articles: Article[] }>
}

/** Starts to follow; nothing is read before the first `refresh`. */
export function followFolder(
  { seeds, content, many = MANY, pause = 1000 }: FollowOptions,
  reporter: Reporter,
): Follower {
  const known: Known = { files: new Map(), state: null, lines: new WeakMap(), changed: new Map() }
  const written = new Map<string, string>()
  const thread = linkingThread(reporter)
  let seen = new Map<string, string>()
  let turn = 0
  let latest: Gathered | null = null
  let linking = Promise.resolve()
  const show = (gathered: Gathered): void => keepUp(content, written, shown(known, gathered))

  const showEarly = async (gathered: Gathered, changed: string[]): Promise<void> => {
    for (const path of changed) known.changed.set(path, { turn, articles: await articlesOf(gathered, path) })
    show(gathered)
  }
  const link = async (gathered: Gathered, now: number): Promise<void> => {
    if (known.changed.size && pause) await setTimeout(pause)
    // only what the folder holds last is of interest
    if (now !== turn) return
    take(known, await thread.link(gathered), { turn: now, many })
    show(latest ?? gathered)
  }
  return {
    async refresh() {
      const gathered = await gather(seeds, reporter)
      const now = ++turn
      latest = gathered
      const stamps = stampsOf(gathered, gathered.paths)
      const changed = gathered.paths.filter((path) => seen.get(path) !== stamps.get(path))
      seen = stamps
      for (const path of known.changed.keys()) if (!stamps.has(path)) known.changed.delete(path)
      try {
        if (known.state && changed.length && changed.length <= MOST_EARLY) await showEarly(gathered, changed)
      } finally {
        linking = linking.catch(() => {}).then(() => link(gathered, now))
        linking.catch(() => {})
      }
    },
    settled: () => linking,
    stop: thread.stop,
  }
}

async function articlesOf(gathered: Gathered, path: string): Promise<Article[]> {
  const outcomes = await annotateOne({ ...gathered, plain: false }, path)
  return outcomes.flatMap((o) => ('article' in o ? [o.article] : []))
}

/** Takes in what the thread found in a turn: what was changed before it began is in it. */
function take(known: Known, { files, paths }: Done, { turn, many }: { turn: number; many: number }): void {
  for (const { path, content } of files) known.files.set(path, content)
  const now = new Set(paths)
  for (const path of known.files.keys()) if (!now.has(path)) known.files.delete(path)
  for (const [path, change] of known.changed) if (change.turn <= turn) known.changed.delete(path)
  const lines = (known.files.get(RECORDS) ?? '').split('\n').slice(1, -2)
  known.state = null
  if (lines.length <= many) return
  const records = lines.map((line) => JSON.parse(line.replace(/,$/, '')) as Article | Dossier)
  const articles = records.filter((r) => r.record === 'article')
  known.state = { articles, dossier: records.at(-1) as Dossier }
  for (const [i, article] of articles.entries()) known.lines.set(article, (lines[i] as string).replace(/,$/, ''))
}

const RECORDS = 'dossier.json'
/** A record that only this command writes: pages say that links are still being looked for. */
const LINKING = '{"record":"linking"}'

/** The files that stand for what is known: as the thread made them, and those of changed files over them. */
function shown({ files, state, lines, changed }: Known, { sidecar, corrections }: Gathered): Map<string, string> {
  const articles = [...changed.values()].flatMap((c) => c.articles)
  if (!state || !changed.size) return files
  const alone = linkArticles(articles, sidecar, { plain: false, corrections })
  const mixed = early(state, { ...alone, dossier: permittedDossier(alone) }, [...changed.keys()])
  const now = new Map(files)
  const there = new Set(mixed.articles)
  for (const article of state.articles) if (!there.has(article)) now.delete(briefingPath(article))
  for (const article of mixed.articles) {
    if (lines.has(article)) continue
    const { path, content } = briefingFile(article)
    now.set(path, content)
  }
  const records = mixed.articles.map((a) => lines.get(a) ?? JSON.stringify(a))
  return now.set(RECORDS, recordsFile([...records, JSON.stringify(mixed.dossier), LINKING]))
}

/** Writes what is new, the records last, and takes away what is gone: the rest keeps its time, so that nothing is rendered again for it. */
function keepUp(folder: string, written: Map<string, string>, files: Map<string, string>): void {
  for (const path of written.keys())
    if (!files.has(path)) {
      rmSync(join(folder, path), { force: true })
      written.delete(path)
    }
  for (const [path, text] of [...files].sort(([a], [b]) => Number(a === RECORDS) - Number(b === RECORDS))) {
    if (written.get(path) === text) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
    written.set(path, text)
  }
}
