/** A place or its government: "in Moscow" is the city, "Moscow urged" is not. */
import type { Mention } from '#core/model.ts'
import { asciiSlug } from '#core/slug.ts'
import { lookUp, peopleOfCountry } from './gazetteer.ts'

const PLACES: ReadonlySet<Mention['type']> = new Set(['GPE', 'LOC', 'FAC'])
/** Words around a mention that are read. */
const REACH = 60

const IN = wordSet('in at near inside outside around across through throughout within into via onto')
const TO = wordSet('to toward towards')
/** What governments send: "pressure from Moscow", but "troops from Iraq" leave a place. */
const SENT = wordSet(`support backing pressure criticism condemnation condemnations demand demands response responses
  reaction reactions message messages statement statements request requests call calls permission approval invitation
  invitations order orders concession concessions letter guarantee guarantees assurance assurances promise promises
  objection objections protest protests denial apology ultimatum threats funding loan loans recognition`)
const KINDS_OF_PLACE = wordSet('capital city town village port province district day')
const OF = wordSet(`invasion occupation siege bombing shelling blockade parts part north south east west city streets
  outside map control annexation border borders capital coast territory`)
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
/** Regions that act as one: "backed by the West". */
const BLOCS = new Set(['West', 'the West', 'The West', 'Global South'])
const TERRITORY = wordSet('gaza west-bank crimea kashmir darfur')

/** The mentions with `literal` on every place. */
export function withLiteral(text: string, mentions: Mention[]): Mention[] {
  return mentions.map((m) => (PLACES.has(m.type) ? { ...m, literal: isLiteral(text, m) } : m))
}

function isLiteral(text: string, { start, end, entity, type }: Mention): boolean {
  const name = text.slice(start, end)
  const lead = text.slice(Math.max(0, start - REACH), start)
  // what stands on the line above, or in the sentence before, is no neighbour
  const before = wordsOf(lead.split(/[.!?]["”’]? |\n/).at(-1) ?? '')
  const rest = text.slice(end, end + REACH)
  const acts = speaksFor(name) || (type === 'GPE' ? isCountry(withoutEra(name)) : BLOCS.has(name))
  if (!acts) return true
  // "Lebanon-based" is a place; "Moscow’s stance" and "Moscow-backed" are governments, "Russia’s capital" is a place
  if (/^-(?:based|born)\b/.test(rest)) return true
  if (/^['’]s?\s/.test(rest)) return GROUND.has(wordsOf(rest.replace(/^['’]s?/, ''))[0] ?? '')
  return behindPlaceWord(before, entity) || beforeGround(rest) || closesAddress(lead, rest, before)
}

/** "the Gaza border", "the US Gulf Coast". */
function beforeGround(rest: string): boolean {
  const [first = '', second = ''] = wordsOf(rest)
  return GROUND.has(first) || second === 'coast' || second === 'border'
}

/** "in Moscow", "southern Israel", "a visit to Moscow", "entered Israel", "the invasion of Ukraine". */
function behindPlaceWord(before: string[], entity: string): boolean {
  const last = before.at(-1) ?? ''
  const previous = last === 'the' ? (before.at(-2) ?? '') : last
  if (DIRECTIONS.has(last) || IN.has(previous) || INTO.has(previous)) return true
  // "troops from Iraq", "pressure this week from Moscow"
  if (previous === 'from') return !before.slice(-6).some((word) => SENT.has(word))
  if (KINDS_OF_PLACE.has(last)) return true
  if (TO.has(previous)) return before.slice(-6).some((word) => MOTION.has(word)) || TERRITORY.has(entity)
  if (previous === 'of') return OF.has(before.at(-2) ?? '')
  return previous === 'with' && (before.at(-2) === 'crossing' || before.at(-2) === 'border')
}

/** "Sochi, Russia," and the "MOSCOW (AFP)" that opens a line; in "Britain, France" both are countries. */
function closesAddress(lead: string, rest: string, before: string[]): boolean {
  const town = /(\p{Lu}\p{L}+), $/u.exec(lead.slice(-25))
  if (town && /^[,.)]/.test(rest)) return !isCountry(town[1] as string) && town[1] !== 'States'
  return !before.length && /^ ?(?:\(\p{Lu}|[—–] )/u.test(rest)
}

// "Nazi Germany" is a state as Germany is
const withoutEra = (name: string): string => name.replace(/^(?:Nazi|Soviet|Communist|Imperial|Vichy|West|East) /, '')

/** Capitals stand for a government. */
function speaksFor(name: string): boolean {
  const listed = lookUp(name)
  return listed?.country !== undefined && listed.type === 'GPE'
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
