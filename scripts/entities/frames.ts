/** Made reports: the frames of `texts/frames.txt` with names put into their places. They teach context and shape. */
import { readFileSync } from 'node:fs'
import { readLines } from '../../src/3-annotators/entities/data/load.ts'
import type { Coarse } from '../../src/3-annotators/entities/tagger/labels.ts'
import type { Gold } from './corpus.ts'

interface Country {
  name: string
  people: string
  capital: string
}
interface Person {
  first: string
  last: string
}
/** A draw of a whole number below its argument. */
type Draw = (below: number) => number

const textLines = (name: string): string[] =>
  readFileSync(new URL(`texts/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))

const COUNTRIES: Country[] = readLines('countries.tsv').flatMap((line) => {
  const [name = '', , people = '', capital = ''] = line.split('\t')
  const adjective = people.split(' ')[0]?.replaceAll('_', ' ') ?? ''
  return adjective && capital ? [{ name, people: adjective, capital: capital.split(';')[0] as string }] : []
})
const REGIONS = textLines('names.txt')
  .filter(Boolean)
  .map((line) => {
    const [, given = '', family = ''] = line.split('\t')
    return { given: given.split(' '), family: families(family) }
  })
const PLACES = readLines('places.txt')
const FRAMES = textLines('frames.txt')
  .join('\n')
  .split('\n\n')
  .filter((frame) => frame.trim())

const ONSETS = 'b,d,f,g,k,l,m,n,p,r,s,t,v,z,sh,ch,tr,kr,br,mb,nd,gw,ng,th,st,y,h,j'.split(',')
const VOWELS = 'a,e,i,o,u,a,i,o,ai,ou,ee,ia'.split(',')
const CODAS = ',,,,n,r,l,s,k,m,t,ng'.split(',')
const FIELDS =
  'Health,Trade,Defence,Justice,Energy,Transport,Water,Education,Labour,Environment,Fisheries,Housing,Tourism,Mines,Youth,Culture,Statistics,Elections,Intelligence,Revenue,Ports,Railways,Aviation,Agriculture,Telecommunications,Wildlife,Human Rights,Public Works'.split(
    ',',
  )
const KINDS = 'Authority,Agency,Commission,Council,Bureau,Department,Directorate,Institute,Board,Service'.split(',')
const IDEAS =
  'Democratic,National,Popular,People’s,United,Progressive,Socialist,Liberal,Republican,Workers’,Patriotic,Christian,Green,New,Islamic,Labour,Conservative,Freedom,Unity,Reform,Justice,Civic,Radical,Peasants’'.split(
    ',',
  )
const TRADES =
  'Bank,Mining,Energy,Motors,Airlines,Airways,Foods,Telecom,Steel,Oil,Textiles,Pharma,Technologies,Capital,Insurance,Brewery,Media,Shipping,Labs,Systems,Entertainment,Logistics,Securities,Electric,Partners,Ventures,Cement'.split(
    ',',
  )
const CLUBS =
  'United,City,FC,Rovers,Athletic,Rangers,Stars,Lions,Sporting,Dynamo,Wanderers,Tigers,Eagles,SC,Real,Deportivo,Warriors,Bulls,Hearts,Pirates'.split(
    ',',
  )
const PAPERS =
  'Times,Post,Herald,Daily News,Star,Tribune,Gazette,Chronicle,Observer,Mail,Standard,Express,Mirror,Journal,Monitor,Nation,TV,Radio,News,Today'.split(
    ',',
  )
const THINGS =
  'River,Night,Garden,Winter,Stone,House,Shadow,Bird,Sea,Road,Mother,Fire,Song,Silence,Mirror,Bread,Salt,Rain,Border,Letter,Summer,Children,Blood,Moon,Ghost,City,Love,Dust'.split(
    ',',
  )
const BUILDINGS =
  'International Airport,Stadium,Hospital,General Hospital,Prison,Bridge,Square,Palace,Theatre,Arena,Museum,Hotel,Park,Cathedral,Mosque,Market,Dam,Port,Camp,Air Base'.split(
    ',',
  )
const WATERS =
  'River,Lake,Bay,Island,Islands,Valley,Mountains,Hills,Delta,Gulf,Strait,Desert,Plateau,Peninsula,Forest,Basin'.split(
    ',',
  )
const CAUSES =
  'Women,Farmers,Journalists,Peace,Indigenous Peoples,Children,Refugees,Democracy,Miners,Teachers,Lawyers,Victims,Press Freedom,Forests,Workers,Doctors,Veterans'.split(
    ',',
  )
const UNIONS =
  'Association,Union,Federation,Network,Alliance,Foundation,Forum,Society,League,Centre,Committee,Coalition,Council,Trust,Institute'.split(
    ',',
  )

/** `count` annotated reports; the same seed gives the same ones. */
export function madeReports(count: number, seed: number): Gold[] {
  let state = seed >>> 0 || 1
  const draw: Draw = (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
  return Array.from({ length: count }, (_, i) => fill(FRAMES[i % FRAMES.length] as string, `made-${i}`, draw))
}

/** "al-Masri", "bin Salman", "van Dijk" stand as they are; two-word names are joined by their small first word. */
function families(line: string): string[] {
  const found: string[] = []
  let open = ''
  for (const word of line.split(' ')) {
    const whole = open ? `${open} ${word}` : word
    if (/^(?:de|van|von|der|la|bin|dos|da|Al|Abu|Ben|Abdel|Le|Van|Thi|Xuan|Della)$/.test(word)) open = whole
    else {
      found.push(whole)
      open = ''
    }
  }
  return found
}

function fill(frame: string, id: string, draw: Draw): Gold {
  const bound = new Map<string, string>()
  const people = new Map<string, Person>()
  const home = draw(REGIONS.length)
  const entities: Gold['entities'] = []
  let text = ''
  const put = (name: string, type: Coarse | 'O'): void => {
    if (type !== 'O') entities.push({ start: text.length, end: text.length + name.length, type })
    text += name
  }
  // "{per1}" | "[Red Cross|ORG]" | a character
  for (const [part, kind, number, literal, type] of frame.matchAll(/\{(\p{Ll}+)(\d)\}|\[([^|\]]*)\|(\w+)\]|[\s\S]/gu)) {
    if (kind) put(nameFor({ kind, number: number as string, bound, people, home, draw }), TYPE_OF[kind] as Coarse)
    else if (literal)
      put(
        literal.replace(/\{(\p{Ll}+)(\d)\}/gu, (_, k, n) => nameFor({ kind: k, number: n, bound, people, home, draw })),
        type as Coarse,
      )
    else text += part
  }
  return draw(6) === 0 ? shouted({ id, text, entities }) : { id, text, entities }
}

/** The report with its first line in capital letters, as some outlets set headlines. */
function shouted(gold: Gold): Gold {
  const end = gold.text.indexOf('\n')
  const line = gold.text.slice(0, end).toUpperCase()
  return line.length === end ? { ...gold, text: line + gold.text.slice(end) } : gold
}

const TYPE_OF: Record<string, Coarse> = {
  per: 'PER',
  last: 'PER',
  first: 'PER',
  gpe: 'LOC',
  cap: 'LOC',
  town: 'LOC',
  region: 'LOC',
  fac: 'LOC',
  loc: 'LOC',
  norp: 'MISC',
  group: 'MISC',
  lang: 'MISC',
  event: 'MISC',
  work: 'MISC',
  law: 'MISC',
  product: 'MISC',
  org: 'ORG',
  acr: 'ORG',
  party: 'ORG',
  company: 'ORG',
  team: 'ORG',
  agency: 'ORG',
  media: 'ORG',
  univ: 'ORG',
  body: 'ORG',
  armed: 'ORG',
}

interface Slot {
  kind: string
  number: string
  bound: Map<string, string>
  people: Map<string, Person>
  home: number
  draw: Draw
}

function nameFor(slot: Slot): string {
  const { kind, number, bound, people, draw } = slot
  const key = `${kind}${number}`
  const known = bound.get(key)
  if (known) return known
  let value: string
  if (kind === 'per' || kind === 'last' || kind === 'first') value = partOf(kind, personOf(slot, people))
  else if (kind === 'gpe' || kind === 'norp' || kind === 'cap') {
    const country = COUNTRIES[draw(COUNTRIES.length)] as Country
    for (const [k, v] of [
      ['gpe', country.name],
      ['norp', country.people],
      ['cap', country.capital],
    ] as const)
      bound.set(k + number, v)
    value = bound.get(key) as string
  } else value = made(kind, draw)
  bound.set(key, value)
  return value
}

const partOf = (kind: string, { first, last }: Person): string =>
  kind === 'per' ? `${first} ${last}` : kind === 'last' ? last : first

function personOf({ number, home, draw }: Slot, people: Map<string, Person>): Person {
  const known = people.get(number)
  if (known) return known
  const region = REGIONS[draw(4) ? home : draw(REGIONS.length)] as (typeof REGIONS)[number]
  const first = pick(region.given, draw)
  const middle =
    draw(8) === 0 ? ` ${pick(region.given, draw)}` : draw(12) === 0 ? ` ${'ABCDEFGHJKLMPRSTW'[draw(17)]}.` : ''
  const last = draw(4) ? pick(region.family, draw) : word(draw)
  const person = { first: first + middle, last }
  people.set(number, person)
  return person
}

const pick = (list: readonly string[], draw: Draw): string => list[draw(list.length)] as string

/** An invented word: "Kambe", "Trousin". */
function word(draw: Draw): string {
  let made = ''
  for (let i = 2 + draw(2); i > 0; i--) made += pick(ONSETS, draw) + pick(VOWELS, draw)
  made += pick(CODAS, draw)
  return made.charAt(0).toUpperCase() + made.slice(1)
}

const acronym = (draw: Draw): string =>
  Array.from({ length: 3 + draw(3) }, () => 'ABCDEFGHIJKLMNOPRSTUVW'[draw(22)]).join('')
const town = (draw: Draw): string => (draw(2) ? pick(PLACES, draw) : word(draw))
const surname = (draw: Draw): string => pick((REGIONS[draw(REGIONS.length)] as (typeof REGIONS)[number]).family, draw)
const people = (draw: Draw): string => (COUNTRIES[draw(COUNTRIES.length)] as Country).people
const group = (draw: Draw): string => word(draw) + pick(['', '', 'i', 'an', 'ese', 'ite'], draw)

function made(kind: string, draw: Draw): string {
  const forms = FORMS[kind] ?? [town]
  return (forms[draw(forms.length)] as (draw: Draw) => string)(draw)
}

const FORMS: Record<string, ((draw: Draw) => string)[]> = {
  town: [town],
  region: [
    town,
    (d) => `${pick(['North', 'South', 'East', 'West', 'Upper', 'Central'], d)} ${town(d)}`,
    (d) => `${town(d)} ${pick(['State', 'Province', 'District', 'County', 'Region'], d)}`,
  ],
  fac: [
    (d) => `${town(d)} ${pick(BUILDINGS, d)}`,
    (d) => `${surname(d)} ${pick(BUILDINGS, d)}`,
    (d) => `${word(d)} ${pick(BUILDINGS, d)}`,
  ],
  loc: [
    (d) => `${word(d)} ${pick(WATERS, d)}`,
    (d) => `Lake ${word(d)}`,
    (d) => `Mount ${word(d)}`,
    (d) => `Gulf of ${word(d)}`,
  ],
  acr: [acronym],
  party: [
    (d) => `${pick(IDEAS, d)} ${pick(IDEAS, d)} Party`,
    (d) => `${pick(IDEAS, d)} Party of ${(COUNTRIES[d(COUNTRIES.length)] as Country).name}`,
    (d) => `${pick(IDEAS, d)} Front`,
    (d) => `Movement for ${pick(CAUSES, d)} and ${pick(['Justice', 'Change', 'Progress', 'Reform'], d)}`,
    word,
    (d) => `${word(d)} Party`,
    acronym,
  ],
  company: [
    word,
    (d) => `${word(d)} ${pick(TRADES, d)}`,
    (d) => `${surname(d)} ${pick(['Group', 'Holdings', 'Industries', '& Co', 'Corp', 'Ltd', 'Inc'], d)}`,
    (d) => `${town(d)} ${pick(TRADES, d)}`,
    (d) => `${people(d)} ${pick(TRADES, d)}`,
    acronym,
    word,
  ],
  team: [
    (d) => `${town(d)} ${pick(CLUBS, d)}`,
    word,
    (d) => `${pick(['Real', 'Atletico', 'Sporting', 'AC', 'Dynamo', 'Deportivo'], d)} ${town(d)}`,
    town,
  ],
  agency: [
    (d) => `National ${pick(FIELDS, d)} ${pick(KINDS, d)}`,
    (d) => `${people(d)} ${pick(FIELDS, d)} ${pick(KINDS, d)}`,
    (d) => `Ministry of ${pick(FIELDS, d)}`,
    (d) => `${pick(FIELDS, d)} Ministry`,
    (d) => `Department of ${pick(FIELDS, d)}`,
    acronym,
  ],
  media: [
    (d) => `${town(d)} ${pick(PAPERS, d)}`,
    (d) => `${people(d)} ${pick(PAPERS, d)}`,
    (d) => `Radio ${word(d)}`,
    word,
    (d) => `Daily ${pick(THINGS, d)}`,
    acronym,
  ],
  univ: [
    (d) => `University of ${town(d)}`,
    (d) => `${town(d)} University`,
    (d) => `${surname(d)} Institute`,
    (d) => `${surname(d)} College`,
  ],
  body: [
    (d) => `${pick(CAUSES, d)} ${pick(UNIONS, d)}`,
    (d) => `${people(d)} ${pick(UNIONS, d)} of ${pick(CAUSES, d)}`,
    (d) => `${pick(UNIONS, d)} for ${pick(CAUSES, d)}`,
    (d) => `${word(d)} ${pick(UNIONS, d)}`,
    word,
  ],
  armed: [
    (d) => `${word(d)} Liberation ${pick(['Front', 'Army', 'Movement'], d)}`,
    (d) => `${pick(IDEAS, d)} ${pick(['Army', 'Brigades', 'Resistance Front', 'Guard'], d)}`,
    word,
    (d) => `al-${word(d)}`,
    acronym,
  ],
  event: [
    (d) =>
      `${town(d)} ${pick(['Film Festival', 'Marathon', 'Summit', 'Conference', 'Cup', 'Open', 'Games', 'Agreement', 'Biennale'], d)}`,
    (d) => `${surname(d)} ${pick(['Prize', 'Award', 'Cup', 'Trophy'], d)}`,
    (d) => `World ${pick(['Trade Fair', 'Music Awards', 'Championships', 'Climate Summit'], d)}`,
    (d) => `Cyclone ${word(d)}`,
  ],
  work: [
    (d) => `The ${pick(THINGS, d)} of ${pick(THINGS, d)}`,
    (d) => `${pick(THINGS, d)} and ${pick(THINGS, d)}`,
    (d) => `My ${pick(THINGS, d)}`,
    word,
  ],
  law: [
    (d) => `${pick(FIELDS, d)} Act`,
    (d) => `${town(d)} ${pick(['Accord', 'Agreement', 'Treaty', 'Protocol', 'Declaration'], d)}`,
    (d) => `Convention on ${pick(CAUSES, d)}`,
    (d) => `${pick(FIELDS, d)} ${pick(['Bill', 'Law', 'Code'], d)}`,
  ],
  group: [group],
  lang: [group, people],
  product: [word, (d) => `${word(d)}-${1 + d(20)}`, (d) => `${word(d)}Pay`],
}
