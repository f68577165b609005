/** Persons: full names first, then their variants, family names alone at the end. */
import { type Company, companyOf } from '../company.ts'
import { add, distinct, type Ground, indexBy, joinAll, type Rule } from '../ground.ts'
import { familyKey, formalNames, givenFit, type PersonName } from '../person-name.ts'
import { oneLetterApart, sameSound } from '../spelling.ts'

/** Blocks with more different names than this say nothing of any one of them, and would cost their square. */
const CROWD = 60

const isFull = (name: PersonName): boolean => name.given.length > 0
const last = (name: PersonName): string => name.family.split(' ').at(-1) ?? ''

/** "Jane Doe" here and "Jane Doe" there, titles left out. */
export const sameFullName: Rule = {
  name: 'same full name',
  apply(ground) {
    const blocks = indexBy(ground, (_, i) => {
      const name = ground.persons[i]
      return name && isFull(name) ? `${name.given.join(' ')}|${name.family}` : null
    })
    for (const members of blocks.values()) joinAll(ground, members, 'the same full name, titles left out')
  },
}

/** "Jane Mary Doe" and "Jane Doe", "J. Doe" and "Jane Doe", "Bob Doe" and "Robert Doe", "Moussa" and "Mousa": one candidate only. */
export const givenVariants: Rule = {
  name: 'given name variants',
  apply(ground) {
    const blocks = new Map<string, Set<number>>()
    ground.persons.forEach((name, i) => {
      if (!name || !isFull(name)) return
      for (const letter of letters(name.given[0] ?? '')) {
        const key = `${letter}|${familyKey(last(name))}`
        blocks.set(key, (blocks.get(key) ?? new Set()).add(i))
      }
    })
    for (const fit of FITS) for (const block of blocks.values()) joinVariants(ground, block, fit)
  },
}

const FITS = ['same', 'spelling', 'nickname', 'initial'] as const
const WHY = {
  same: 'the same first and family name, a middle name left out or a variant spelling',
  spelling: 'spellings of one given name with the same family name',
  nickname: 'a short form of the given name with the same family name',
  initial: 'an initial that fits one given name with this family name only',
}

const letters = (given: string): Set<string> => new Set([given, ...formalNames(given)].map((n) => n.charAt(0)))

/** Joins two names of a block where nothing else that fits the one speaks against the other: "J." is not Jon where a Jane is. */
function joinVariants(ground: Ground, block: Set<number>, fit: (typeof FITS)[number]): void {
  const names = Map.groupBy(block, (i) => ground.groups.of(i))
  const groups = [...names.keys()].sort((a, b) => a - b)
  if (groups.length < 2 || groups.length > CROWD) return
  const partsOf = (g: number): PersonName[] =>
    names
      .get(g)!
      .slice(0, CROWD)
      .map((i) => ground.persons[i]!)
  const fitting = new Map<number, number[]>()
  for (const a of groups)
    for (const b of groups)
      if (a < b && ground.groups.fits(a, b) && anyFit(partsOf(a), partsOf(b), fit)) {
        add(fitting, a, b)
        add(fitting, b, a)
      }
  const agree = (a: number, b: number): boolean => fitting.get(a)!.every((c) => c === b || ground.groups.fits(b, c))
  const pairs = [...fitting].flatMap(([a, others]) =>
    others.filter((b) => a < b && agree(a, b) && agree(b, a)).map((b) => [a, b]),
  )
  for (const [a, b] of pairs) ground.groups.join(a!, b!, WHY[fit])
}

const anyFit = (a: PersonName[], b: PersonName[], fit: string): boolean =>
  a.some((x) => b.some((y) => givenFit(x.given[0] ?? '', y.given[0] ?? '') === fit && sameFamily(x, y)))

const sameFamily = (a: PersonName, b: PersonName): boolean => last(a) === last(b) || sameSound(last(a), last(b))

/** "Duncan Rait" and "Duncan Raite": the same given name, family names a letter apart or of one sound, seen in one company. */
export const familyVariants: Rule = {
  name: 'family name variants',
  apply(ground) {
    const blocks = indexBy(ground, (_, i) => {
      const name = ground.persons[i]
      return name && isFull(name) && last(name).length >= 4 ? `${name.given.join(' ')}|${last(name).slice(0, 2)}` : null
    })
    for (const block of blocks.values()) {
      const names = new Map(block.map((i) => [last(ground.persons[i]!), i]))
      if (names.size < 2 || names.size > CROWD) continue
      const list = [...names].sort(([a], [b]) => (a < b ? -1 : 1))
      for (const [x, i] of list)
        for (const [y, j] of list)
          if (x < y && (oneLetterApart(x, y) || sameSound(x, y)))
            ground.groups.join(i, j, 'the same given name with spellings of one family name')
    }
  },
}

/** "Mark Felt" and "W. Mark Felt", "Jane Doe" and "Captain Cook Jane Doe": the end of one longer name only. */
export const endOfName: Rule = {
  name: 'end of a name',
  apply(ground) {
    const longer = new Map<string, number[]>()
    ground.persons.forEach((name, i) => {
      for (let n = 1; name && n < Math.min(name.given.length, 6); n++) {
        const key = [...name.given.slice(n), name.family].join(' ')
        add(longer, key, i)
      }
    })
    ground.persons.forEach((name, i) => {
      if (!name || !isFull(name)) return
      const found = distinct(ground, longer.get([...name.given, name.family].join(' ')) ?? [])
      if (found.length === 1) ground.groups.join(i, found[0]!, 'the end of a longer name')
    })
  },
}

/** "Doe" where one Doe only is in the article, or else in the dossier. Two bearers: it stays alone. */
export const familyNameAlone: Rule = {
  name: 'family name alone',
  apply(ground) {
    const bearers = new Map<string, Set<number>>()
    ground.persons.forEach((name, i) => {
      if (name && isFull(name)) for (const key of name.keys) bearers.set(key, (bearers.get(key) ?? new Set()).add(i))
    })
    const alone = indexBy(ground, (_, i) => {
      const name = ground.persons[i]
      return name && !isFull(name) ? (name.keys[0] ?? null) : null
    })
    const company = companyOf(ground)
    for (const [key, members] of alone) settle(ground, members, { bearers: [...(bearers.get(key) ?? [])], company })
  },
}

interface Bearers {
  bearers: number[]
  company: (i: number, group: number) => Company
}

function settle(ground: Ground, members: number[], { bearers, company }: Bearers): void {
  const byArticle = Map.groupBy(bearers, (b) => ground.locals[b]!.article)
  const everywhere = distinct(ground, bearers)
  for (const i of members) {
    const all = everywhere.filter((g) => ground.groups.fits(i, g))
    const here = distinct(ground, byArticle.get(ground.locals[i]!.article) ?? []).filter((g) =>
      ground.groups.fits(i, g),
    )
    if (here.length === 1) ground.groups.join(i, here[0]!, 'a family name that one person in the article bears')
    else if (here.length > 1 || all.length > 1) byRole(ground, i, here.length ? here : all)
    else if (all.length === 1 && mayBe(ground, { i, bearers, company: company(i, all[0]!) }))
      ground.groups.join(i, all[0]!, 'a family name that one person in the dossier bears')
  }
}

/** Of several bearers the one who has the role that the words before the name give ("President Doe"); else none. */
function byRole(ground: Ground, i: number, bearers: number[]): void {
  const roles = ground.groups.facts(i).get('role') ?? new Set()
  const found = bearers.filter((g) => [...roles].some((role) => ground.groups.facts(g).get('role')?.has(role)))
  if (found.length === 1) ground.groups.join(i, found[0]!, 'a family name with a role that one of its bearers has')
  else ground.unsure.add(i)
}

/** A family name spelled the same is enough unless the company speaks against it; another spelling needs shared company. */
function mayBe(ground: Ground, { i, bearers, company }: { i: number; bearers: number[]; company: Company }): boolean {
  if (company !== 'not told') return company === 'shared'
  const word = last(ground.persons[i]!)
  return bearers.some((b) => last(ground.persons[b]!) === word || ground.persons[b]!.given[0] === word)
}

/** "Saddam" in an article with one Saddam Hussein and nobody of the family name Saddam. */
export const givenNameAlone: Rule = {
  name: 'given name alone',
  apply(ground) {
    const byGiven = new Map<string, number[]>()
    ground.persons.forEach((name, i) => {
      if (!name || !isFull(name)) return
      const key = `${ground.locals[i]!.article}|${name.given[0]}`
      add(byGiven, key, i)
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
