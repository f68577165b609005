/** The predicate of a figure: killed, wounded, abducted, population, … and the words that say so. */
import { wordAt } from './atoms.ts'
import { NOUNS, UNREAL, VERBS } from './data/predicates.ts'
import { behind, isBreak, type Scene } from './scene.ts'

export interface Predicate {
  name: string
  /** Its words: atoms `from` to `to`. */
  from: number
  to: number
  /** "have been killed": a count up to now. */
  perfect: boolean
}

const REACH = 6
const AUXILIARY =
  /^(?:have|has|had|been|be|being|were|was|are|is|who|also|then|since|already|now|still|reportedly|believed|left|remain|remained|remains|got)$/
const LINK =
  /^(?:and|or|but|while|as|that|who|which|when|where|after|before|with|in|on|at|by|from|for|into|because|said)$/

/** Rules in order; the first that speaks decides. A hope, a plan or a denial has no predicate. */
export function predicateOf(scene: Scene): Predicate | null {
  const { quantity } = scene.finding
  if (quantity.kind !== 'count' || quantity.change || quantity.numeral.form === 'fraction') return null
  const found =
    populationOf(scene) ?? bloodOf(scene) ?? tollOf(scene) ?? nounOf(scene) ?? afterwards(scene) ?? before(scene)
  return found && !isUnreal(scene, found) && !(found.name === 'fired' && !isShot(scene)) ? found : null
}

/** "fired 300 missiles"; but "fired 52 games into the season", "launched 12 products". */
const isShot = ({ atoms, finding: { noun } }: Scene): boolean =>
  noun !== null &&
  /^(?:rockets?|missiles?|shells?|rounds|shots?|drones?|bullets|mortars|projectiles|torpedoes|warheads|salvos|airstrikes|strikes|bombs)$/.test(
    wordAt(atoms, noun.to - 1),
  )

/** "home to around two million", "a population of 9 million", "two million people live there". */
function populationOf(scene: Scene): Predicate | null {
  const { atoms, finding } = scene
  const at = finding.quantity.from
  const named =
    (wordAt(atoms, at - 1) === 'to' && wordAt(atoms, at - 2) === 'home') ||
    (wordAt(atoms, at - 1) === 'of' && wordAt(atoms, at - 2) === 'population')
  if (named) return { name: 'population', from: at - 2, to: at, perfect: false }
  const next = behind(scene)
  const verb = /^(?:who|currently|now)$/.test(wordAt(atoms, next)) ? next + 1 : next
  return finding.noun && /^(?:live|lived|reside|living)$/.test(wordAt(atoms, verb))
    ? { name: 'population', from: verb, to: verb + 1, perfect: false }
    : null
}

/** "the blood of 1,400 Israelis on their hands". */
function bloodOf({ atoms, finding }: Scene): Predicate | null {
  const at = finding.quantity.from
  return wordAt(atoms, at - 1) === 'of' && wordAt(atoms, at - 2) === 'blood'
    ? { name: 'killed', from: at - 2, to: at, perfect: false }
    : null
}

/** "1,300 Israeli deaths", "12 dead", "224 hostage"; a verb decides over "hostages" ("freed 105 hostages"). */
function nounOf(scene: Scene): Predicate | null {
  const { atoms, finding } = scene
  const { noun, borrowed, quantity } = finding
  const head = noun && !borrowed ? noun.to - 1 : quantity.to
  const name = NOUNS.get(wordAt(atoms, head))
  if (!name || (noun && borrowed)) return null
  if (
    wordAt(atoms, head) === 'lives' &&
    !/^(?:lost|claimed|claiming|took|taken|taking|cost|costing|claims)$/.test(wordAt(atoms, quantity.from - 1)) &&
    !/^lost$/.test(wordAt(atoms, head + 2))
  )
    return null
  const verb = afterwards(scene) ?? before(scene)
  const over = verb && verb.name !== name && /^(?:abducted|detained|displaced|infected)$/.test(name) ? verb : null
  return over ?? { name, from: head, to: head + 1, perfect: verb?.perfect ?? isPerfect(scene, quantity.from) }
}

/** "people had been killed", "Russians have been flown back", "12 others were wounded", "four dead". */
function afterwards(scene: Scene): Predicate | null {
  const { atoms } = scene
  const start = behind(scene)
  const hostage = NOUNS.get(wordAt(atoms, start))
  if (hostage && /^(?:dead|missing|hostage|captive|homeless|injured|wounded|displaced)$/.test(wordAt(atoms, start)))
    return { name: hostage, from: start, to: start + 1, perfect: isPerfect(scene, scene.finding.quantity.from) }
  let at = behindApposition(scene, start)
  const first = at
  while (at < first + REACH && (AUXILIARY.test(wordAt(atoms, at)) || /ly$/.test(wordAt(atoms, at)))) at++
  const name =
    VERBS.get(wordAt(atoms, at)) ??
    (/^(?:dead|missing|homeless)$/.test(wordAt(atoms, at)) ? NOUNS.get(wordAt(atoms, at)) : undefined)
  if (!name)
    return wordAt(atoms, at) === 'taken' && /^(?:hostage|captive)$/.test(wordAt(atoms, at + 1))
      ? { name: 'abducted', from: at, to: at + 2, perfect: false }
      : null
  // "12 fighters fired": without an auxiliary only verbs that are passive here, or that need no object
  const passive =
    at > start ||
    /^(?:killed|wounded|injured|died|dead|missing|abducted|kidnapped|displaced|evacuated|arrested|detained|hospitalized|fled|perished|infected|gathered|rallied|marched|protested|demonstrated|voted)$/.test(
      wordAt(atoms, at),
    ) ||
    isPassive(atoms, at)
  if (!passive || (/ing$/.test(wordAt(atoms, at)) && name !== 'missing')) return null
  return {
    name,
    from: at,
    to: at + 1,
    perfect: /^(?:have|has|had)$/.test(wordAt(atoms, start)) || /^(?:have|has|had)$/.test(wordAt(atoms, start + 1)),
  }
}

/** "nine mills destroyed", "four hostages freed"; but "nine men destroyed the mill". */
const isPassive = (atoms: Scene['atoms'], at: number): boolean =>
  /^(?:destroyed|damaged|rescued|released|freed|intercepted|vaccinated|deployed)$/.test(wordAt(atoms, at)) &&
  !/^(?:the|an?|its|their|his|her|our|all|some|every|more)$/.test(wordAt(atoms, at + 1)) &&
  atoms[at + 1]?.kind !== 'number' &&
  !atoms[at + 1]?.capital

/** "1,200 people, mostly civilians, were killed": over the words between two commas; writers forget the second. */
function behindApposition({ atoms }: Scene, start: number): number {
  if (wordAt(atoms, start) !== ',') return start
  const ofWhom = /^(?:both|including|mostly|most|many)$/.test(wordAt(atoms, start + 1))
  for (let at = start + 1; at < start + 11; at++) {
    if (wordAt(atoms, at) === ',') return GOES_ON.test(wordAt(atoms, at + 1)) ? at + 1 : start
    if (ofWhom && /^(?:were|was|have|has|had)$/.test(wordAt(atoms, at))) return at
    if (isBreak(atoms[at])) return start
  }
  return start
}

const GOES_ON = /^(?:were|was|have|has|had|are|died|perished|fled|gathered|rallied|marched|protested)$/

/** "killed over 1,400 people", "the killing of 20": a verb to the left with nothing but its object between. */
function before(scene: Scene): Predicate | null {
  const { atoms, finding, findings } = scene
  const last = findings[finding.order - 1]?.quantity.to ?? 0
  for (let at = finding.quantity.from - 1; at >= Math.max(last, finding.quantity.from - REACH); at--) {
    if (isBreak(atoms[at]) || LINK.test(wordAt(atoms, at))) return null
    const name = VERBS.get(wordAt(atoms, at))
    // "killing a mother of 12", "the killing of 20"
    if (name && at < finding.quantity.from - 2 && wordAt(atoms, finding.quantity.from - 1) === 'of') return null
    if (name && !/^(?:were|was|been|be|being|are|is)$/.test(wordAt(atoms, at - 1)))
      return { name, from: at, to: at + 1, perfect: isPerfect(scene, at) }
  }
  return null
}

/** "the death toll from Tuesday's collapse of a mine in the north of Peru rose to 14" */
const TOLL_REACH = 18

/** "the death toll rose to 2,000", "the number of wounded stands at 40". */
function tollOf(scene: Scene): Predicate | null {
  const { atoms, finding } = scene
  const at = finding.quantity.from
  if (
    !/^(?:to|at|of|is|was|reached|reaches|hits?|passed|passes|tops|topped|past|exceeds|exceeded|surpasses|surpassed)$/.test(
      wordAt(atoms, at - 1),
    )
  )
    return null
  for (let k = at - 2; k > at - TOLL_REACH && k > 0; k--) {
    if (isBreak(atoms[k])) return null
    if (wordAt(atoms, k) === 'toll')
      return {
        name: 'killed',
        from: /^(?:the|its|their|a)$/.test(wordAt(atoms, k - 1)) ? k : k - 1,
        to: k + 1,
        perfect: true,
      }
    const counted =
      wordAt(atoms, k - 1) === 'of' && wordAt(atoms, k - 2) === 'number'
        ? (NOUNS.get(wordAt(atoms, k)) ?? VERBS.get(wordAt(atoms, k)))
        : undefined
    if (counted) return { name: counted, from: k, to: k + 1, perfect: true }
  }
  return null
}

/** "has killed", "have left 12 dead": an auxiliary of the perfect shortly before. */
function isPerfect({ atoms }: Scene, at: number): boolean {
  for (let k = at - 1; k >= at - 3; k--) if (/^(?:have|has)$/.test(wordAt(atoms, k))) return true
  return false
}

/** "could kill 1,000", "plans to evacuate 200", "if 50 people die", "did not kill". */
function isUnreal({ atoms, finding }: Scene, { from, name }: Predicate): boolean {
  const start = Math.min(from, finding.quantity.from)
  if (name === 'population') return false
  for (let k = from - 1; k >= start - 3 && k >= 0; k--) {
    if (isBreak(atoms[k])) break
    // "on May 4 killed": the month
    if (atoms[k]?.text === 'May') continue
    if (k < start && /^(?:that|said|says|and)$/.test(wordAt(atoms, k))) break
    // "to" plans only right before a verb: "plans to evacuate"; "rose to 40 dead" counts
    if (wordAt(atoms, k) === 'to' ? k === from - 1 && VERBS.has(wordAt(atoms, from)) : UNREAL.has(wordAt(atoms, k)))
      return true
  }
  return false
}
