/** Annotates batches of paths on a processor of its own. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Task } from './annotate.ts'
import { keepCompiled } from './compiled.ts'

keepCompiled()
const { annotateOne } = await import('./annotate.ts')

parentPort?.on('message', (paths: string[]) => {
  parentPort?.postMessage(paths.map((path) => annotateOne(workerData as Task, path)))
})
