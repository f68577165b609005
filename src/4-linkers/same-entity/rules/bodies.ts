/** Bodies: the same name without its ends, public bodies by their owner. */
import { type BodyName, bodyName, usualOwner } from '../body-name.ts'
import { wordsOf } from '../countries.ts'
import { ownerAround } from '../evidence.ts'
import { type Ground, indexBy, joinAll, type Rule } from '../ground.ts'
import type { Local } from '../locals.ts'

const isBody = (local: Local): boolean => local.kind === 'body'

/** "Ford Motor Co." and "Ford": the same words once article, case, company ends and describing nouns are left out. */
export const sameBody: Rule = {
  name: 'same body',
  apply(ground) {
    const index = indexBy(ground, (local, i) => {
      if (!isBody(local) || ground.carried.has(i)) return null
      const name = bodyName(ground.main[i]!)
      return name.common ? null : name.core
    })
    for (const members of index.values())
      joinAll(ground, members, 'the same name without its ends (Inc., party, agency)')
  },
}

/** "Israeli Foreign Ministry", and "Foreign Ministry" where the article tells whose. */
export const publicBody: Rule = {
  name: 'public body',
  apply(ground) {
    const names = ground.locals.map((local, i) => (isBody(local) && local.named ? bodyName(ground.main[i]!) : null))
    const owners = names.map((name, i) => (name?.common ? ownerOf(ground, i, name) : null))
    borrowOwners(ground, names, owners)
    const index = indexBy(ground, (_, i) => (names[i]?.common && owners[i] ? `${owners[i]}|${names[i].core}` : null))
    for (const members of index.values()) joinAll(ground, members, SAME_PUBLIC)
    ground.locals.forEach((local, i) => {
      const { owner, core, common } = bodyName(local.named || !isBody(local) ? '' : ground.main[i]!)
      // "Norway’s foreign ministry" is a description of a body that another file may name
      const named = common && owner ? index.get(`${owner}|${core}`)?.[0] : undefined
      if (named !== undefined) ground.groups.join(named, i, SAME_PUBLIC)
    })
  },
}

const SAME_PUBLIC = 'the same public body of the same country'

function ownerOf(ground: Ground, i: number, name: BodyName): string | null {
  const local = ground.locals[i]!
  const article = ground.articles[local.article]
  return name.owner ?? (article ? ownerAround(article, local) : null) ?? usualOwner(name)
}

/** A body without an owner takes that of the one body of this name in its article, or in the dossier if the article speaks of that country. */
function borrowOwners(ground: Ground, names: (BodyName | null)[], owners: (string | null)[]): void {
  const here = new Map<string, Set<string>>()
  const anywhere = new Map<string, Set<string>>()
  names.forEach((name, i) => {
    if (!name?.common || !owners[i]) return
    for (const [index, key] of [
      [here, `${ground.locals[i]!.article}|${name.core}`],
      [anywhere, name.core],
    ] as const)
      index.set(key, (index.get(key) ?? new Set()).add(owners[i]))
  })
  const words = spokenOf(ground)
  names.forEach((name, i) => {
    if (!name?.common || owners[i]) return
    const article = ground.locals[i]!.article
    const near = here.get(`${article}|${name.core}`)
    const far = [...(anywhere.get(name.core) ?? [])]
    if (near?.size === 1) owners[i] = [...near][0]!
    else if (!near && far.length === 1 && words(article).some((w) => wordsOf(far[0]!).includes(w))) owners[i] = far[0]!
  })
}

/** Folded names that an article holds. */
function spokenOf(ground: Ground): (article: number) => string[] {
  const byArticle = new Map<number, string[]>()
  ground.locals.forEach((local, i) => {
    const held = byArticle.get(local.article)
    if (held) held.push(ground.folded[i]!)
    else byArticle.set(local.article, [ground.folded[i]!])
  })
  return (article) => byArticle.get(article) ?? []
}
