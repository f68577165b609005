/** From an id on a page to the place that it stands for. */
import { anchorOf } from '#core/corrections/anchor.ts'
import { LAYER } from '#core/corrections/apply.ts'
import type { Correction, FileAnchor, MarkKind } from '#core/corrections/types.ts'
import type { Article, Dossier, Span } from '#core/model.ts'
import { printable, WrongUse } from './reporter.ts'

/** A mark with its place, its words, and the entity that it names, if it does. */
export interface Target extends FileAnchor {
  kind: MarkKind
  mark: string
}

interface Found {
  articles: Article[]
  dossier: Dossier
  corrections: Correction[]
}

// "m-3f2a" "q-3f2a9c01d2": a letter for the kind, and at least four digits
const MARK_ID = /^[mqsdfvnl]-[0-9a-f]{4,10}$/

/** The mark of an id, or of its first digits; of an entity's id, its first mention. Null where there is none. */
export function findMark(found: Found, id: string): Target | null {
  if (!MARK_ID.test(id)) return mentionOf(found, id)
  const targets = new Map<string, Target>()
  for (const article of found.articles)
    for (const [kind, layer] of Object.entries(LAYER) as [MarkKind, (typeof LAYER)[MarkKind]][])
      for (const item of article[layer] as (Span & { mark?: string })[])
        if (item.mark?.startsWith(id)) targets.set(`${item.mark} ${article.source.path}`, targetOf(article, kind, item))
  // a mark that was rejected is found by the entry that rejected it
  for (const entry of found.corrections)
    if (entry.kind !== 'entity' && entry.mark.startsWith(id)) targets.set(`${entry.mark} ${entry.file}`, ofEntry(entry))
  if (targets.size > 1)
    throw new WrongUse(
      `\`${id}\` is the beginning of several ids: ${[...targets.values()].map((t) => `\`${t.mark}\` in ${printable(t.file)}`).join(', ')}. Give the whole id.`,
    )
  return [...targets.values()][0] ?? null
}

function mentionOf({ articles }: Found, id: string): Target | null {
  for (const form of ['name', 'alias', 'role', 'pronoun'])
    for (const article of articles) {
      const mention = article.mentions.find((m) => m.entity === id && m.form === form)
      if (mention) return targetOf(article, 'mention', mention)
    }
  return null
}

function targetOf(article: Article, kind: MarkKind, item: Span & { mark?: string }): Target {
  const { path, sha256 } = article.source
  return { kind, mark: item.mark ?? '', file: path, sha256, ...anchorOf(article.text, item) }
}

const ofEntry = ({ kind, mark, file, sha256, text, before, after, ordinal }: Correction): Target => ({
  ...{ kind: kind as MarkKind, mark, file, sha256, text, before, after, ordinal },
})

/** The place of a target alone. */
export const anchorIn = ({ file, sha256, text, before, after, ordinal }: Target): FileAnchor => ({
  ...{ file, sha256, text, before, after, ordinal },
})
