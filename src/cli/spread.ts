/** Many files through stages 1 to 3, in this thread and in as many others as pay off. The result is the same. */
import { availableParallelism } from 'node:os'
import { setImmediate as turn } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { SourceFile } from '#core/stages.ts'
import { type Outcome, type Task, type Worked, worked } from './outcome.ts'

export interface Spread {
  /** Number of threads, this one among them. Without it, as many as are worth their start. */
  jobs?: number | undefined
  /** Called for each file that is done. */
  step(): void
}

/** A file of the folder, or an article of one that holds several: its place among all files, and that in its file. */
interface Item {
  file: string | SourceFile
  place: number
  nth: number
}

interface Work extends Spread {
  task: Task
  /** The next one stands last. */
  waiting: Item[]
  outcomes: Outcome[][]
  /** How many files are not done, and how many articles of each. */
  files: number
  left: number[]
  threads: Thread[]
  /** Called when a thread has said something. */
  wake(): void
  failed?: Error
}

interface Thread {
  worker: Worker
  /** What it has not answered yet, in order. */
  given: Item[][]
}

/** A thread loads and compiles all modules for itself, which costs as much as annotating about 200,000 characters. */
const CHARACTERS_PER_THREAD = 400_000
/** A file that was not opened yet counts as an article of usual length. Very short ones cost no less to hand over than to do. */
const USUAL = 5000
/** Small batches, so that a slow file holds up few others; two at a time, so that no thread waits for this one. */
const BATCH = 4 * USUAL
const BATCHES = 2

/** What became of the articles of each file, in the order of `paths`. Rejects where a thread breaks down. */
export async function annotateAll(task: Task, paths: string[], spread: Spread): Promise<Outcome[][]> {
  const [outcomes, left] = [paths.map(() => []), paths.map(() => 1)]
  const work: Work = { ...spread, task, waiting: [], outcomes, files: paths.length, left, threads: [], wake() {} }
  add(work, paths, (place) => ({ place, nth: 0 }))
  try {
    while (work.files) {
      for (const thread of work.threads) give(thread, work.waiting)
      const items = taken(work.waiting, USUAL)
      for (const item of items) settle(work, item, await worked(task, item.file))
      // lets in what the threads have said, or waits for it
      if (work.threads.length)
        await (items.length
          ? turn()
          : new Promise<void>((wake) => {
              work.wake = wake
            }))
      if (work.failed) throw work.failed
    }
    return outcomes
  } finally {
    for (const { worker } of work.threads) void worker.terminate()
  }
}

/** Puts files before all that waits, and starts the threads that are worth it now. */
function add(work: Work, files: Item['file'][], placeOf: (i: number) => Omit<Item, 'file'>): void {
  for (let i = files.length - 1; i >= 0; i--) work.waiting.push({ file: files[i] as Item['file'], ...placeOf(i) })
  const most = (work.jobs ?? availableParallelism()) - 1
  if (work.threads.length >= most) return
  const wanted =
    work.jobs === undefined ? Math.min(most, Math.floor(length(work.waiting) / CHARACTERS_PER_THREAD)) : most
  while (work.threads.length < wanted) work.threads.push(threadFor(work))
}

const length = (items: Item[]): number => items.reduce((sum, { file }) => sum + lengthOf(file), 0)

function lengthOf(file: Item['file']): number {
  if (typeof file === 'string') return USUAL
  return (file.part?.inside?.bytes ?? file.part?.content ?? '').length
}

function threadFor(work: Work): Thread {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: work.task })
  const given: Item[][] = []
  worker.on('message', (found: Worked[]) => {
    for (const [i, item] of given.shift()?.entries() ?? []) settle(work, item, found[i] as Worked)
    work.wake()
  })
  worker.on('error', (error) => {
    work.failed = error
    work.wake()
  })
  return { worker, given }
}

/** Keeps a thread busy. */
function give({ worker, given }: Thread, waiting: Item[]): void {
  while (given.length < BATCHES && waiting.length) {
    const items = taken(waiting, BATCH)
    given.push(items)
    worker.postMessage(items.map(({ file }) => file))
  }
}

/** The next items, of so many characters or a little more. */
function taken(waiting: Item[], most: number): Item[] {
  const items: Item[] = []
  for (let sum = 0; sum < most && waiting.length; sum += lengthOf((items.at(-1) as Item).file))
    items.push(waiting.pop() as Item)
  return items
}

/** Keeps what became of an article; the articles of a file that holds several wait. */
function settle(work: Work, { place, nth }: Item, found: Worked): void {
  const left = work.left[place] as number
  if (Array.isArray(found)) {
    work.left[place] = found.length
    add(work, found, (i) => ({ place, nth: i }))
    return
  }
  ;(work.outcomes[place] as Outcome[])[nth] = found
  work.left[place] = left - 1
  if (left > 1) return
  work.files--
  work.step()
}
