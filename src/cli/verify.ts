/** `dossier verify`: every anchor of a built site, held against the source files. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shows } from '#core/anchors.ts'
import type { Version } from '#core/files-record.ts'
import type { Article, Dossier, Span } from '#core/model.ts'
import { sha256 } from '#core/slug.ts'
import type { SourceFile } from '#core/stages.ts'
import { opened, readingOf } from '../brief.ts'
import { anchorsOf } from './anchors.ts'
import { WrongUse } from './reporter.ts'
import { silently } from './silently.ts'
import { proofFailures } from './verify-proof.ts'

export interface Proof {
  pages: number
  anchors: number
  /** What did not hold, one sentence each. */
  failures: string[]
}

/** Proves a site against the folder that it was made from. Throws `WrongUse` when `site` is no site of ours. */
export async function verifySite(site: string, seeds: string): Promise<Proof> {
  const data = join(site, 'dossier.json')
  if (!existsSync(data))
    throw new WrongUse(`\`${site}\` holds no \`dossier.json\`, so it is no site that Dossier built.`)
  const records = JSON.parse(readFileSync(data, 'utf8')) as Article[]
  const articles = records.filter((r) => r.record === 'article')
  const failures: string[] = []
  const files = filesOf(seeds)
  const sources = new Map<string, Source | null>()
  for (const article of articles) sources.set(article.id, await sourceOf(article, files, failures))
  for (const version of records.flatMap((r) => (r as unknown as Dossier).versions ?? []))
    checkVersion(version, await sourceOf(version, files, failures), failures)
  let anchors = 0
  for (const article of articles) {
    anchors += checkSpans(article, sources.get(article.id) ?? null, failures)
    failures.push(...proofFailures(site, article))
  }
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))
  for (const page of pages)
    for (const anchor of anchorsOf(readFileSync(join(site, page), 'utf8'))) {
      anchors++
      const source = sources.get(anchor.article)
      if (source === undefined)
        failures.push(`${page}: an anchor names the article \`${anchor.article}\`, which the site does not hold`)
      else if (source && !shows(source, anchor.span, anchor.text))
        failures.push(
          `${page}: "${anchor.text.slice(0, 60)}" is not what ${source.path} has at ${anchor.span.start}–${anchor.span.end}`,
        )
    }
  return { pages: pages.length, anchors, failures }
}

interface Source {
  path: string
  text: string
  hidden: Span[]
}

/** The source as its file holds it now; null, with a failure, where the file is gone or has changed. */
async function sourceOf(
  { source, text }: Pick<Article, 'source'> & { text?: string },
  files: Files,
  failures: string[],
): Promise<Source | null> {
  const failed = (what: string): null => {
    failures.push(`${source.path}: ${what}`)
    return null
  }
  const file = await files(source.file ?? source.path)
  if (!file) return failed('the source file is gone')
  if (file.sha256 !== source.sha256) return failed('the source file has changed since the site was built')
  const article = file.articles.find(({ path }) => path === source.path)
  if (!article) return failed('the source file holds no such article')
  const reading = readingOf(article)
  if (text && text !== reading.text) failed('the published text is not the text of the file')
  return { path: source.path, text: reading.text, hidden: reading.hidden ?? [] }
}

type Files = (path: string) => Promise<{ sha256: string; articles: SourceFile[] } | null>

/** Reads each file once, however many articles it holds; they come one after the other. */
function filesOf(seeds: string): Files {
  let last: { path: string; file: Awaited<ReturnType<Files>> } | null = null
  return async (path) => {
    if (last?.path === path) return last.file
    const there = existsSync(join(seeds, path))
    const bytes = there ? readFileSync(join(seeds, path)) : new Uint8Array()
    last = {
      path,
      file: there ? { sha256: sha256(bytes), articles: await silently(() => opened({ path, bytes })) } : null,
    }
    return last.file
  }
}

/** What is quoted of a version that has no page stands in its file. */
function checkVersion({ changes }: Version, source: Source | null, failures: string[]): void {
  if (!source) return
  for (const { there } of changes)
    if (there && !shows(source, there, there.text))
      failures.push(
        `${source.path}: a version is said to hold "${there.text.slice(0, 60)}" at ${there.start}–${there.end}`,
      )
}

/** Every span of every layer lies inside the text and covers something. Returns how many there are. */
function checkSpans(article: Article, source: Source | null, failures: string[]): number {
  if (!source) return 0
  const layers = ['regions', 'mentions', 'quotations', 'statements', 'dates', 'figures', 'caveats', 'labels'] as const
  let n = 0
  for (const layer of layers)
    for (const { start, end } of article[layer]) {
      n++
      if (!(start < end && end <= source.text.length && source.text.slice(start, end).trim()))
        failures.push(`${article.source.path}: an item of \`${layer}\` has the impossible place ${start}–${end}`)
    }
  return n
}
