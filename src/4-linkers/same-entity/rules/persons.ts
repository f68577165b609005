/** Persons by their full names: the same name first, then its variants. */
import { add, distinct, type Ground, indexBy, joinAll, type Rule } from '../ground.ts'
import { familyKey, formalNames, givenFit, isFull, lastWord, type PersonName } from '../person-name.ts'
import { oneLetterApart, sameSound } from '../spelling.ts'

/** Blocks with more different names than this say nothing of any one of them, and would cost their square. */
const CROWD = 60

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
        const key = `${letter}|${familyKey(lastWord(name))}`
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
  const written = new Map(groups.map((g) => [g, distinctNames(names.get(g)!.map((i) => ground.persons[i]!))]))
  const fitting = new Map<number, number[]>()
  for (const a of groups)
    for (const b of groups)
      if (a < b && ground.groups.fits(a, b) && anyFit(written.get(a)!, written.get(b)!, fit)) {
        add(fitting, a, b)
        add(fitting, b, a)
      }
  const agree = (a: number, b: number): boolean => fitting.get(a)!.every((c) => c === b || ground.groups.fits(b, c))
  const pairs = [...fitting].flatMap(([a, others]) =>
    others.filter((b) => a < b && agree(a, b) && agree(b, a)).map((b) => [a, b]),
  )
  for (const [a, b] of pairs) ground.groups.join(a!, b!, WHY[fit])
}

const distinctNames = (names: PersonName[]): PersonName[] =>
  [...new Map(names.map((name) => [`${name.given[0]} ${lastWord(name)}`, name])).values()].slice(0, CROWD)

const anyFit = (a: PersonName[], b: PersonName[], fit: string): boolean =>
  a.some((x) => b.some((y) => givenFit(x.given[0] ?? '', y.given[0] ?? '') === fit && sameFamily(x, y)))

const sameFamily = (a: PersonName, b: PersonName): boolean =>
  lastWord(a) === lastWord(b) || sameSound(lastWord(a), lastWord(b))

/** "Duncan Rait" and "Duncan Raite": the same given name, family names a letter apart or of one sound, seen in one company. */
export const familyVariants: Rule = {
  name: 'family name variants',
  apply(ground) {
    const blocks = indexBy(ground, (_, i) => {
      const name = ground.persons[i]
      return name && isFull(name) && lastWord(name).length >= 4
        ? `${name.given.join(' ')}|${lastWord(name).slice(0, 2)}`
        : null
    })
    for (const block of blocks.values()) {
      const names = new Map(block.map((i) => [lastWord(ground.persons[i]!), i]))
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
