/** What closed lists are sure of, line by line, before anything is weighed. */
import type { LineFacts, Told } from '#core/lines/facts.ts'
import { captionRule } from './captions.ts'
import { sureFurniture } from './furniture.ts'

/** The rule of every line, where one holds. */
export const closedRules = (facts: LineFacts[]): (Told | undefined)[] =>
  facts.map((fact, i) => sureFurniture(fact) ?? captionRule(facts, i))
