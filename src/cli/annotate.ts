/** Stages 1 to 4 over a folder. */
import type { Article, Dossier } from '#core/model.ts'
import { sha256 } from '#core/slug.ts'
import type { SeenName } from '#core/stages.ts'
import { linkArticles } from '../brief.ts'
import { reportCorrections } from './corrections.ts'
import { stampOf } from './files.ts'
import type { Gathered } from './gather.ts'
import type { Outcome, Task } from './outcome.ts'
import { lineAndColumn } from './place.ts'
import { counted, type Reporter } from './reporter.ts'
import { annotateAll } from './spread.ts'

export interface AnnotateOptions {
  plain: boolean
  /** Number of threads; as many as pay off when it is not given. */
  jobs?: number | undefined
  /** Folder of a model that finds the names in place of our own. */
  tagger?: string | undefined
  /** What is known of files from the last time; they are worked on again only when they or the decisions changed. */
  memory?: Memory
}

/** By path: when and how large the file was, what was decided then, and what became of it. */
export type Memory = Map<string, { stamp: string; outcomes: Outcome[] }>

export interface Annotated {
  articles: Article[]
  dossier: Dossier
  /** Files that were set aside, messages of severity warning or error, and corrections that are not in force. */
  problems: number
}

/** Annotates and links every file of a folder; a file that cannot be read is reported and set aside. */
export async function annotateFolder(
  gathered: Gathered,
  options: AnnotateOptions,
  reporter: Reporter,
): Promise<Annotated> {
  const { root, paths, sidecar } = gathered
  // marks are scored as they are found
  const corrections = options.plain ? [] : gathered.corrections
  const names = options.tagger === undefined ? {} : await namesBy(options.tagger, gathered, reporter)
  const task = { root, sidecar, corrections, plain: options.plain, names }
  const bar = reporter.progress('Annotating', paths.length)
  const outcomes = apart(await remembered(task, { ...options, paths }, bar.step))
  bar.end()
  const articles = outcomes.flatMap((o) => ('article' in o ? [o.article] : []))
  const setAside = outcomes.flatMap((o) => ('article' in o ? [] : [o]))
  for (const { path, ruleId, reason } of setAside) reporter.problem({ path, ruleId, reason, severity: 'error' })
  reporter.stage(
    `Read ${counted(articles.length, 'article')}${setAside.length ? `; ${counted(setAside.length, 'file')} set aside` : ''}.`,
  )
  const warnings = reportMessages(articles, reporter)
  const linked = linkArticles(articles, sidecar, { plain: options.plain, corrections })
  for (const { source, of, kind } of linked.dossier.versions)
    reporter.problem({
      path: source.path,
      severity: 'info',
      ruleId: `versions:${kind}`,
      reason: `This is another version of \`${linked.articles.find((a) => a.id === of)?.source.path}\`, which is briefed; both are listed on the page of the sources.`,
    })
  reporter.stage(
    `Found ${counted(linked.dossier.entities.length, 'entity', 'entities')}, ${counted(sum(articles, 'quotations'), 'quotation')}, ${counted(sum(articles, 'figures'), 'figure')} and ${counted(sum(articles, 'dates'), 'date')}.`,
  )
  const dossier = { ...linked.dossier, setAside: [...gathered.setAside, ...setAside] }
  const unapplied = reportCorrections(dossier.corrections, linked.articles, reporter) + gathered.mistaken
  return { articles: linked.articles, dossier, problems: dossier.setAside.length + warnings + unapplied }
}

const sum = (articles: Article[], layer: 'quotations' | 'figures' | 'dates'): number =>
  articles.reduce((n, article) => n + article[layer].length, 0)

/** What a model on this machine sees in each file that can be read. The module is loaded for those who ask. */
async function namesBy(folder: string, gathered: Gathered, reporter: Reporter): Promise<Record<string, SeenName[]>> {
  const { seenNames } = await import('./tagger.ts')
  return seenNames(folder, gathered, reporter)
}

/** What became of each file; those that the memory knows are not read again. */
async function remembered(
  task: Task,
  { paths, jobs, memory = new Map() }: AnnotateOptions & { paths: string[] },
  step: () => void,
): Promise<Outcome[]> {
  const stamps = stampsOf(task, paths)
  const changed = paths.filter((path) => memory.get(path)?.stamp !== stamps.get(path))
  const found = await annotateAll(task, changed, { jobs, step })
  changed.forEach((path, i) => {
    memory.set(path, { stamp: stamps.get(path) as string, outcomes: found[i] as Outcome[] })
  })
  return paths.flatMap((path) => memory.get(path)?.outcomes ?? [])
}

/**
 * What an outcome depends on, by path: when and how large the file is, and what is decided of it and of names. Files of
 * the same stamp have the same outcome.
 */
export function stampsOf(
  { root, sidecar, corrections }: Pick<Task, 'root' | 'sidecar' | 'corrections'>,
  paths: string[],
): Map<string, string> {
  const known = new Set(paths)
  // feed.xml#its-item
  const fileOf = (path: string): string => (known.has(path) ? path : path.replace(/#[^#/]*$/, ''))
  const supplied = Map.groupBy(Object.entries(sidecar.articles ?? {}), ([path]) => fileOf(path))
  const corrected = Map.groupBy(corrections, ({ file }) => fileOf(file))
  const names = sha256(JSON.stringify(sidecar.entities ?? []))
  const decided = (path: string): string =>
    sha256(names + JSON.stringify([supplied.get(path) ?? [], corrected.get(path) ?? []]))
  return new Map(paths.map((path) => [path, `${stampOf(root, path)} ${decided(path)}`]))
}

/** No two articles have one address: of two that would, which somebody must have sought for, the second is set aside. */
function apart(outcomes: Outcome[]): Outcome[] {
  const owners = new Map<string, string>()
  return outcomes.map((outcome) => {
    if (!('article' in outcome)) return outcome
    const { path, article } = outcome
    const owner = owners.get(article.id)
    owners.set(article.id, owner ?? path)
    return owner === undefined
      ? outcome
      : {
          path,
          ruleId: 'files:same-address',
          reason: `Its address would be that of \`${owner}\`. Give it another name.`,
        }
  })
}

/** Shows the messages of the articles; returns how many are more than information. */
function reportMessages(articles: Article[], reporter: Reporter): number {
  let serious = 0
  for (const { source, text, messages } of articles)
    for (const { start, severity, ruleId, reason } of messages) {
      reporter.problem({ path: source.path, ...lineAndColumn(text, start), severity, ruleId, reason })
      if (severity !== 'info') serious++
    }
  return serious
}
