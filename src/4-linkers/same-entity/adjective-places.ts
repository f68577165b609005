/** Which place an adjective or the name of its inhabitants leads to. */
import { countryNamed, countryOfPeople } from './countries.ts'
import { ADJECTIVES } from './data/places.ts'
import { fold } from './spelling.ts'

const others = new Map<string, string>()
for (const line of ADJECTIVES.trim().split('\n')) {
  const [place = '', adjectives = ''] = line.split('|')
  for (const word of adjectives.split(',').map(fold))
    for (const form of [word, `${word}s`]) others.set(form, fold(place))
}

/** "iraqis" → "iraq", "british born" → "united kingdom", "gazan" → "gaza strip"; null for every other folded name. */
export function placeOf(folded: string): string | null {
  const bare = withoutParticiple(folded)
  return countryNamed(bare) ? null : (countryOfPeople(bare) ?? others.get(bare) ?? null)
}

/** "british born" → "british" */
export const withoutParticiple = (folded: string): string =>
  folded.replace(/ (?:born|based|led|backed|controlled|ruled|occupied|speaking|run|made|owned)$/, '')

/** "israelis", "britons", not "swiss": people, who act and speak where their country does not. */
export const isInhabitants = (folded: string): boolean =>
  folded.endsWith('s') && !folded.endsWith('ss') && placeOf(folded) !== null
