/** What a site holds so that a browser can prove its pages: a record of every source, and its text where rights allow. */
import type { Article } from '#core/model.ts'
import { proofOf } from '#core/proof.ts'
import { sha256 } from '#core/slug.ts'
import { readFile } from './files.ts'

/** Files below `proof/`, by their path in the site. `root`: the folder of the sources. */
export function* proofFiles(
  articles: Article[],
  root: string,
): Generator<{ path: string; content: Uint8Array | string }> {
  for (const article of articles) {
    const { record, source } = proofOf(
      article,
      readFile(root, article.source.file ?? article.source.path).bytes,
      sha256,
    )
    yield { path: `proof/${article.id}.json`, content: `${JSON.stringify(record)}\n` }
    if (source !== null) yield { path: `proof/${article.id}.txt`, content: source }
  }
}
