/** The records of a dossier that was made earlier, maybe by an earlier version of this program. */
import { articleOf, emptyDossier } from '../article.ts'
import type { Article, Dossier } from '../model.ts'
import type { Records } from './index.ts'

/**
 * Records from a `dossier.json`, or from what `dossier annotate` prints. What an earlier version did not know is
 * empty. Null when the text holds no dossier.
 */
export function recordsIn(text: string): Records | null {
  const records = parsed(text)
  const is = (record: unknown, kind: string): boolean => (record as { record?: unknown } | null)?.record === kind
  const dossier = records?.find((r) => is(r, 'dossier')) as Dossier | undefined
  if (!records || !dossier) return null
  const articles = records.filter((r) => is(r, 'article')) as Article[]
  return {
    articles: articles.map((a) => ({ ...articleOf(a.text ?? ''), ...a })),
    dossier: { ...emptyDossier(''), ...dossier },
  }
}

function parsed(text: string): unknown[] | null {
  try {
    const whole = JSON.parse(text) as unknown
    return Array.isArray(whole) ? whole : [whole]
  } catch {
    try {
      return text.split('\n').flatMap((line) => (line.trim() ? [JSON.parse(line) as unknown] : []))
    } catch {
      return null
    }
  }
}
