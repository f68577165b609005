/** Sets of local entities that are one, with the reasons why, and what keeps others out. */

/** What is known of a group; two groups with different facts under one heading never become one. */
export type Facts = Map<string, Set<string>>

export interface Groups {
  /** The number that stands for the group of `i`: its smallest member. */
  of(i: number): number
  /** Makes one group of two; false when their facts speak against it. */
  join(a: number, b: number, reason: string): boolean
  /** The same by a person's decision, whatever the facts say; false when another decision is against it. */
  decide(a: number, b: number, reason: string): boolean
  /** Whether the two could be one. */
  fits(a: number, b: number): boolean
  /** Whether nothing has been joined to it. */
  lone(i: number): boolean
  members(i: number): number[]
  reasons(i: number): string[]
  facts(i: number): Facts
}

type Excludes = (a: Facts, b: Facts) => boolean

/** Whether two sets of facts exclude each other: for rules, and for a person's decisions. */
export interface Exclusions {
  clash: Excludes
  otherDecision: Excludes
}

/** One group a local entity to begin with. */
export function groupsOf(facts: Facts[], { clash, otherDecision }: Exclusions): Groups {
  const parent = facts.map((_, i) => i)
  const held = facts.map((_, i) => [i])
  const why: Set<string>[] = facts.map(() => new Set())
  const known = facts.map((f) => new Map([...f].map(([k, v]) => [k, new Set(v)])))
  const of = (i: number): number => {
    let root = i
    while (parent[root] !== root) root = parent[root] as number
    for (let at = i; parent[at] !== root; ) [at, parent[at]] = [parent[at] as number, root]
    return root
  }
  const fits = (a: number, b: number): boolean => of(a) === of(b) || !clash(known[of(a)]!, known[of(b)]!)
  const unite = (a: number, b: number, reason: string): boolean => {
    const [x, y] = [Math.min(of(a), of(b)), Math.max(of(a), of(b))]
    why[x]!.add(reason)
    if (x === y) return true
    // the larger list stays, so that all joins together cost n log n
    const [less, more] = held[x]!.length < held[y]!.length ? [held[x]!, held[y]!] : [held[y]!, held[x]!]
    for (const i of less) more.push(i)
    held[x] = more
    held[y] = []
    parent[y] = x
    for (const reason of why[y]!) why[x]!.add(reason)
    known[x] = together(known[x]!, known[y]!)
    return true
  }
  return {
    of,
    fits,
    join: (a, b, reason) => fits(a, b) && unite(a, b, reason),
    decide: (a, b, reason) => !otherDecision(known[of(a)]!, known[of(b)]!) && unite(a, b, reason),
    lone: (i) => held[of(i)]!.length === 1,
    members: (i) => [...held[of(i)]!].sort((a, b) => a - b),
    reasons: (i) => [...why[of(i)]!].sort(),
    facts: (i) => known[of(i)]!,
  }
}

/** All facts of both; the larger set takes the smaller, so that all joins together cost n log n. */
function together(a: Facts, b: Facts): Facts {
  for (const [heading, values] of b) {
    const held = a.get(heading) ?? new Set()
    const [less, more] = held.size < values.size ? [held, values] : [values, held]
    for (const one of less) more.add(one)
    a.set(heading, more)
  }
  return a
}
