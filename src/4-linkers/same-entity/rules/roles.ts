/** Descriptions that hold a name: the annotators took them for a description, the article has the name in them. */
import { bodyName, isDescriber } from '../body-name.ts'
import { countryNamed, countryOfPeople } from '../countries.ts'
import { add, distinct, type Ground, type Rule } from '../ground.ts'
import { fold } from '../spelling.ts'

/** "Russian Ambassador Jane Doe": it ends in a person's name. "the state-run Velm news agency": common words around a body's name. */
export const nameInRole: Rule = {
  name: 'name in a role',
  apply(ground) {
    const byEnd = new Map<string, { i: number; start: number }[]>()
    const byName = new Map<string, number[]>()
    ground.locals.forEach((local, i) => {
      if (!local.named) return
      for (const m of local.kind === 'person' ? local.mentions : [])
        if (m.form !== 'pronoun') add(byEnd, `${local.article}|${m.end}`, { i, start: m.start })
      if (local.kind === 'body')
        for (const name of local.surfaces.keys()) add(byName, `${local.article}|${fold(name)}`, i)
    })
    ground.locals.forEach((local, i) => {
      if (local.named) return
      const text = ground.articles[local.article]?.text ?? ''
      const ending = local.mentions.flatMap((m) =>
        (m.form === 'role' ? (byEnd.get(`${local.article}|${m.end}`) ?? []) : []).filter(
          ({ start }) => start > m.start && !BEFORE_ANOTHER.test(text.slice(Math.max(m.start, start - 24), start)),
        ),
      )
      const bare = bareName(ground, i)
      const holding = (bare && byName.get(`${local.article}|${bare}`)) || []
      const found = distinct(ground, ending.length ? ending.map((e) => e.i) : holding)
      if (found.length === 1) ground.groups.join(i, found[0]!, 'a description that holds the name')
    })
  },
}

// "the spokesman of [Jane Doe]", "Mr. Roe and Ms. [Doe]", "a meeting with [Jane Doe]": somebody or something else
const BEFORE_ANOTHER =
  /(?:^|\s)(?:of|for|to|by|with|from|on|in|at|and|or|against|about|over|like|under|not)\s+(?:\p{Lu}\p{L}{1,3}\.\s+)?$/iu

/** "state-run Velm news agency" → "velm": what stays when nationalities and nouns that say what it is are left out. */
function bareName(ground: Ground, i: number): string {
  const words = ground.folded[i]!.split(' ')
  const ofCountry = (w: string): boolean => !!countryNamed(w) || !!countryOfPeople(w)
  const bare = words.filter((w) => !isDescriber(w) && !AROUND.has(w) && !ofCountry(w)).join(' ')
  // "Velmia’s foreign ministry" is not the "Foreign Ministry" of another country
  return words.some(ofCountry) && bodyName(bare).common ? '' : bare
}

const AROUND = new Set([
  'a',
  'an',
  'the',
  'state',
  'run',
  'owned',
  'public',
  'official',
  'national',
  'private',
  'independent',
  'broadcaster',
  'outlet',
  'site',
  'wire',
  'service',
])
