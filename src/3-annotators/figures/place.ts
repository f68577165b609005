/** Where a count belongs: a place of the key, found by its surroundings in a fixed order. */
import { asciiSlug } from '#core/slug.ts'
import { type Atom, wordAt } from './atoms.ts'
import { EVENTS, HAPPENED, OFFICES, TERRITORY } from './data/events.ts'
import { NO_PLACES, PEOPLES, SHORT_NAMES } from './data/places.ts'
import { touching } from './near.ts'
import type { Predicate } from './predicate.ts'
import { behind, isBreak, type Scene } from './scene.ts'

const AHEAD = 12
const BACK = 28
const AT = /^(?:in|inside|across|throughout|at|near|on|within)$/
const FROM = /^(?:from|out)$/
// "took 250 people hostage in the attack on Israel": "in Gaza" is where they are held
const ATTACKED = /^(?:from|on|against)$/
const INWARD = /^(?:in|inside|into|on|against|at|near|across|through|throughout)$/
const CLAUSE = /^(?:and|since|after|when|while|who|which|that|before|as|but|where|said|says)$/
const DIRECTION =
  /^(?:the|southern|northern|eastern|western|central|south|north|east|west|northwest|northeast|southwest|southeast|besieged|occupied|mainland|both|all|parts|of|neighbouring|neighboring|nearby|greater|downtown|upper|lower|war-torn)$/
/** Predicates whose place is the one that is left. */
const LEAVING = new Set(['evacuated', 'displaced', 'released', 'abducted', 'rescued'])

/** The place of the figure's count, or nothing. `people` is the place that the counted people are named after. */
export function placeOf(scene: Scene, predicate: Predicate, people: string | null): string | null {
  const leaving = LEAVING.has(predicate.name)
  if (predicate.name === 'population') return homeOf(scene, predicate)
  return (
    placeAhead(scene, predicate, predicate.name === 'abducted' ? ATTACKED : leaving ? FROM : AT) ??
    (leaving ? null : placeOfSibling(scene)) ??
    (predicate.name === 'evacuated' || predicate.name === 'released' ? null : people) ??
    (predicate.name === 'evacuated' ? null : placeBack(scene)) ??
    (leaving ? null : placeOfEvent(scene)) ??
    officeOf(scene)
  )
}

/** "… people in southern Israel", "… were evacuated from Gaza": up to the end of the clause. */
function placeAhead(scene: Scene, predicate: Predicate, preposition: RegExp): string | null {
  const { atoms } = scene
  const start = Math.max(behind(scene), predicate.to)
  for (let at = start; at < start + AHEAD; at++) {
    if (isBreak(atoms[at]) || isClause(atoms, at) || atoms[at]?.kind === 'number') return null
    if (!preposition.test(wordAt(atoms, at))) continue
    const place = placeAt(atoms, at + 1)
    if (place) return place
  }
  return null
}

/** "…, who"; but "after a mine collapsed in the north of Peru" tells what they were killed in. */
const isClause = (atoms: Atom[], at: number): boolean =>
  CLAUSE.test(wordAt(atoms, at)) &&
  !(
    /^(?:after|when)$/.test(wordAt(atoms, at)) &&
    [2, 3, 4, 5].some((k) => HAPPENED.has(wordAt(atoms, at + k)) && !atoms.slice(at, at + k).some(isBreak))
  )

/** "killed 2,000 people and injured 9,000 others in Morocco": the place behind the last of coordinated figures. */
function placeOfSibling({ atoms, finding, findings }: Scene): string | null {
  let last = finding
  for (const next of findings.slice(finding.order + 1, finding.order + 4)) {
    const between = atoms.slice(last.quantity.to, next.quantity.from)
    if (between.length > 12 || between.some((a) => isBreak(a) || (CLAUSE.test(a.lower) && a.lower !== 'and'))) break
    last = next
  }
  if (last === finding) return null
  for (let at = last.quantity.to; at < last.quantity.to + AHEAD && !isBreak(atoms[at]); at++) {
    if (CLAUSE.test(wordAt(atoms, at))) return null
    const place = AT.test(wordAt(atoms, at)) ? placeAt(atoms, at + 1) : null
    if (place) return place
  }
  return null
}

/** Before the predicate: "in Israeli territory", "invaded Israeli border communities", "attack on Israel". The nearest. */
function placeBack({ atoms, finding }: Scene): string | null {
  const start = finding.quantity.from - 1
  for (let at = start; at >= Math.max(0, start - BACK); at--) {
    if (
      PEOPLES.has(wordAt(atoms, at)) &&
      (TERRITORY.has(wordAt(atoms, at + 1)) || TERRITORY.has(wordAt(atoms, at + 2)))
    )
      return PEOPLES.get(wordAt(atoms, at)) as string
    if (!INWARD.test(wordAt(atoms, at))) continue
    const place = placeAt(atoms, at + 1)
    if (place) return place
  }
  return null
}

/** "Kestra mine collapse: death toll rises to 14": a place right before the event, at most two words between. */
function placeOfEvent({ article, atoms, finding }: Scene): string | null {
  for (let at = finding.quantity.from - 1; at >= Math.max(1, finding.quantity.from - BACK); at--) {
    if (!EVENTS.has(wordAt(atoms, at))) continue
    for (let k = at - 1; k >= at - 3 && k >= 0 && !isBreak(atoms[k]); k--) {
      const atom = atoms[k] as Atom
      if (!isPlaceWord(atoms, k, k)) continue
      const isPlace = touching(article.mentions, atom).some(({ type }) => /^(?:GPE|LOC|FAC)$/.test(type))
      return isPlace ? placeBefore(atoms, k + 1) : null
    }
  }
  return null
}

/** The place named at atom `i`, over "the", "southern": capital words as a slug; a people's territory as its country. */
export function placeAt(atoms: Atom[], i: number): string | null {
  let from = i
  while (
    from < i + 6 &&
    (isKindOf(atoms, from) ||
      (DIRECTION.test(wordAt(atoms, from)) &&
        !(atoms[from]?.capital && atoms[from + 1]?.capital && wordAt(atoms, from) !== 'the')))
  )
    from++
  const people = PEOPLES.get(wordAt(atoms, from))
  if (people) return TERRITORY.has(wordAt(atoms, from + 1)) || TERRITORY.has(wordAt(atoms, from + 2)) ? people : null
  let to = from
  while (to < from + 4 && isPlaceWord(atoms, to, from)) to++
  // "in Israel’s offensive in Gaza": whose offensive it is, not where
  if (/^['’]s?$/.test(atoms[to]?.text ?? '')) return null
  return to > from ? canonical(atoms.slice(from, to)) : null
}

/** "town" of "the northern town of Brisa". */
const isKindOf = (atoms: Atom[], at: number): boolean =>
  wordAt(atoms, at + 1) === 'of' &&
  /^(?:region|city|town|village|district|province|state|county|capital|suburb|port|island|department|prefecture|municipality)$/.test(
    wordAt(atoms, at),
  )

/** A capital word that is no day or month; "U.S." goes on over its stops. */
function isPlaceWord(atoms: Atom[], at: number, from: number): boolean {
  const atom = atoms[at]
  if (atom?.text === '.') return at > from && !atom.gap && /^\p{Lu}$/u.test(atoms[at - 1]?.text ?? '')
  return Boolean(atom?.capital) && !NO_PLACES.has(wordAt(atoms, at)) && !/^['’]/.test(atom?.text ?? '')
}

/** "Gaza Strip" → gaza, "U.S." → united-states. */
function canonical(atoms: Atom[]): string | null {
  const slug = asciiSlug(
    atoms
      .map((a) => a.text)
      .join(' ')
      .replace(/\b(\p{Lu}) \. ?/gu, '$1'),
  )
  const short = SHORT_NAMES.get(slug)
  return (short ?? slug) || null
}

/** "Gaza’s Hamas-run health ministry said": an office counts for its place; before the figure, or behind it as a source. */
function officeOf({ atoms, finding: { quantity }, findings }: Scene): string | null {
  const counted = (at: number): boolean => findings.some((f) => f.quantity.to === at)
  for (let at = 0; at < Math.min(quantity.from, 14); at++)
    // "Two police officers were hurt"
    if (OFFICES.has(wordAt(atoms, at)) && !counted(at)) return placeOfOffice(atoms, at)
  for (let at = quantity.to; at < quantity.to + 25 && at < atoms.length; at++)
    if (OFFICES.has(wordAt(atoms, at)) && isSource(atoms, at) && !counted(at)) return placeOfOffice(atoms, at)
  return null
}

const isSource = (atoms: Atom[], at: number): boolean =>
  /^(?:said|says|reported|confirmed)$/.test(wordAt(atoms, at + 1)) ||
  [3, 4, 5, 6].some((k) => wordAt(atoms, at - k) === 'according')

function placeOfOffice(atoms: Atom[], at: number): string | null {
  for (let k = at - 1; k >= Math.max(0, at - 6) && !/^[,;:.]$/.test(wordAt(atoms, k)); k--) {
    const people = PEOPLES.get(wordAt(atoms, k))
    if (people) return people
    if (/^['’]s?$/.test(atoms[k]?.text ?? '') && atoms[k - 1]?.capital) return placeBefore(atoms, k)
  }
  if (/^(?:in|of)$/.test(wordAt(atoms, at + 1))) return placeAt(atoms, at + 2)
  const place = wordAt(atoms, at - 1) === 'health' ? at - 2 : at - 1
  return atoms[place]?.capital ? placeBefore(atoms, place + 1) : null
}

/** The capital words that end before atom `end`. */
function placeBefore(atoms: Atom[], end: number): string | null {
  let from = end
  while (from > 0 && from > end - 3 && isPlaceWord(atoms, from - 1, from)) from--
  return from < end ? canonical(atoms.slice(from, end).filter((a) => !DIRECTION.test(a.lower))) : null
}

/** Population: "Gaza was home to N", "N people live in Gaza"; "there" is the place last spoken of. */
function homeOf(scene: Scene, predicate: Predicate): string | null {
  const { atoms } = scene
  for (
    let at = predicate.from - 1;
    predicate.to <= scene.finding.quantity.from && at > predicate.from - 8 && at >= 0;
    at--
  ) {
    if (isBreak(atoms[at]) && !(atoms[at]?.text === ',' && wordAt(atoms, at + 1) === 'which')) break
    if (atoms[at]?.capital && !NO_PLACES.has(wordAt(atoms, at))) return placeBefore(atoms, at + 1)
  }
  const ahead = placeAhead(scene, predicate, AT)
  if (ahead) return ahead
  return /^(?:there|here)$/.test(wordAt(atoms, predicate.to)) ? 'there' : null
}
