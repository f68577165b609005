/** Figures of one count key, held against each other. */
import type { Article, Figure, FigureGroup } from '#core/model.ts'
import { labelOf } from './label.ts'
import { type Dated, relationOf, verdictOf } from './relation.ts'

export interface Member extends Dated {
  article: Article
  figure: Figure
}

type Pair = FigureGroup['pairs'][number]

/** Up to here every pair is listed; beyond, each wording once against each other, and its repetitions against it. */
const ALL_PAIRS = 60

/** Members in order of article and place → the group, or nothing when nothing can be compared. */
export function groupOf(
  key: string,
  members: readonly Member[],
  names: ReadonlyMap<string, string>,
): FigureGroup | null {
  const pairs = pairsOf(members)
  if (!pairs.length) return null
  const verdict = verdictOf(
    members,
    pairs.map((p) => p.relation),
  )
  return {
    key,
    label: labelOf(
      key,
      members.map((m) => m.figure),
      names,
    ),
    verdict,
    members: members.map(referenceTo),
    pairs,
  }
}

const referenceTo = ({ article, figure }: Member): Pair['a'] => ({ article: article.id, figure: figure.id })

function pairsOf(members: readonly Member[]): Pair[] {
  if (members.length <= ALL_PAIRS) return everyPair(members)
  const first = new Map<string, Member>()
  const repetitions: Pair[] = []
  for (const member of members) {
    const wording = [member.value, member.high, member.comparator, member.unit].join('|')
    const known = first.get(wording)
    if (known) repetitions.push({ a: referenceTo(known), b: referenceTo(member), relation: 'agree' })
    else first.set(wording, member)
  }
  return [...everyPair([...first.values()]), ...repetitions]
}

function everyPair(members: readonly Member[]): Pair[] {
  return members.flatMap((a, i) =>
    members.slice(i + 1).flatMap((b): Pair[] => {
      const relation = relationOf(a, b)
      return relation ? [{ a: referenceTo(a), b: referenceTo(b), relation }] : []
    }),
  )
}
