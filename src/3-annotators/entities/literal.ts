/** A place or its government: "in Moscow" is the city, "Moscow urged" is not. */
import type { Mention } from '#core/model.ts'
import { asciiSlug } from '#core/slug.ts'
import { lookUp, peopleOfCountry } from './gazetteer.ts'

const PLACES: ReadonlySet<Mention['type']> = new Set(['GPE', 'LOC', 'FAC'])
/** Words around a mention that are read. */
const REACH = 60

const IN = wordSet('in at near inside outside around across through throughout within into via onto above over beyond')
const MOTION =
  wordSet(`visit visits visited trip trips travel traveled travelled travels traveling flew fly flying flight
  flights return returned returning returns arrive arrived arriving moved move moving transfer transferred sent send
  sending way road border crossing fled flee fleeing aid access deployed deployment came come coming went go going entry
  back close closer deliver delivered supplies deport deported route drove drive drives headed heading taken brought home`)
const INTO = wordSet(`entered enter entering invaded invade invading left leave leaving reached reach reaching occupied
  occupy visited visit visiting bombed bomb bombing struck strike besieged shelled crossed crossing toured`)
const DIRECTIONS = wordSet(
  'north south east west northern southern eastern western central occupied neighboring neighbouring',
)
const GROUND =
  wordSet(`strip border borders coast airport embassy street streets soil territory suburb based born region
  area city residents`)
const TERRITORY = wordSet('gaza west-bank crimea kashmir darfur')

/** The mentions with `literal` on every place. */
export function withLiteral(text: string, mentions: Mention[]): Mention[] {
  return mentions.map((m) => (PLACES.has(m.type) ? { ...m, literal: isLiteral(text, m) } : m))
}

function isLiteral(text: string, { start, end, entity, type }: Mention): boolean {
  // what stands on the line above, or in the sentence before, is no neighbour
  const before = wordsOf(
    text
      .slice(Math.max(0, start - REACH), start)
      .split(/[.!?]["”’]? |\n/)
      .at(-1) ?? '',
  )
  const rest = text.slice(end, end + REACH)
  const after = wordsOf(rest)
  const acts = speaksFor(text.slice(start, end)) || (type === 'GPE' && isCountry(text.slice(start, end)))
  const last = before.at(-1) ?? ''
  const previous = last === 'the' || DIRECTIONS.has(last) ? (before.at(-2) ?? '') : last
  if (DIRECTIONS.has(last) || IN.has(previous)) return !/^ ?['’]s? (?:favou?r|interest|name|hands)/.test(rest)
  // "Moscow’s stance", "Moscow-backed": an owner or backer is no place; "Lebanon-based" is
  if (/^-(?:based|born)\b/.test(rest)) return true
  if (/^['’]s?\s/.test(rest))
    return acts ? GROUND.has(after[1] ?? '') || /^['’]s? (?:capital|north|south|east|west)/.test(rest) : true
  if (previous === 'to' || previous === 'from' || previous === 'toward' || previous === 'towards')
    return (
      !acts ||
      (previous === 'from' &&
        !before.slice(-4).some((w) => w === 'pressure' || w === 'support') &&
        TERRITORY.has(entity)) ||
      before.slice(-6).some((w) => MOTION.has(w))
    )
  if (INTO.has(previous)) return true
  if (GROUND.has(after[0] ?? '') && !/^['’]/.test(rest)) return true
  // "Sochi, Russia" and "MOSCOW (AFP)"
  if (/\p{Lu}\p{L}+, $/u.test(text.slice(Math.max(0, start - 25), start)) && /^[,.)]/.test(rest)) return true
  if (/^ ?(?:\(\p{Lu}|[—–-] )/u.test(rest) && !before.length) return true
  return !acts
}

/** Capitals, and seats that stand for a government. */
function speaksFor(name: string): boolean {
  const listed = lookUp(name)
  return (listed?.country !== undefined && listed.type === 'GPE') || name === 'Kremlin' || name === 'White House'
}

function isCountry(name: string): boolean {
  const listed = lookUp(name)
  return listed?.type === 'GPE' && peopleOfCountry(listed.name) !== undefined && !TERRITORY.has(asciiSlug(listed.name))
}

/** Words of the line, in small letters. */
const wordsOf = (part: string): string[] => part.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}
