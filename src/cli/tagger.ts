/** `--tagger`: a model on this machine finds the names of every file, before anything is annotated. */
import { fileURLToPath } from 'node:url'
import { type SeenName, type SourceFile, Unreadable } from '#core/stages.ts'
import { opened, readingOf } from '../brief.ts'
import { loadTagger } from '../integrations/local-tagger/index.ts'
import { UnfitModel } from '../integrations/local-tagger/unfit.ts'
import { readFile } from './files.ts'
import type { Gathered } from './gather.ts'
import { printable, type Reporter, WrongUse } from './reporter.ts'

const cache = fileURLToPath(new URL('../../.cache/tagger', import.meta.url))

/** Names by the path of the article. Throws `WrongUse` where the model cannot be used. */
export async function seenNames(
  folder: string,
  { root, paths }: Gathered,
  reporter: Reporter,
): Promise<Record<string, SeenName[]>> {
  try {
    const tagger = await loadTagger(folder, cache)
    const bar = reporter.progress('Finding names', paths.length)
    const seen: Record<string, SeenName[]> = {}
    for (const path of paths) {
      for (const { path: of, text } of await textsOf(readFile(root, path))) seen[of] = await tagger.names(text)
      bar.step()
    }
    bar.end()
    return seen
  } catch (error) {
    if (!(error instanceof UnfitModel)) throw error
    throw new WrongUse(`The model \`${printable(folder)}\` cannot be used: ${error.message}.`)
  }
}

/** The articles of a file; what cannot be read is reported when it is annotated. */
async function textsOf(file: SourceFile): Promise<{ path: string; text: string }[]> {
  try {
    return (await opened(file)).map((article) => ({ path: article.path, text: readingOf(article).text }))
  } catch (error) {
    if (error instanceof Unreadable) return []
    throw error
  }
}
