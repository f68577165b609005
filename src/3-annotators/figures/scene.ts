/** A figure in its sentence: what the rules for predicate, place, span and scope look at. */
import type { Article, Region, Span } from '#core/model.ts'
import type { Atom } from './atoms.ts'
import type { NounPhrase } from './nounphrase.ts'
import type { Quantity } from './quantity.ts'

/** A quantity with the noun phrase that it counts. */
export interface Finding {
  quantity: Quantity
  noun: NounPhrase | null
  /** The noun phrase is that of an earlier figure: "240 more". */
  borrowed: boolean
  /** Its place among the figures of the sentence. */
  order: number
}

/** One sentence with all its figures. */
export interface Sentence extends Span {
  article: Article
  region: Region
  index: number
  atoms: Atom[]
  findings: Finding[]
  /** It is a sentence that tells something, no teaser and no price. */
  tells: boolean
}

/** One figure of a sentence. */
export interface Scene extends Sentence {
  finding: Finding
}

/** A mark that ends a clause for the rules that look sideways. */
export const isBreak = (atom: Atom | undefined): boolean => !atom || /^[,;:.!?()—–“”"]$/.test(atom.text)

/** The first atom behind the figure and its own noun phrase. */
export const behind = ({ finding: { quantity, noun, borrowed } }: Scene): number =>
  noun && !borrowed ? Math.max(noun.to, quantity.to) : quantity.to

/** The text of atoms `from` to `to`. */
export function textOf(article: Article, atoms: Atom[], { from, to }: NounPhrase): string {
  return article.text.slice((atoms[from] as Atom).start, (atoms[to - 1] as Atom).end)
}
