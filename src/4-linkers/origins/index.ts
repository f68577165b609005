/** How many independent origins a claim can have at most: files that lean on one another count as one. */
import type { Article, Dossier, Origin } from '#core/model.ts'
import type { Linker } from '#core/stages.ts'
import { bonds } from './bonds.ts'
import { type Claim, claimsOf } from './claims.ts'

/**
 * For every figure, quotation and event that two or more files hold: the files, joined where they share a carrier, a
 * passage that carries the claim, or a quotation word for word.
 */
export const origins: Linker = {
  name: 'origins',
  link: ({ articles, dossier }) => ({ dossier: { origins: originsOf(articles, dossier) } }),
}

function originsOf(articles: Article[], dossier: Dossier): Origin[] {
  const bind = bonds(articles, dossier)
  return claimsOf(articles, dossier).map((claim) => {
    const files = filesOf(claim)
    return { claim: claim.id, label: claim.label, files, components: components(files, bind(claim)) }
  })
}

const filesOf = (claim: Claim): string[] => [...new Set(claim.places.map((p) => p.article))].sort()

/** Files that pairs connect, each list and the list of lists in order of id. */
function components(files: string[], pairs: [string, string][]): string[][] {
  const leader = new Map(files.map((f) => [f, f]))
  const find = (f: string): string => {
    let root = f
    while (leader.get(root) !== root) root = leader.get(root) as string
    for (let at = f; leader.get(at) !== root; ) {
      const up = leader.get(at) as string
      leader.set(at, root)
      at = up
    }
    return root
  }
  for (const [a, b] of pairs) {
    const [x, y] = [find(a), find(b)].sort() as [string, string]
    leader.set(y, x)
  }
  return [...Map.groupBy(files, find)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, members]) => members)
}
