/** The line models that ship; where their weights come from and how they were trained stands in data/README.md. */
import { type LineModel, modelOf, probabilities } from '#core/lines/chain.ts'
import type { LineFacts, Told } from '#core/lines/facts.ts'
import { type Trees, treeProbability, treesOf } from '#core/lines/trees.ts'
import data from './data/line-model.json' with { type: 'json' }
import { firstLook } from './first-look.ts'
import { type Row, secondLook } from './second-look.ts'

export interface LineModels {
  first: LineModel
  /** Weigh what the first said of the whole page. */
  second: Trees
}

export const lineModels: LineModels = { first: modelOf(data.first), second: treesOf(data.second) }

/** The probability of every line to be of the article, by two looks; `told` is what the closed rules say of each. */
export function articleLines(
  facts: LineFacts[],
  told: readonly (Told | undefined)[],
  { first, second } = lineModels,
): number[] {
  const rows = secondLook(facts, probabilities(firstLook(facts), first), told)
  return rows.map((row) => treeProbability(inOrder(row, second.columns), second))
}

/** The values of a row in the order of the columns. */
export const inOrder = (row: Row, columns: readonly string[]): number[] => columns.map((name) => row[name] as number)
