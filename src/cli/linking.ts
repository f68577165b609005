/** The thread that links, as the main thread sees it. */
import { Worker } from 'node:worker_threads'
import type { Gathered } from './gather.ts'
import type { Done, Said } from './linker.ts'
import { type Reporter, WrongUse } from './reporter.ts'

export interface LinkingThread {
  /** Annotates what has changed and links everything. One call at a time. Rejects with `WrongUse` where nothing can be read. */
  link(gathered: Gathered): Promise<Done>
  stop(): Promise<void>
}

/** Starts the thread; what it reports goes to `reporter`. */
export function linkingThread(reporter: Reporter): LinkingThread {
  const thread = new Worker(new URL('./linker.ts', import.meta.url))
  let waiting: { done: (done: Done) => void; failed: (error: Error) => void } | undefined
  let bar: ReturnType<Reporter['progress']> | undefined
  thread.on('error', (error) => waiting?.failed(error))
  thread.on('message', (said: Said) => {
    if (said.said === 'problem') reporter.problem(said.problem)
    else if (said.said === 'stage') reporter.stage(said.line)
    else if (said.said === 'progress') bar = reporter.progress(said.label, said.total)
    else if (said.said === 'step') bar?.step()
    else if (said.said === 'end') bar?.end()
    else if (said.said === 'failed') waiting?.failed(new WrongUse(said.problem))
    else waiting?.done(said)
  })
  return {
    link: (gathered) =>
      new Promise((done, failed) => {
        waiting = { done, failed }
        thread.postMessage(gathered)
      }),
    stop: async () => void (await thread.terminate()),
  }
}
