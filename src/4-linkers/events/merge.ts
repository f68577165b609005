/** Happenings that are one event: the same days, a shared participant, and enough of the same words. */
import type { Happening } from './happenings.ts'

/** Share of the weight of the lighter one's traits that two tellings of one event have in common. */
const LEAST_SHARED = 0.3
/** A trait of more happenings than this names no candidates. */
const COMMON = 60

/** Groups of one event each, in the order of their first happening. `all` share their days. */
export function merged(all: Happening[], weigh: (trait: string) => number): Happening[][] {
  const parent = all.map((_, i) => i)
  const root = (i: number): number => {
    let r = i
    while (parent[r] !== r) r = parent[r] as number
    parent[i] = r
    return r
  }
  for (const [a, b] of candidates(all))
    if (areOne(all[a] as Happening, all[b] as Happening, weigh))
      parent[Math.max(root(a), root(b))] = Math.min(root(a), root(b))
  const groups = new Map<number, Happening[]>()
  all.forEach((one, i) => {
    const r = root(i)
    const known = groups.get(r)
    if (known) known.push(one)
    else groups.set(r, [one])
  })
  return [...groups.values()]
}

/** Pairs that share a trait which is not in every telling, or the kind of their noun. */
function* candidates(all: Happening[]): Generator<[number, number]> {
  const places = new Map<string, number[]>()
  all.forEach(({ traits, kind }, i) => {
    for (const trait of kind ? [...traits, `kind ${kind}`] : traits) {
      const known = places.get(trait)
      if (known) known.push(i)
      else places.set(trait, [i])
    }
  })
  for (const at of places.values())
    if (at.length <= COMMON)
      for (let j = 1; j < at.length; j++) for (let i = 0; i < j; i++) yield [at[i] as number, at[j] as number]
    // a chain joins what is too common to compare pair by pair
    else for (let j = 1; j < at.length; j++) yield [at[j - 1] as number, at[j] as number]
}

function areOne(a: Happening, b: Happening, weigh: (trait: string) => number): boolean {
  if (a.precision !== b.precision) return false
  if (a.kind && a.kind === b.kind) return compatible(a, b)
  if (a.kind || b.kind || !sharesParticipant(a, b)) return false
  const weight = (traits: Iterable<string>): number => [...traits].reduce((sum, trait) => sum + weigh(trait), 0)
  const common = [...a.traits].filter((trait) => b.traits.has(trait))
  if (common.every((trait) => trait.startsWith('@'))) return false
  const shared = weight(common)
  return shared >= LEAST_SHARED * Math.min(weight(a.traits), weight(b.traits))
}

const sharesParticipant = (a: Happening, b: Happening): boolean =>
  [...a.participants].some((id) => b.participants.has(id))

/** Two names of one kind of event on one day, unless each names others. */
const compatible = (a: Happening, b: Happening): boolean =>
  a.participants.size === 0 || b.participants.size === 0 || sharesParticipant(a, b)
