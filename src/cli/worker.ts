/** Annotates batches of paths on a processor of its own. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Outcome, Task } from './annotate.ts'
import { keepCompiled } from './compiled.ts'

keepCompiled()
const { annotateOne } = await import('./annotate.ts')

parentPort?.on('message', async (paths: string[]) => {
  const outcomes: Outcome[][] = []
  for (const path of paths) outcomes.push(await annotateOne(workerData as Task, path))
  parentPort?.postMessage(outcomes)
})
