/** In whose company a name appears: the other names of its articles. */
import type { Ground } from './ground.ts'
import type { Local } from './locals.ts'

/** Names that an article must hold before a lack of common ones says anything. */
const ENOUGH = 6

/** Names of an article that are looked at, first by id; more would cost their square and tell little. */
const MOST = 150

export type Company = 'shared' | 'none' | 'not told'

/** Folded names of the others in the article of a local entity. */
export function othersOf(locals: Local[], folded: string[]): (i: number) => string[] {
  const named = [...locals.keys()].filter((i) => locals[i]!.named)
  const inArticle = Map.groupBy(named, (i) => locals[i]!.article)
  for (const [article, members] of inArticle) inArticle.set(article, members.slice(0, MOST))
  return (i) => (inArticle.get(locals[i]!.article) ?? []).flatMap((j) => (j === i ? [] : [folded[j]!]))
}

/**
 * Whether the article of a local entity shares another name with the articles of a group; `none` only where both
 * hold enough names to expect one. Costs the names of the group's articles once.
 */
export function companyOf({ locals, folded, groups }: Ground): (i: number, group: number) => Company {
  const others = othersOf(locals, folded)
  const remembered = new Map<number, Set<string>>()
  return (i, group) => {
    const held = remembered.get(group) ?? new Set(groups.members(group).flatMap(others))
    remembered.set(group, held)
    const own = others(i)
    if (own.some((name) => held.has(name))) return 'shared'
    return own.length >= ENOUGH && held.size >= ENOUGH ? 'none' : 'not told'
  }
}
