/** One file through stages 1 to 3: its articles, or why it was set aside. Nothing here throws. */
import type { Correction } from '#core/corrections/types.ts'
import type { Article } from '#core/model.ts'
import type { Sidecar } from '#core/sidecar.ts'
import { type SeenName, type SourceFile, Unreadable } from '#core/stages.ts'
import { annotateFile, opened } from '../brief.ts'
import { readFile } from './files.ts'
import { silently } from './silently.ts'

/** What is the same for all files. */
export interface Task {
  root: string
  sidecar: Sidecar
  corrections: Correction[]
  plain: boolean
  /** What the model saw, by the path of the article. */
  names?: Record<string, SeenName[]>
}

/** What became of one article: itself, or why it was set aside. */
export type Outcome = { path: string; article: Article } | { path: string; ruleId: string; reason: string }

/** Of a file that holds several articles, those: they are to be handed out. */
export type Worked = Outcome | SourceFile[]

/** All articles of one file; one bad article stops no other. */
export async function annotateOne(task: Task, path: string): Promise<Outcome[]> {
  const files = await filesIn(task.root, path)
  return Array.isArray(files) ? files.map((file) => outcomeOf(task, file)) : [files]
}

/** What becomes of a file, or of an article out of one. */
export async function worked(task: Task, file: string | SourceFile): Promise<Worked> {
  if (typeof file !== 'string') return outcomeOf(task, file)
  const files = await filesIn(task.root, file)
  return Array.isArray(files) && files.length === 1 ? outcomeOf(task, files[0] as SourceFile) : files
}

async function filesIn(root: string, path: string): Promise<SourceFile[] | Outcome> {
  try {
    return await silently(() => opened(readFile(root, path)))
  } catch (error) {
    return setAside(path, error)
  }
}

function outcomeOf({ sidecar, ...options }: Task, file: SourceFile): Outcome {
  try {
    return { path: file.path, article: annotateFile(file, sidecar, options) }
  } catch (error) {
    return setAside(file.path, error)
  }
}

function setAside(path: string, error: unknown): Outcome {
  if (error instanceof Unreadable) return { path, ruleId: error.ruleId, reason: error.message }
  const { code, message } = error as NodeJS.ErrnoException
  // what the system says names folders of this machine
  const why = error instanceof RangeError ? 'its parts nest too deep' : code && /^E[A-Z]+$/.test(code) ? code : message
  return {
    path,
    ruleId: 'files:failed',
    reason: `The file could not be worked on (${why}). Save it again, or in another form; the other files go on.`,
  }
}
