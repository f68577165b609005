/** Annotates batches of files on a processor of its own. */
import { parentPort, workerData } from 'node:worker_threads'
import type { SourceFile } from '#core/stages.ts'
import { type Worked, worked } from './outcome.ts'

parentPort?.on('message', async (files: (string | SourceFile)[]) => {
  const found: Worked[] = []
  for (const file of files) found.push(await worked(workerData, file))
  parentPort?.postMessage(found)
})
