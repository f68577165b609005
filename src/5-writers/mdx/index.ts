/** One annotated MDX file per article. */
import { unified } from 'unified'
import type { Article } from '#core/model.ts'
import type { OutputFile, Writer } from '#core/stages.ts'
import { titleOf } from '#core/visible.ts'
import { frontMatter, mdxCompiler } from './serialise.ts'
import { articleTree } from './tree.ts'

export const mdx: Writer = {
  name: 'mdx',
  write: ({ articles }) => articles.map(briefingFile),
}

/** Where a briefing stands in the folder. */
export const briefingPath = ({ id }: Article): string => `briefings/${id}.mdx`

export const briefingFile = (article: Article): OutputFile => ({
  path: briefingPath(article),
  content: briefing(article),
})

/** The whole file: front matter, then one element a region. */
export function briefing(article: Article): string {
  const head = { id: article.id, title: titleOf(article), source: article.source.path, sha256: article.source.sha256 }
  return `${frontMatter(head)}\n${unified().use(mdxCompiler).stringify(articleTree(article))}`
}
