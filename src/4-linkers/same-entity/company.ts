/** In whose company a name appears: the other names of its articles. */
import type { Ground } from './ground.ts'

/** Names that an article must hold before a lack of common ones says anything. */
const ENOUGH = 6

export type Company = 'shared' | 'none' | 'not told'

/**
 * Whether the article of a local entity shares another name with the articles of a group; `none` only where both
 * hold enough names to expect one. Costs the names of the group's articles once.
 */
export function companyOf(ground: Ground): (i: number, group: number) => Company {
  const inArticle = Map.groupBy(ground.locals.keys(), (i) => ground.locals[i]!.article)
  const others = (i: number): string[] =>
    (inArticle.get(ground.locals[i]!.article) ?? []).flatMap((j) =>
      j !== i && ground.locals[j]!.named ? [ground.folded[j]!] : [],
    )
  const remembered = new Map<number, Set<string>>()
  return (i, group) => {
    const held = remembered.get(group) ?? new Set(ground.groups.members(group).flatMap(others))
    remembered.set(group, held)
    const own = others(i)
    if (own.some((name) => held.has(name))) return 'shared'
    return own.length >= ENOUGH && held.size >= ENOUGH ? 'none' : 'not told'
  }
}
