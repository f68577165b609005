/** What is counted, in the words of the source: the noun phrase with what narrows it. */

import { wordAt } from './atoms.ts'
import { NO_PLACES } from './data/places.ts'
import { happened, isAuxiliary } from './happened.ts'
import { isPlural } from './nounphrase.ts'
import type { Predicate } from './predicate.ts'
import { behind, isBreak, type Scene, textOf } from './scene.ts'

const MOST = 14
const CLAUSE =
  /^(?:who|whom|whose|which|that|when|while|where|but|as|after|before|since|because|so|if|although|though|said|says|and|or|amid|according|to-be)$/
const STARTS =
  /^(?:of|in|from|at|on|inside|across|among|near|for|to|with|without|under|against|by|between|into|outside|around)$/
const PARTICIPLE_STARTS = /^(?:in|at|by|from|with|for|across|near|into|under|inside|on|of)$/
const FINITE =
  /^(?:is|are|was|were|has|have|had|will|would|could|can|may|might|should|do|does|did|began|became|came|went|took|gave|fell|rose|ran|saw|grew|told|met|won|got|made|brought|stood|spoke|paid|said|lost|spent|held|kept|left|led|sold|bought|say|believe|think|want|oppose|agree|disagree|feel|expect|approve|disapprove|prefer|favou?r)$/
const TRAILING =
  /^(?:in|on|at|of|by|for|from|to|with|the|a|an|and|or|into|across|over|under|more|than|about|some|its|their|his|her|up|down|between|during|through|near|against|among|when|sunday|monday|tuesday|wednesday|thursday|friday|saturday)$/

/** Words of the source as one noun phrase: "people killed in the south"; nothing when the sentence does not say. */
export function countedOf(scene: Scene, predicate: Predicate | null): string | null {
  const { article, atoms, finding } = scene
  const { noun, borrowed, quantity } = finding
  if (noun && (borrowed || (predicate && wordAt(atoms, predicate.from) === 'blood')))
    return happened(textOf(article, atoms, noun), scene, predicate)
  const start = noun ? noun.from : startOf(scene)
  const bare = predicate && !noun && happened(null, scene, predicate)
  if (!bare && (noun || start > quantity.to || isCountable(scene, start))) {
    const to = endOf(scene, { start: Math.max(start, noun?.to ?? start), predicate })
    if (to > start) return phraseOf(scene, predicate, { start, to })
  }
  if (bare) return [bare, tailOf(scene, predicate)].filter(Boolean).join(' ')
  // "a population of 9 million": without its "of"
  const last = predicate && /^(?:of|to)$/.test(wordAt(atoms, predicate.to - 1)) ? predicate.to - 1 : predicate?.to
  return predicate && last ? textOf(article, atoms, { from: predicate.from, to: last }) : null
}

/** The noun phrase, what happened to it, and what narrows it, whatever their order in the sentence. */
function phraseOf(scene: Scene, predicate: Predicate | null, { start, to }: { start: number; to: number }): string {
  const { article, atoms, finding } = scene
  const { noun } = finding
  const whole = textOf(article, atoms, { from: start, to })
  if (!predicate || !noun || (predicate.from >= noun.from && predicate.from < noun.to)) return whole
  const behindNoun = predicate.from >= noun.to
  const between = atoms.slice(noun.to, predicate.from)
  // "people in the hall were hurt": what stands between narrows the noun; between commas it does not
  if (behindNoun && between[0]?.text !== ',' && !between.every((a) => isAuxiliary(a.lower))) return whole
  const said = happened(textOf(article, atoms, noun), scene, predicate)
  const rest = behindNoun ? predicate.to : noun.to
  return to > rest ? `${said} ${textOf(article, atoms, { from: rest, to })}` : said
}

/** "took 224 hostage into the camp": what narrows a predicate that stands behind its number. */
function tailOf(scene: Scene, predicate: Predicate): string {
  if (predicate.from < scene.finding.quantity.to) return ''
  const to = endOf(scene, { start: predicate.to, predicate })
  return to > predicate.to ? textOf(scene.article, scene.atoms, { from: predicate.to, to }) : ''
}

/** "27 tons of humanitarian aid", "81% of manufacturers": over "of" and its article. */
function startOf({ atoms, finding: { quantity } }: Scene): number {
  const link = wordAt(atoms, quantity.to)
  // "$44 billion in military aid"; not "in Rome", "in 2023"
  const inKind =
    quantity.kind === 'money' &&
    link === 'in' &&
    !/^(?:one|an?|the|this|that|what|its|their)$/.test(wordAt(atoms, quantity.to + 1))
  if (link === 'of' && /^(?:which|them|those|these|it)$/.test(wordAt(atoms, quantity.to + 1))) return quantity.to
  if (link !== 'of' && !(inKind && !atoms[quantity.to + 1]?.capital)) return quantity.to
  return /^(?:the|its|their|his|her|a|an)$/.test(wordAt(atoms, quantity.to + 1)) ? quantity.to + 2 : quantity.to + 1
}

/** Whether the words behind the number may be what is counted: "224 hostage", "50-minute phone call", "12 dead". */
function isCountable(scene: Scene, start: number): boolean {
  const { atoms, finding } = scene
  const atom = atoms[start]
  if (atom?.kind !== 'word' || CLAUSE.test(atom.lower) || FINITE.test(atom.lower) || TRAILING.test(atom.lower))
    return false
  // "the 200 it sold", "the 40 who came"
  if (/^(?:it|he|she|they|we|you|i|this|these|those)$/.test(atom.lower)) return false
  return (
    finding.quantity.hyphened ||
    finding.quantity.kind === 'count' ||
    (finding.quantity.kind === 'percent' && isPlural(atom))
  )
}

/** From the noun phrase on to the end of what narrows it; through the predicate when that follows directly. */
function endOf(scene: Scene, { start, predicate }: { start: number; predicate: Predicate | null }): number {
  const { atoms } = scene
  const next = behind(scene)
  const follows =
    predicate && predicate.from >= next && !atoms.slice(next, predicate.from).some(isBreak) ? predicate.to : 0
  let to = Math.max(start, follows)
  if (scene.finding.noun && to === scene.finding.noun.to && !narrows(scene, to)) return to
  while (to < start + MOST && to < atoms.length && !ends(scene, to)) to++
  while (to > start && to > follows && TRAILING.test(wordAt(atoms, to - 1))) to--
  return to
}

/** Whether the words behind a noun phrase narrow it: "in …", "of …", "aimed at …"; "support the plan", "opened fire" do not. */
function narrows({ atoms }: Scene, at: number): boolean {
  if (/(?:ed|en|ing)$|^(?:held|shot|born|kept|left|lost|sent)$/.test(wordAt(atoms, at)))
    return PARTICIPLE_STARTS.test(wordAt(atoms, at + 1))
  return (
    STARTS.test(wordAt(atoms, at)) || /^(?:aged|worldwide|nationwide|alone|hostage|captive)$/.test(wordAt(atoms, at))
  )
}

/** A mark, a clause, a verb or another figure. A full stop inside "U.S." and a hyphen end nothing. */
function ends({ atoms, finding, findings }: Scene, at: number): boolean {
  const atom = atoms[at]
  if (isBreak(atom))
    return !(atom && !atom.gap && /^[.]$/.test(atom.text) && /^\p{Lu}$/u.test(atoms[at - 1]?.text ?? ''))
  // "5 missing -governor": who said it, as wires put it into headlines
  if (atom?.gap && /^[-‐‑]$/.test(atom.text)) return true
  if (CLAUSE.test(wordAt(atoms, at)) || FINITE.test(wordAt(atoms, at))) return !isPair(atoms, at)
  if (isPast(atoms, at) || isDay(atoms, at) || (atom?.kind === 'number' && atom.gap)) return true
  return at >= (findings[finding.order + 1]?.quantity.from ?? Number.POSITIVE_INFINITY)
}

/** "people on board crashed on …": a past tense ends the scope; "the", or a preposition behind it, makes it a participle. */
const isPast = (atoms: Scene['atoms'], at: number): boolean =>
  /[^e]ed$/.test(wordAt(atoms, at)) &&
  !/^(?:the|[-‐‑])$/.test(wordAt(atoms, at - 1)) &&
  !PARTICIPLE_STARTS.test(wordAt(atoms, at + 1))

/** "on October 29", "by 2025": a day is not what is counted. */
const isDay = (atoms: Scene['atoms'], at: number): boolean =>
  (NO_PLACES.has(wordAt(atoms, at)) && Boolean(atoms[at]?.capital)) || /^(?:19|20)\d\d$/.test(wordAt(atoms, at))

/** "both the south and the north": "and" joins two nouns of the scope, no clauses. */
function isPair(atoms: Scene['atoms'], at: number): boolean {
  if (wordAt(atoms, at) !== 'and') return false
  for (let k = at - 1; k > at - 5 && k > 0; k--) if (wordAt(atoms, k) === 'both') return true
  return false
}
