/** What was counted with what happened to it, as one noun phrase: "people killed", "people living". */
import { wordAt } from './atoms.ts'
import { VERBS } from './data/predicates.ts'
import type { Predicate } from './predicate.ts'
import { type Scene, textOf } from './scene.ts'

/** Forms that stand behind a noun as they are printed. */
const PARTICIPLE = /(?:[^e]ed|en|ain)$|^(?:freed|hurt|flown)$/
/** Forms that need another to do so. */
const BEHIND: Record<string, string> = {
  live: 'living',
  lived: 'living',
  reside: 'residing',
  died: 'who died',
  dying: 'who died',
  die: 'who die',
  perished: 'who perished',
  fled: 'who fled',
  voted: 'who voted',
  fleeing: 'who fled',
  hostage: 'taken hostage',
  captive: 'taken captive',
}
/** Predicates whose number counts people where no noun says what it counts. */
const OF_PEOPLE = new Set(
  'killed wounded abducted detained displaced evacuated released rescued missing homeless infected hospitalized vaccinated'.split(
    ' ',
  ),
)
const AUXILIARY =
  /^(?:have|has|had|been|be|being|were|was|are|is|who|that|also|then|since|already|now|still|reportedly)$/

export const isAuxiliary = (word: string): boolean => AUXILIARY.test(word)

/**
 * The noun with the predicate behind it; null when the predicate is itself what is counted ("12 dead", "a toll of 12")
 * and there is no noun.
 */
export function happened(noun: string, scene: Scene, predicate: Predicate | null): string
export function happened(noun: string | null, scene: Scene, predicate: Predicate | null): string | null
export function happened(noun: string | null, scene: Scene, predicate: Predicate | null): string | null {
  if (!predicate) return noun
  const { article, atoms } = scene
  const word = wordAt(atoms, predicate.from)
  // "home to two million civilians", "the blood of 20 men": no form of these stands behind a noun
  if (wordAt(atoms, predicate.to - 1) === 'of' || word === 'home') return noun
  if (!noun && !(OF_PEOPLE.has(predicate.name) && (isVerb(word) || word in BEHIND))) return null
  return `${noun && noun !== 'others' ? noun : othersOf(scene, predicate)} ${formOf(word, predicate, textOf(article, atoms, predicate))}`
}

/** "destroyed 300 homes and damaged 1,100 others": of things the noun of the last count, else people. */
function othersOf({ article, atoms, finding, findings }: Scene, { name }: Predicate): string {
  const last = findings[finding.order - 1]
  return OF_PEOPLE.has(name) || !last?.noun ? 'people' : textOf(article, atoms, last.noun)
}

const isVerb = (word: string): boolean => PARTICIPLE.test(word) || VERBS.has(word) || /ing$/.test(word)

function formOf(word: string, { name, to, from }: Predicate, printed: string): string {
  if (Object.hasOwn(BEHIND, word)) return BEHIND[word] as string
  if (PARTICIPLE.test(word) || to - from > 1) return printed
  // "killing", "kills", "injure"
  const participle = word.replace(/(?:ing|e?s?)$/, 'ed')
  return VERBS.has(participle) ? participle : name
}
