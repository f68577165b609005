/** The line models that ship; where their weights come from and how they were trained stands in data/README.md. */
import { type LineModel, modelOf, probabilities } from '#core/lines/chain.ts'
import type { LineFacts } from '#core/lines/facts.ts'
import data from './data/line-model.json' with { type: 'json' }
import { firstLook } from './first-look.ts'
import { secondLook } from './second-look.ts'

export interface LineModels {
  first: LineModel
  /** Reads what the first reads, and what the first said of the whole page. */
  second: LineModel
}

export const lineModels: LineModels = { first: modelOf(data.first), second: modelOf(data.second) }

/** The probability of every line to be of the article, by two looks. */
export function articleLines(facts: LineFacts[], { first, second } = lineModels): number[] {
  const seen = firstLook(facts)
  const more = secondLook(facts, probabilities(seen, first))
  return probabilities(
    seen.map((names, i) => names.concat(more[i] as string[])),
    second,
  )
}
