/** Persons of whom one name only is said, once full names are joined. */
import { type Company, companyOf } from '../company.ts'
import { add, distinct, type Ground, indexBy, joinAll, type Rule } from '../ground.ts'
import { isFull, lastWord, personName } from '../person-name.ts'

/** Articles in which a family name must have stood for one person before that says anything of the others. */
const USED = 2

interface Bearers {
  /** Local entities with a full name of this family name. */
  bearers: number[]
  company: (i: number, group: number) => Company
}

/** "Doe" where one Doe only is in the article, or else in the dossier. Two bearers: a role must tell, or steady use. */
export const familyNameAlone: Rule = {
  name: 'family name alone',
  apply(ground) {
    const bearers = new Map<string, number[]>()
    ground.persons.forEach((name, i) => {
      if (name && isFull(name)) for (const key of name.keys) add(bearers, key, i)
    })
    const alone = indexBy(ground, (_, i) => {
      const name = ground.persons[i]
      return name && !isFull(name) ? (name.keys[0] ?? null) : null
    })
    const company = companyOf(ground)
    for (const [key, members] of alone) settle(ground, members, { bearers: bearers.get(key) ?? [], company })
  },
}

function settle(ground: Ground, members: number[], { bearers, company }: Bearers): void {
  const byArticle = Map.groupBy(bearers, (b) => ground.locals[b]!.article)
  const everywhere = distinct(ground, bearers)
  const used = usedInArticles(ground, byArticle)
  const open: { i: number; among: number[] }[] = []
  for (const i of members) {
    const here = candidates(ground, i, distinct(ground, byArticle.get(ground.locals[i]!.article) ?? []))
    const all = here.length ? here : candidates(ground, i, everywhere)
    if (all.length === 1 && here.length) {
      if (ground.groups.join(i, all[0]!, 'a family name that one person in the article bears'))
        used.set(all[0]!, (used.get(all[0]!) ?? 0) + 1)
    } else if (all.length > 1) {
      if (!byRole(ground, i, all)) open.push({ i, among: all })
    } else if (all.length === 1 && mayBe(ground, { i, bearers, company: company(i, all[0]!) }))
      ground.groups.join(i, all[0]!, 'a family name that one person in the dossier bears')
  }
  for (const { i, among } of open) if (!byUse(ground, { i, among, used })) ground.unsure.add(i)
}

/** In how many articles each person is the only bearer, and called by the family name alone. */
function usedInArticles(ground: Ground, byArticle: Map<number, number[]>): Map<number, number> {
  const used = new Map<number, number>()
  for (const bearers of byArticle.values()) {
    const [one, ...others] = distinct(ground, bearers)
    const called = bearers.some((b) => [...ground.locals[b]!.surfaces.keys()].some((name) => !isFull(personName(name))))
    if (called && !others.length) used.set(one!, (used.get(one!) ?? 0) + 1)
  }
  return used
}

/** Whom the facts do not exclude; "Doe" is no Jr. where there is another Doe, and "Doe Jr." is a Jr. */
function candidates(ground: Ground, i: number, bearers: number[]): number[] {
  const fitting = bearers.filter((g) => ground.groups.fits(i, g))
  const isJunior = (g: number): boolean => ground.groups.facts(g).get('generation')?.has('jr') ?? false
  const [juniors, others] = [fitting.filter(isJunior), fitting.filter((g) => !isJunior(g))]
  if (isJunior(i)) return juniors
  return others.length ? others : juniors
}

/** Of several bearers the one who has the role that the words before the name give ("President Doe"). */
function byRole(ground: Ground, i: number, bearers: number[]): boolean {
  const roles = ground.groups.facts(i).get('role') ?? new Set()
  const found = bearers.filter((g) => [...roles].some((role) => ground.groups.facts(g).get('role')?.has(role)))
  return found.length === 1 && ground.groups.join(i, found[0]!, 'a family name with a role that one of its bearers has')
}

/** Of several bearers the one who alone is called by it wherever an article holds one bearer, time and again. */
function byUse(ground: Ground, { i, among, used }: { i: number; among: number[]; used: Map<number, number> }): boolean {
  const called = among.filter((g) => used.has(g))
  if (called.length !== 1 || (used.get(called[0]!) ?? 0) < USED) return false
  return ground.groups.join(i, called[0]!, 'a family name that stands for this one of its bearers in other articles')
}

/** A family name spelled the same is enough unless the company speaks against it; another spelling needs shared company. */
function mayBe(ground: Ground, { i, bearers, company }: { i: number; bearers: number[]; company: Company }): boolean {
  if (company !== 'not told') return company === 'shared'
  const word = lastWord(ground.persons[i]!)
  return bearers.some((b) => lastWord(ground.persons[b]!) === word || ground.persons[b]!.given[0] === word)
}

/** "Saddam" in an article with one Saddam Hussein and nobody of the family name Saddam. */
export const givenNameAlone: Rule = {
  name: 'given name alone',
  apply(ground) {
    const byGiven = new Map<string, number[]>()
    ground.persons.forEach((name, i) => {
      if (name && isFull(name)) add(byGiven, `${ground.locals[i]!.article}|${name.given[0]}`, i)
    })
    ground.persons.forEach((name, i) => {
      if (!name || isFull(name) || !ground.groups.lone(i)) return
      const found = distinct(ground, byGiven.get(`${ground.locals[i]!.article}|${name.family}`) ?? [])
      if (found.length === 1) ground.groups.join(i, found[0]!, 'a given name that one person in the article bears')
    })
  },
}

/** Nobody's full name is known: the same words are taken for the same person. */
export const sameNameAlone: Rule = {
  name: 'same name alone',
  apply(ground) {
    const byWords = indexBy(ground, (_, i) => {
      const name = ground.persons[i]
      return name && !isFull(name) && ground.groups.lone(i) && !ground.unsure.has(i) ? name.family : null
    })
    for (const same of byWords.values()) joinAll(ground, same)
  },
}
