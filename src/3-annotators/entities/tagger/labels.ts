/** Labels of the tagger: outside, and begin, inside, end, single for each of four coarse types (BIOES). */
export type Coarse = 'PER' | 'ORG' | 'LOC' | 'MISC'

export const COARSE: readonly Coarse[] = ['PER', 'ORG', 'LOC', 'MISC']
export const OUTSIDE = 0
/** Number of labels: O and four positions of each type. */
export const LABELS = 1 + 4 * COARSE.length

type Position = 'B' | 'I' | 'E' | 'S'
const POSITIONS: readonly Position[] = ['B', 'I', 'E', 'S']

export const labelOf = (position: Position, type: Coarse): number =>
  1 + 4 * COARSE.indexOf(type) + POSITIONS.indexOf(position)
export const positionOf = (label: number): Position | 'O' => (label ? (POSITIONS[(label - 1) % 4] as Position) : 'O')
/** 0 for outside, 1 to 4 for the types in their order. */
export const typeNumber = (label: number): number => (label ? 1 + ((label - 1) >> 2) : 0)

/** Whether label `b` may stand behind label `a`; -1 is the end of a sentence or its beginning. */
export function mayFollow(a: number, b: number): boolean {
  const open = a > 0 && (positionOf(a) === 'B' || positionOf(a) === 'I')
  const goesOn = b > 0 && (positionOf(b) === 'I' || positionOf(b) === 'E')
  return open ? goesOn && typeNumber(a) === typeNumber(b) : !goesOn
}

/** Spans of words [from, to) with their type number. */
export interface Run {
  from: number
  to: number
  type: Coarse
}

/** Runs of a valid label sequence. */
export function runsOf(labels: ArrayLike<number>): Run[] {
  const found: Run[] = []
  let from = 0
  for (let i = 0; i < labels.length; i++) {
    const position = positionOf(labels[i] as number)
    if (position === 'B' || position === 'S') from = i
    if (position === 'E' || position === 'S')
      found.push({ from, to: i + 1, type: COARSE[typeNumber(labels[i] as number) - 1] as Coarse })
  }
  return found
}
