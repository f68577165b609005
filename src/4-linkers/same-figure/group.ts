/** Figures of one count key, held against each other. */
import type { Article, Figure, FigureGroup } from '#core/model.ts'
import { type Dated, relationOf, verdictOf } from './relation.ts'

export interface Member extends Dated {
  article: Article
  figure: Figure
}

type Pair = FigureGroup['pairs'][number]

/** Up to here every pair is listed; beyond, each wording once against each other, and its repetitions against it. */
const ALL_PAIRS = 60

/** Members in order of article and place → the group, or nothing when nothing can be compared. */
export function groupOf(key: string, members: readonly Member[]): FigureGroup | null {
  const pairs = pairsOf(members)
  if (!pairs.length) return null
  const verdict = verdictOf(
    members,
    pairs.map((p) => p.relation),
  )
  return { key, label: labelOf(members), verdict, members: members.map(referenceTo), pairs }
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

/** Words of a source for what is counted: first such as say also what happened ("Israeli deaths"), then the longest. */
function labelOf(members: readonly Member[]): string {
  const saying = members.find((m) => saysPredicate(m) && (m.figure.counted as string).includes(' '))
  if (saying) return saying.figure.counted as string
  const whole = members.map(fromPredicate).find((words) => words !== null)
  return whole ?? members.map((m) => m.figure.counted ?? '').reduce((a, b) => (b.length > a.length ? b : a), '')
}

function saysPredicate({ article, figure }: Member): boolean {
  const { predicate, counted } = figure
  return Boolean(
    predicate &&
      counted &&
      predicate.start >= figure.end &&
      counted.includes(article.text.slice(predicate.start, predicate.end)),
  )
}

/** "killed over 1,400 people in southern Israel": from the predicate before the figure to the end of what is counted. */
function fromPredicate({ article, figure }: Member): string | null {
  const { predicate, counted } = figure
  if (!predicate || !counted || predicate.end > figure.start) return null
  const at = article.text.indexOf(counted, figure.end)
  return at >= 0 && at - figure.end < 12 ? article.text.slice(predicate.start, at + counted.length) : null
}
