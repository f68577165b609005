/** Count keys of what is no count of people or things: ages, distances, votes, money given. Two ends are joined by "+". */
import type { Mention } from '#core/model.ts'
import { asciiSlug } from '#core/slug.ts'
import { wordAt } from './atoms.ts'
import { touching } from './near.ts'
import { placeAt } from './place.ts'
import { isBreak, type Scene } from './scene.ts'
import { dayNamed } from './when.ts'

const AHEAD = 8
const LENGTH = /^(?:kilometre|mile|metre|yard|nautical mile)$/
const LIES = /^(?:lies|lie|is|are|sits|stands|located|situated)$/
const DIRECTION = /^(?:north|south|east|west|northeast|northwest|southeast|southwest|away|off|outside|the)$/
const GIVES = /^(?:pledged|donated|allocated|approved|committed|contributed|granted|gave|provided)$/
const ASIDE = /^(?:has|have|had|also|recently|reportedly)$/

/** The key by the kind of the quantity; nothing where one of its parts is not named beside the number. */
export function thingKey(scene: Scene): string | null {
  const { quantity } = scene.finding
  if (quantity.change) return null
  if (quantity.kind === 'age') return ageKey(scene)
  if (quantity.kind === 'money') return moneyKey(scene)
  if (quantity.kind === 'measure' && LENGTH.test(quantity.unit ?? '')) return distanceKey(scene)
  return quantity.kind === 'count' ? votesKey(scene) : null
}

/** "Jane Maddon, 66,": the age of a person changes, so only ages of one month are held against each other. */
function ageKey(scene: Scene): string | null {
  const { from } = scene.finding.quantity
  const name = wordAt(scene.atoms, from - 1) === ',' ? nameAt(scene, from - 2, /^PER$/) : null
  const published = scene.article.fields.published
  const month = published?.window[0].slice(0, 7)
  return name && month && published?.window[1].startsWith(month) ? `age|years|${name}|${month}` : null
}

/** "Lima lies about 40 km from Callao", "Lima, 40 km north of Callao,": the same from both ends. */
function distanceKey(scene: Scene): string | null {
  const { atoms, finding } = scene
  let subject = finding.quantity.from - 1
  if (!LIES.test(wordAt(atoms, subject)) && wordAt(atoms, subject) !== ',') return null
  while (LIES.test(wordAt(atoms, subject)) || wordAt(atoms, subject) === ',') subject--
  const from = nameAt(scene, subject, /^(?:GPE|LOC|FAC)$/)
  let at = finding.quantity.to
  while (DIRECTION.test(wordAt(atoms, at))) at++
  const to = /^(?:from|of)$/.test(wordAt(atoms, at)) ? placeAt(atoms, at + 1) : null
  return from && to && from !== to ? `distance|length|${[from, to].sort().join('+')}|now` : null
}

/** "The General Assembly adopted it with 121 votes in favour": by whom, and on which day. */
function votesKey(scene: Scene): string | null {
  const { atoms, finding } = scene
  const noun = finding.noun && !finding.borrowed ? wordAt(atoms, finding.noun.to - 1) : ''
  const next = finding.noun?.to ?? finding.quantity.to
  const side =
    noun === 'abstentions'
      ? 'abstentions'
      : noun === 'votes' && wordAt(atoms, next) === 'against'
        ? 'votes-against'
        : noun === 'votes' && /^(?:for|favou?r)$/.test(wordAt(atoms, wordAt(atoms, next) === 'in' ? next + 1 : next))
          ? 'votes-for'
          : null
  const body = side && bodyBefore(scene)
  const day = body && dayNamed(scene)
  return day ? `${side}|votes|${body}|${day}` : null
}

/** "Norway pledged $100 million for Gaza on Tuesday": by whom, for whom, and when. */
function moneyKey(scene: Scene): string | null {
  const { atoms, finding } = scene
  let at = finding.quantity.from - 1
  if (!GIVES.test(wordAt(atoms, at))) return null
  at--
  while (ASIDE.test(wordAt(atoms, at))) at--
  const giver = nameAt(scene, at, /^(?:GPE|ORG|PER)$/)
  const taker = giver && takerOf(scene)
  const day = taker && dayNamed(scene)
  return day ? `pledged|money|${giver}+${taker}|${day}` : null
}

function takerOf({ atoms, finding }: Scene): string | null {
  for (let at = finding.quantity.to; at < finding.quantity.to + AHEAD && !isBreak(atoms[at]); at++)
    if (/^(?:for|to)$/.test(wordAt(atoms, at))) return placeAt(atoms, at + 1)
  return null
}

/** The organisation named last before the figure in its sentence. */
function bodyBefore({ article, start, atoms, finding }: Scene): string | null {
  const end = atoms[finding.quantity.from]?.start ?? start
  const named = touching(article.mentions, { start: Math.max(start, end - 300), end })
  return named.findLast((m: Mention) => m.type === 'ORG' && m.form !== 'pronoun')?.entity ?? null
}

/** The entity of the name that ends with an atom. */
function nameAt({ article, atoms }: Scene, at: number, types: RegExp): string | null {
  const atom = atoms[at]
  const found = atom && touching(article.mentions, atom).find((m) => types.test(m.type) && m.form !== 'pronoun')
  return found ? asciiSlug(found.entity) : null
}
