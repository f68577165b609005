/** From the four types of the tagger to the types of the contract: by lists, by the last word, by endings. */
import type { EntityType } from '#core/model.ts'
import { lookUp } from './gazetteer.ts'
import type { Coarse } from './tagger/labels.ts'

const BUILT = wordSet(`airport bridge embassy consulate square street road avenue highway stadium arena crossing palace
  mosque cathedral church temple prison jail camp base museum hotel theatre theater tower hospital dam port station
  park canal checkpoint plant reactor wall synagogue cemetery market mall airfield barracks`)
const NATURE = wordSet(`river sea lake mountain mountains mount island islands desert valley ocean bay strait gulf
  peninsula hills heights plateau delta cape coast forest basin region peninsula glacier volcano falls creek corridor
  border frontier`)
const DIRECTIONS = /^(?:north|south|east|west|northern|southern|eastern|western|central|upper|lower)$/i
const EVENTS = wordSet(`war wars revolution summit olympics olympic games cup championship championships festival
  conference prize award awards tournament uprising massacre holocaust hurricane cyclone typhoon operation storm marathon
  intifada election elections referendum league trophy open genocide day biennale expo forum congress`)
const WRITINGS = wordSet(`act treaty accord accords agreement convention protocol resolution declaration charter
  constitution pact code bill law amendment bible koran plan statute covenant`)

const PREMISES = wordSet(`airport bridge square street road highway stadium palace prison canal cemetery barracks`)
const STATIONS = wordSet(`police railway train bus metro power fire`)
const DOCUMENTS = wordSet(`treaty declaration charter protocol resolution act bill consensus initiative statement`)
/** Last words of bodies, for names that were seen as neither body nor place nor person. */
const BODIES = wordSet(`bank airlines airways confederation federation church gmbh ltd inc corporation company agency
  ministry committee commission council association university college institute party union club tank daily`)

/** Last words that no person and no place is named by. */
const SURE_BODIES = wordSet(`ltd ltd. inc inc. corp corp. plc llc bhd gmbh co-op holdings university ministry committee
  commission association federation agency airlines airways securities pharmaceuticals motors industries
  petroleum mining metals chemicals oil coal technologies systems solutions software semiconductors resources minerals
  hydro aerospace aviation logistics telecom shipping ferries foods pharma biotech insurance laboratories`)
/** The same behind a name that looks like a place: "Halden Capital". */
const BODIES_OF_PLACES =
  wordSet(`capital partners ventures advisors advisers group times post wire herald tribune news bank courier
  chronicle dispatch gazette mirror echo
  united rovers athletic press motors airlines energy steel holdings insurance`)

/** First words of bodies that are named by what they are of or for: "Confederation of African Football". */
const BODIES_OF = wordSet(`confederation federation association ministry department university institute council
  committee commission organization organisation office bureau agency chamber academy board court bank`)
const isOf = (word: string | undefined): boolean => word === 'of' || word === 'for'

/** Type of a name by its words; `coarse` is what the tagger said. */
export function fineType(coarse: Coarse, texts: string[]): EntityType {
  if (texts.length > 1 && SURE_BODIES.has(lastOf(texts))) return bodyType(texts)
  if (texts.length > 2 && BODIES_OF.has((texts[0] as string).toLowerCase()) && isOf(texts[1])) return bodyType(texts)
  if (coarse === 'PER') return 'PER'
  if (coarse === 'ORG') return bodyType(texts)
  return coarse === 'LOC' ? placeType(texts) : otherType(texts)
}

/** The last word; one with a hyphen is three, "Co" "-" "op". */
const lastOf = (texts: string[]): string =>
  texts.at(-2) === '-' ? texts.slice(-3).join('').toLowerCase() : (texts.at(-1) as string).toLowerCase()

/** Bodies are bodies, but for what ends in a word of buildings or of writings that no body ends in. */
function bodyType(texts: string[]): EntityType {
  const [before = '', last = ''] = texts.slice(-2).map((t) => t.toLowerCase())
  if (texts.length < 2 || lookUp(texts.join(' '))) return 'ORG'
  if (PREMISES.has(last) || (last === 'station' && STATIONS.has(before))) return 'FAC'
  return DOCUMENTS.has(last) ? 'WORK' : 'ORG'
}

function placeType(texts: string[]): EntityType {
  const listed = lookUp(texts.join(' '))
  if (listed && ['GPE', 'LOC', 'FAC'].includes(listed.type)) return listed.type
  const last = (texts.at(-1) ?? '').toLowerCase()
  if (texts.length > 1 && BODIES_OF_PLACES.has(last)) return 'ORG'
  const first = (texts[0] ?? '').toLowerCase()
  if (BUILT.has(last)) return 'FAC'
  if (NATURE.has(last) || first === 'lake' || first === 'mount' || first === 'gulf') return 'LOC'
  return texts.length > 1 && DIRECTIONS.test(first) && !listed ? 'LOC' : 'GPE'
}

function otherType(texts: string[]): EntityType {
  const lower = texts.map((t) => t.toLowerCase())
  const listed = lookUp(texts.join(' '))
  if (listed && !listed.weak) return listed.type
  if (lower.some((t) => WRITINGS.has(t))) return 'WORK'
  if (lower.some((t) => EVENTS.has(t))) return 'EVENT'
  if (lower.length > 1 && BODIES.has(lower.at(-1) as string)) return 'ORG'
  // "Beninese", "Bavarians", "Finno-Ugric" but not "K-pop"
  if (texts.every((t) => t === '-' || /^\p{Lu}\p{L}+(?:ans?|ese|ish|is?|ites?|ic)$/u.test(t))) return 'NORP'
  return 'MISC'
}

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}
