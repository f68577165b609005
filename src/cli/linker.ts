/** Everything that the pages stand on, worked out in a thread of its own, so that pages are served meanwhile. */
import { parentPort } from 'node:worker_threads'
import type { OutputFile } from '#core/stages.ts'
import { permittedDossier } from '../5-writers/dossier-json/index.ts'
import { writers } from '../5-writers/index.ts'
import { annotateFolder, type Memory } from './annotate.ts'
import type { Gathered } from './gather.ts'
import type { Problem, Reporter } from './reporter.ts'

/** The files that are new or have changed, and the paths of all. */
export interface Done {
  said: 'done'
  files: OutputFile[]
  paths: string[]
}

/** What the thread says: what a reporter is told, and the end. */
export type Said =
  | { said: 'problem'; problem: Problem }
  | { said: 'stage'; line: string }
  | { said: 'progress'; label: string; total: number }
  | { said: 'step' }
  | { said: 'end' }
  | { said: 'failed'; problem: string }
  | Done

const memory: Memory = new Map()
const sent = new Map<string, string>()
const say = (said: Said): void => parentPort?.postMessage(said)

const reporter: Reporter = {
  problem: (problem) => say({ said: 'problem', problem }),
  stage: (line) => say({ said: 'stage', line }),
  progress(label, total) {
    say({ said: 'progress', label, total })
    return { step: () => say({ said: 'step' }), end: () => say({ said: 'end' }) }
  },
}

parentPort?.on('message', async (gathered: Gathered) => {
  try {
    const files = await written(gathered)
    const fresh = files.filter(({ path, content }) => sent.get(path) !== content)
    for (const { path, content } of fresh) sent.set(path, content)
    say({ said: 'done', files: fresh, paths: files.map(({ path }) => path) })
  } catch (error) {
    say({ said: 'failed', problem: error instanceof Error ? error.message : String(error) })
  }
})

async function written(gathered: Gathered): Promise<OutputFile[]> {
  const jobs = memory.size ? 1 : undefined
  const { articles, dossier } = await annotateFolder(gathered, { plain: false, jobs, memory }, reporter)
  if (!articles.length) throw new Error('No file of the folder could be read as an article.')
  const corpus = { articles, dossier: permittedDossier({ articles, dossier }), knowledge: { entities: [] } }
  return writers.flatMap((w) => w.write(corpus))
}
