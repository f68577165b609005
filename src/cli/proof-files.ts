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
    // an envelope is never the text of what it holds, and would be read once for each of its articles
    const bytes = article.source.file === undefined ? readFile(root, article.source.path).bytes : new Uint8Array()
    const { record, source } = proofOf(article, bytes, sha256)
    yield { path: `proof/${article.id}.json`, content: `${JSON.stringify(record)}\n` }
    if (source !== null) yield { path: `proof/${article.id}.txt`, content: source }
  }
}
