/**
 * Small decision trees whose answers are added up, as gradient boosting makes them (Friedman 2001). What they ask and
 * answer comes from training (scripts/train-residue.ts).
 */

/** An answer, or a question: whether the value of a column is below a number, and the trees for yes and no. */
export type Tree = number | readonly [column: number, below: number, yes: Tree, no: Tree]

export interface Trees {
  /** What the columns of a row are called, in order. */
  columns: string[]
  /** The log odds before any tree has answered. */
  start: number
  trees: Tree[]
}

/** Trees as they are stored. */
export const treesOf = (data: { columns: string[]; start: number; trees: unknown[] }): Trees => data as Trees

/** The probability that a row of values gets from all trees. */
export function treeProbability(row: readonly number[], { start, trees }: Trees): number {
  return 1 / (1 + Math.exp(-trees.reduce((sum: number, tree) => sum + answer(tree, row), start)))
}

/** What one tree answers for a row. */
export function answer(tree: Tree, row: readonly number[]): number {
  let at = tree
  while (typeof at !== 'number') at = (row[at[0]] as number) < at[1] ? at[2] : at[3]
  return at
}
