/** The count key: predicate|population|place|span. Unknown parts make no key, and figures without one are never compared. */

import { asciiSlug } from '#core/slug.ts'
import { wordAt } from './atoms.ts'
import { PART_OF, PEOPLES } from './data/places.ts'
import { EMPTY_MODIFIERS, NOUNS, PERSONS } from './data/predicates.ts'
import { placeOf } from './place.ts'
import { type Predicate, predicateOf } from './predicate.ts'
import type { Scene } from './scene.ts'
import { spanOf } from './when.ts'

/** The key of a figure and the words of its predicate; `there` gives the place that "there" stands for. */
export function keyOf(scene: Scene, there: () => string | null): { key: string | null; predicate: Predicate | null } {
  const predicate = predicateOf(scene)
  if (!predicate) return { key: null, predicate }
  const { people, nation } = populationOf(scene, predicate)
  const named = placeOf(scene, predicate, nation)
  const place = named === 'there' ? there() : named
  const span = spanOf(scene, predicate)
  if (!place || !span || !people) return { key: null, predicate }
  const population = nation && nation !== place && nation !== PART_OF.get(place) ? `${nation} ${people}` : people
  return { key: [predicate.name, population, place, span].join('|'), predicate }
}

/** "Israeli deaths" → people of israel; "Thai farm workers" → farm-worker of thailand; "civilians" → civilian. */
function populationOf(scene: Scene, predicate: Predicate): { people: string; nation: string | null } {
  const { atoms, finding } = scene
  const { noun } = finding
  // "3 soldiers were killed, bringing the toll to 122": the toll of whom?
  const toll = wordAt(atoms, predicate.to - 1) === 'toll'
  if (!noun) return { people: toll && finding.order > 0 ? '' : 'people', nation: null }
  let nation: string | null = null
  const words: string[] = []
  for (let at = noun.from; at < noun.to; at++) {
    const word = wordAt(atoms, at)
    const people = PEOPLES.get(word) ?? PEOPLES.get(word.replace(/s$/, ''))
    if (people) nation = people
    else if (/^\p{L}/u.test(word) && !EMPTY_MODIFIERS.has(word) && !PERSONS.has(word) && !NOUNS.has(word))
      words.push(word)
  }
  const live = predicate.name === 'population' && /^(?:civilians|residents|souls)$/.test(words.join(' '))
  return { people: words.length && !live ? asciiSlug(words.map(singular).join(' ')) : 'people', nation }
}

/** "civilians" → "civilian", "children" → "child": enough for two keys to be equal. */
function singular(word: string): string {
  if (word === 'children') return 'child'
  if (/(?:men)$/.test(word)) return word.replace(/men$/, 'man')
  if (/ies$/.test(word)) return word.replace(/ies$/, 'y')
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word
}
