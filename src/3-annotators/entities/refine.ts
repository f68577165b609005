/** What the tagger saw, made into names: offices and marks cut off, lists asked, types made fine. */
import type { EntityType } from '#core/model.ts'
import { fineType } from './fine-type.ts'
import type { Found } from './found.ts'
import { type Listed, listedAt, listsOf } from './gazetteer.ts'
import { withoutJob } from './jobs.ts'
import { realmOf } from './realms.ts'
import { nameOf } from './runs.ts'
import type { Coarse } from './tagger/labels.ts'
import type { Tagged } from './tagger/tag.ts'
import { isTitleWord } from './titles.ts'
import { isCalendarWord, isFunctionWord, isMark, isPossessive } from './word-classes.ts'
import type { Word } from './words.ts'

interface Part {
  from: number
  to: number
}

/** Names of one sentence. Runs of the tagger come first; listed names that it passed over are added. */
export function refined(sentence: Word[], runs: Tagged[], known: ReadonlyMap<string, Coarse>): Found[] {
  const found: Found[] = []
  let next = 0
  for (const run of runs) {
    addListed(sentence, { from: next, to: run.from }, found)
    for (const whole of owned(sentence, run, known))
      for (const part of parted(sentence, whole)) found.push(...namesOf(sentence, part))
    next = run.to
  }
  addListed(sentence, { from: next, to: sentence.length }, found)
  return found
}

/** "Northwind’s Harbour Song" is two names where the article names Northwind by itself, too; "People’s Daily" is one. */
function owned(sentence: Word[], run: Tagged, known: ReadonlyMap<string, Coarse>): Tagged[] {
  for (let i = run.from + 1; i < run.to - 1; i++) {
    if (!isPossessive((sentence[i] as Word).text)) continue
    const type = known.get(nameOf(sentence, run.from, i))
    if (type)
      return [
        { ...run, to: i, type },
        { ...run, from: i + 1 },
      ]
  }
  return [run]
}

/** Bits of the word lists for places, bodies, kinds of places and buildings, events and the calendar. */
const NOT_A_PERSON = 0b1111100100

/** "Israel’s Foreign Ministry", "UN Charter", "NATO Telegram" and "Middle East Anna Moreau" are two names each; any other run is one. */
function parted(sentence: Word[], run: Tagged): Tagged[] {
  const { length, entry } = listedAt(sentence, run.from)
  const cut = run.from + length
  if (!entry || entry.weak || cut >= run.to) return [run]
  if (entry.type === 'ORG' && cut + 1 === run.to && (sentence[cut] as Word).text === 'Charter')
    return [
      { ...run, to: cut, type: 'ORG' },
      { ...run, from: cut, type: 'MISC' },
    ]
  const second = listedAt(sentence, cut)
  if (entry.type === 'ORG' && second.entry?.type === 'ORG' && cut + second.length === run.to)
    return [
      { ...run, to: cut, type: 'ORG' },
      { ...run, from: cut, type: 'ORG' },
    ]
  if (entry.type !== 'GPE' && entry.type !== 'LOC') return [run]
  const head: Tagged = { ...run, to: cut, type: 'LOC' }
  if (isPossessive((sentence[cut] as Word).text) && cut + 1 < run.to) return [head, { ...run, from: cut + 1 }]
  const rest = textsOf(sentence, { from: cut, to: run.to })
  const isPerson =
    run.type === 'LOC' && rest.length > 1 && rest.every((t) => !(listsOf(t, t.toLowerCase()) & NOT_A_PERSON))
  return isPerson ? [head, { ...run, from: cut, type: 'PER' }] : [run]
}

function namesOf(sentence: Word[], run: Tagged): Found[] {
  const { before, name } = run.type === 'PER' ? withoutOffice(sentence, run) : { before: undefined, name: run }
  const found: Found[] = []
  if (before) addListed(sentence, before, found)
  if (before && !found.length && isServed(sentence, before))
    found.push({ ...spanOf(sentence, before), type: 'ORG', rule: 'before-office', score: run.score })
  const part = trimmedName(sentence, run.type === 'PER' ? withoutHonour(sentence, name) : withoutJob(sentence, name))
  if (part.to <= part.from || isNoName(sentence, part)) return found
  const realm = realmOf(sentence, part)
  if (realm && run.type !== 'PER') return [...found, { ...stateAt(sentence, realm, part.to), score: run.score }]
  const listed = listedAt(sentence, part.from)
  if (isPeopleAlone(sentence, part)) part.to--
  const whole = listed.entry && part.from + listed.length === part.to && !listed.entry.weak ? listed.entry : undefined
  const type = (whole && seatType(sentence, part, whole)) ?? fineType(run.type, textsOf(sentence, part))
  const rule = whole ? 'listed-name' : run.type === 'PER' && name.from > run.from ? 'name-behind-title' : 'tagger'
  return [...found, { ...spanOf(sentence, part), type, rule, score: run.score }]
}

/** "Anna Moreau KC" → "Anna Moreau". */
function withoutHonour(sentence: Word[], { from, to }: Part): Part {
  let end = to
  while (end > from + 2 && HONOURS.test((sentence[end - 1] as Word).text)) end--
  if (end > from + 2 && (sentence[end - 1] as Word).text === ',') end--
  return { from, to: end }
}

const HONOURS = /^(?:KC|QC|MBE|OBE|CBE|KBE|DBE|MP|MEP|MSP|PhD|MD|RN|Esq)$/

/** "In the Kremlin" is a building; else it is who governs from there. */
function seatType(sentence: Word[], { from, to }: Part, { type }: Listed): EntityType {
  const isWhere =
    sentence[from - 1]?.text === 'the' && /^(?:in|at|inside|outside|into)$/i.test(sentence[from - 2]?.text ?? '')
  return isWhere && SEATS.has(textsOf(sentence, { from, to }).join(' ')) ? 'FAC' : type
}

const SEATS = new Set(['Kremlin', 'White House', 'Pentagon', 'Capitol'])

/** "Bahrain", "Kingdom of Bahrain". */
const stateAt = (sentence: Word[], { from, country }: { from: number; country: Listed }, to: number): Found => ({
  ...spanOf(sentence, { from, to }),
  type: country.type,
  rule: 'listed-name',
  ...(listedAt(sentence, from).entry !== country && { name: country.name }),
})

/** "Syrian State", "Cuban Government": the people is named, the rest is written large for respect. */
function isPeopleAlone(sentence: Word[], { from, to }: Part): boolean {
  const { length, entry } = listedAt(sentence, from)
  return entry?.type === 'NORP' && from + length === to - 1 && STATES.has((sentence[to - 1] as Word).text)
}

const STATES = new Set(['State', 'Government', 'People', 'Nation', 'Republic'])

/** "German Chancellor Angela Merkel" → "German" apart, "Chancellor" left out, "Angela Merkel". */
function withoutOffice(sentence: Word[], { from, to }: Part): { before: Part | undefined; name: Part } {
  let at = from
  let office = -1
  while (at < to - 1) {
    const { text } = sentence[at] as Word
    const { length, entry } = listedAt(sentence, at)
    if (isTitleWord(text)) office = at++
    else if (entry && !entry.weak && entry.type !== 'PER' && at + length < to) at += length
    else if (/^(?:of|for|and|the|-|&|State|Affairs)$/.test(text)) at++
    else break
  }
  for (let i = Math.max(at, from + 1); i < to - 1; i++) if (IN_MIDDLE.has((sentence[i] as Word).text)) office = i
  if (office < 0) return { before: undefined, name: { from, to } }
  return { before: { from, to: office }, name: { from: office + 1, to } }
}

/** Offices that part whom one serves from who serves: "Harbour Lines CEO Anna Moreau"; no family is named so. */
const IN_MIDDLE = new Set(
  'MP CEO CFO CTO COO CPO President Minister Premier Chancellor Ambassador Secretary Senator Spokesman Spokeswoman Chairman'.split(
    ' ',
  ),
)

/** "Labour" of "Labour MP Anna Moreau", "Harbour Lines" of "Harbour Lines CEO Anna Moreau": who is served is a body. */
const isServed = (sentence: Word[], { from, to }: Part): boolean =>
  /^(?:MP|CEO|CFO|CTO|COO)$/.test((sentence[to] as Word).text) &&
  textsOf(sentence, { from, to }).every((text) => /^\p{Lu}\p{L}+$/u.test(text))

/** Without an article, a possessive or marks at its ends; "The" stays where a newspaper is named so. */
function trimmedName(sentence: Word[], { from, to }: Part): Part {
  const textAt = (i: number): string => (sentence[i] as Word).text
  while (
    to > from &&
    (isPossessive(textAt(to - 1)) ||
      (KINDS.has(textAt(to - 1)) && listedAt(sentence, from).length < to - from) ||
      isMark(textAt(to - 1)) ||
      (/^\p{Ll}/u.test(textAt(to - 1)) && isFunctionWord(textAt(to - 1)) && !isHyphenated(sentence, to - 1)))
  )
    to--
  while (
    from < to &&
    (isMark(textAt(from)) ||
      isPossessive(textAt(from)) ||
      (from < to - 1 && (isYear(textAt(from)) || OPENERS.has(textAt(from)))) ||
      (/^[Tt]he$|^an?$|^An?$/.test(textAt(from)) && !listedAt(sentence, from).entry))
  )
    from++
  if (from > 1 && textAt(from - 1) === 'The' && PAPERS.has(textAt(to - 1))) from--
  else if (from > 1 && textAt(from - 1) === 'The' && PAPERS.has(textAt(from))) from--
  return {
    from: officeStart(sentence, from, to),
    to: nameEnd(sentence, to),
  }
}

/** Kinds that stand behind a name in small letters: "Shopian district", "Movement for Unity party". */
const KINDS = new Set('province district region city state county town village party government army'.split(' '))

/** "2010" of "2010 Winter Olympics", "35th" of "35th Spring Gathering"; "10 Downing Street" keeps its number. */
const isYear = (text: string): boolean => /^(?:1[89]\d\d|20\d\d|\d+(?:st|nd|rd|th))$/.test(text)

/** Words that open a sentence and stand before a name without being part of it. */
const OPENERS = new Set(
  'This That These Those What Unlike Like Our Your My If But And As While Since Because'.split(' '),
)

/** The "in" of "Jae-in" belongs to the name. */
const isHyphenated = (sentence: Word[], i: number): boolean =>
  i > 0 && (sentence[i] as Word).glued && isHyphen((sentence[i - 1] as Word).text) && (sentence[i - 1] as Word).glued

/** Behind "Riverside" of "Riverside Police Station", and behind "Harbour Co" of "Harbour Co-op". */
function nameEnd(sentence: Word[], to: number): number {
  if (isCutCooperative(sentence, to)) return to + 2
  return sentence[to]?.text === 'Police' && sentence[to + 1]?.text === 'Station' ? to + 2 : to
}

/** "Harbour Co" of "Harbour Co-op", "Co-operative". */
const isCutCooperative = (sentence: Word[], to: number): boolean =>
  sentence[to - 1]?.text === 'Co' && isHyphen(sentence[to]?.text ?? '') && /^op/.test(sentence[to + 1]?.text ?? '')

const isHyphen = (text: string): boolean => /^[-‐‑]$/.test(text)

/** "Office" behind "Prime Minister’s" begins with the office that it serves. */
function officeStart(sentence: Word[], from: number, to: number): number {
  const textAt = (i: number): string => sentence[i]?.text ?? ''
  if (to - from !== 1 || textAt(from) !== 'Office' || !isPossessive(textAt(from - 1))) return from
  let at = from - 2
  if (!/^\p{Lu}/u.test(textAt(at)) || !isTitleWord(textAt(at))) return from
  while (at > 0 && /^\p{Lu}/u.test(textAt(at - 1)) && isTitleWord(textAt(at - 1))) at--
  return at
}

const PAPERS = new Set(
  'Times Post Guardian Herald Telegraph Economist Independent Star Tribune Observer Hindu'.split(' '),
)

/** Capitalised for respect or by habit; they name nothing by themselves. */
const GENERIC = new Set(
  `Organization,Organisation,Member States,Member State,State,States,Heads of State,Head of State,Government,
  Governments,Hall,Member,Members,Nation,Nations,Party,Republic,Cabinet,Constitution,Council,Ministry,
  Ministers,AI,MOU,MoU,NGO,NGOs,CEO,CM,PM,MP,MPs,OK,TV,DNA,SMS,PhD,National,International,Photo,File,Pool,POOL,
  Pool Photo,Most Popular,Read,Telegram channel,Advertisement,Subscribe,Newsletter,Foreign,Indigenous,Assembly,Commission,Committee,Agency,Conference,Strip,Heights,Peninsula,Strait,Canal,Islands,Delta,Skip,Share,Print`
    .split(',')
    .map((name) => name.trim()),
)

/** Words that open a sentence, days and offices alone are no names. */
function isNoName(sentence: Word[], { from, to }: Part): boolean {
  const texts = textsOf(sentence, { from, to })
  if (texts.every((t) => isFunctionWord(t) || isCalendarWord(t) || isMark(t) || /^\p{N}+$/u.test(t))) return true
  if (texts.length === 1 && ((texts[0] as string).length === 1 || isCurrency(sentence, to))) return true
  if (GENERIC.has(texts.join(' ')) || /^Article [\dIVX]+$/.test(texts.join(' '))) return true
  return texts.length === 1 && isTitleWord(texts[0] as string) && from < sentence.length - 1
}

/** Listed names that stand clear of every run: countries, nationalities, and names of more than one word. */
function addListed(sentence: Word[], { from, to }: Part, found: Found[]): void {
  for (let i = from; i < to; i++) {
    const { length, entry } = listedAt(sentence, i)
    if (!entry || entry.weak || i + length > to || isCurrency(sentence, i + length)) continue
    if (length > 1 || isSafe(entry.type, (sentence[i] as Word).text, entry.country !== undefined))
      found.push(
        stateAt(sentence, realmOf(sentence, { from: i, to: i + length }) ?? { from: i, country: entry }, i + length),
      )
    i += length - 1
  }
}

/** "US$2 billion" names a currency. */
const isCurrency = (sentence: Word[], next: number): boolean =>
  sentence[next]?.text === '$' && (sentence[next] as Word).glued

const isSafe = (type: EntityType, text: string, ofCountry: boolean): boolean =>
  type === 'NORP' || (type === 'GPE' && (ofCountry || text.length > 4)) || /^\p{Lu}{3,}$/u.test(text)

const textsOf = (sentence: Word[], { from, to }: Part): string[] => sentence.slice(from, to).map((w) => w.text)
const spanOf = (sentence: Word[], { from, to }: Part): { start: number; end: number } => ({
  start: (sentence[from] as Word).start,
  end: (sentence[to - 1] as Word).end,
})
