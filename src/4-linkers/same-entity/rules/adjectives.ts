/** Adjectives: "Russian" is no name of Russia, and yet Russia is what it leads to. */
import { isInhabitants, placeOf } from '../adjective-places.ts'
import { distinct, type Ground, indexBy, type Rule } from '../ground.ts'
import type { Local } from '../locals.ts'
import { placeKey } from './names.ts'

/**
 * "Russian" → the page of Russia, where the dossier names it; "Russians" are people of their own. Of two places of one name the adjective
 * leads to the country ("Georgian"); what a person decided about the adjective stands.
 */
export const adjectiveOfPlace: Rule = {
  name: 'adjective of a place',
  apply(ground) {
    const places = indexBy(ground, (local, i) =>
      local.kind === 'place' && !placeOf(ground.folded[i]!) ? placeKey(ground.folded[i]!) : null,
    )
    ground.locals.forEach((local, i) => {
      const place = mayBeAdjective(local) ? placeOf(ground.folded[i]!) : null
      if (!place || isInhabitants(ground.folded[i]!) || ground.groups.facts(i).has('known')) return
      const found = distinct(ground, places.get(place) ?? [])
      const meant = found.length > 1 ? found.filter((g) => isCountry(ground, g)) : found
      if (meant.length === 1) ground.groups.join(meant[0]!, i, 'an adjective of the place')
    })
  },
}

const mayBeAdjective = ({ named, kind }: Local): boolean => named && kind !== 'person' && kind !== 'body'

const isCountry = (ground: Ground, group: number): boolean =>
  ground.groups.facts(group).get('sense')?.has('country') ?? false
