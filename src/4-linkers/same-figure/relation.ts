/** How two comparable figures stand to each other, and what follows for their group. */
import type { Figure, FigureGroup } from '#core/model.ts'
import { disjoint, intervalOf, scaled } from './interval.ts'
import { factor } from './units.ts'

export type Relation = FigureGroup['pairs'][number]['relation']
export type Verdict = FigureGroup['verdict']
export type Compared = Pick<Figure, 'value' | 'high' | 'comparator' | 'unit'>

/** A figure of a group with the day it speaks of, for the order in time. */
export interface Dated extends Compared {
  day: string | null
}

/**
 * agree: same value and comparator; restated: same value, other comparator; contradict: no value fits both;
 * compatible-different: otherwise. Nothing when the units do not convert.
 */
export function relationOf(a: Compared, b: Compared): Relation | null {
  const ratio = factor(b.unit, a.unit)
  if (ratio === null) return null
  const same = equal(a.value, b.value, ratio) && equal(a.high, b.high, ratio)
  if (same) return a.comparator === b.comparator ? 'agree' : 'restated'
  const [left, right] = [intervalOf(a), intervalOf(b)]
  return left && right && disjoint(left, scaled(right, ratio)) ? 'contradict' : 'compatible-different'
}

const equal = (a: number | null, b: number | null, ratio: number): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b * ratio) <= 1e-9 * Math.max(Math.abs(a), 1)

/** contradict if any pair does; update if values move one way over time; restated; consistent. */
export function verdictOf(members: readonly Dated[], relations: readonly Relation[]): Verdict {
  if (relations.includes('contradict')) return 'contradict'
  if (relations.includes('compatible-different') && movesOneWay(members)) return 'update'
  return relations.includes('restated') ? 'restated' : 'consistent'
}

/** Whether the values only rise, or only fall, from day to day; all days known, and one value a day. */
function movesOneWay(members: readonly Dated[]): boolean {
  const unit = members[0]?.unit ?? null
  const points = members.map((m) => ({
    day: m.day,
    value: m.value === null ? null : m.value * (factor(m.unit, unit) ?? Number.NaN),
  }))
  if (points.some((p) => p.day === null || p.value === null || Number.isNaN(p.value))) return false
  const sorted = points.sort((a, b) => ((a.day as string) < (b.day as string) ? -1 : a.day === b.day ? 0 : 1))
  const steps = sorted
    .slice(1)
    .map((p, i) => ({ by: (p.value as number) - (sorted[i]?.value as number), later: p.day !== sorted[i]?.day }))
  if (steps.some((s) => s.by !== 0 && !s.later)) return false
  return steps.some((s) => s.by !== 0) && (steps.every((s) => s.by >= 0) || steps.every((s) => s.by <= 0))
}
