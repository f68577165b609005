/** What stands around the mentions of an entity and tells whom or what it is. */
import type { Article } from '#core/model.ts'
import { tokens } from '#core/passages.ts'
import { countryFirst, countryNamed } from './countries.ts'
import { FIELDS } from './data/names.ts'
import { HOMONYMS, PROVINCES } from './data/places.ts'
import type { Facts } from './groups.ts'
import type { Local } from './locals.ts'
import { isModifier, isTitle, type PersonName } from './person-name.ts'
import { fold } from './spelling.ts'

const NEAR = 60

const fieldOf = new Map<string, string>()
for (const line of FIELDS.trim().split('\n')) {
  const [field = '', words = ''] = line.split(': ')
  for (const word of words.trim().split(/\s+/)) fieldOf.set(word, field)
}
const POLITE = new Set('mr mrs ms miss mx sir dame lord lady dr'.split(' '))
const WOMAN = new Set(
  'mrs ms miss dame lady queen princess sister spokeswoman chairwoman congresswoman actress mother'.split(' '),
)
const MAN = new Set('mr sir lord king prince father brother chairman congressman actor'.split(' '))

/** Role words right before and right after the mentions: "Foreign Minister [X]", "[X], a goalkeeper for". */
function rolesOf(article: Article, local: Local): Set<string> {
  const roles = new Set<string>()
  for (const m of local.mentions) {
    if (m.form === 'pronoun') continue
    const before = tokens(article.text, { start: Math.max(0, m.start - NEAR), end: m.start })
    for (let i = before.length - 1; i >= 0; i--) {
      const word = fold(before[i]?.text ?? '')
      if (isTitle(word) || fieldOf.has(word)) roles.add(word)
      else if (!isModifier(word) && !(before[i]?.text === '.' && i > 0)) break
    }
    for (const word of apposition(article.text, m.end)) roles.add(word)
  }
  return roles
}

/** ", a former goalkeeper and now farmer," → the role words up to the first verb-like stop, at most eight words. */
function apposition(text: string, end: number): string[] {
  const after = tokens(text, { start: end, end: Math.min(text.length, end + NEAR) })
  if (after[0]?.text !== ',' || !/^(?:a|an|the|then|former)$/i.test(after[1]?.text ?? '')) return []
  const found: string[] = []
  for (const { text: word } of after.slice(1, 9)) {
    if (/^[,.;:]$/.test(word)) break
    const folded = fold(word)
    if (isTitle(folded) || fieldOf.has(folded)) found.push(folded)
  }
  return found
}

/** Facts that keep two persons of one name apart. */
export function personFacts(article: Article | undefined, local: Local, name: PersonName): Facts {
  const facts: Facts = new Map()
  const add = (heading: string, value: string | undefined): void => {
    if (value) facts.set(heading, (facts.get(heading) ?? new Set()).add(value))
  }
  if (name.given.length) add('given', name.given.join(' '))
  add('generation', name.generation)
  const roles = new Set([...name.titles, ...(article ? rolesOf(article, local) : [])])
  for (const role of roles) {
    if (!POLITE.has(role)) add('role', role)
    add('field', fieldOf.get(role))
    add('gender', WOMAN.has(role) ? 'woman' : MAN.has(role) ? 'man' : undefined)
  }
  if (article) {
    add('born', bornAbout(article, local))
    if (!facts.has('gender')) add('gender', pronounGender(article, local))
  }
  return facts
}

/** What the pronouns say, when they agree. */
function pronounGender(article: Article, local: Local): string | undefined {
  const said = new Set(
    local.mentions.flatMap((m) => (m.form === 'pronoun' ? [article.text.slice(m.start, m.end).toLowerCase()] : [])),
  )
  const [he, she] = [
    ['he', 'him', 'his', 'himself'],
    ['she', 'her', 'hers', 'herself'],
  ].map((of) => of!.some((w) => said.has(w)))
  return he === she ? undefined : he ? 'man' : 'woman'
}

/** "[Jane Doe], 34," in an article of 2023 → "1989"; undefined without a date. */
function bornAbout(article: Article, local: Local): string | undefined {
  const year = Number(article.fields.published?.value.slice(0, 4))
  if (!year) return undefined
  for (const m of local.mentions) {
    const age = /^, (\d{1,2})(?=[,.;)])/.exec(article.text.slice(m.end, m.end + 8))?.[1]
    if (age) return String(year - Number(age))
  }
  return undefined
}

/** The sense of a name whose article does not tell it. */
export const UNTOLD = 'not told'

const senses = new Map<string, { sense: string; cues: Set<string> }[]>()
for (const line of HOMONYMS.trim().split('\n')) {
  const [name = '', sense = '', cues = ''] = line.split(/: | = /)
  senses.set(name, [...(senses.get(name) ?? []), { sense, cues: new Set(cues.split(' ')) }])
}

/** A name with one sense in the list has another that needs no cue: "Washington" is the capital unless the article tells. */
export const hasMainSense = (key: string): boolean => senses.get(key)?.length === 1

/** Facts that keep two places of one name apart: "[Springfield], Ill." and words of the article that tell a sense. */
export function placeFacts(article: Article | undefined, local: Local, key: string): Facts {
  const facts: Facts = new Map()
  if (!article) return facts
  const within = countryNamed(key) ? null : local.mentions.map((m) => qualifier(article, m.end)).find(Boolean)
  if (within) facts.set('within', new Set([within]))
  const possible = senses.get(key)
  if (possible) facts.set('sense', new Set([senseIn(article, possible)]))
  return facts
}

/**
 * "[Paris], Texas" → "texas", "[Paris], France" → "france"; null when neither follows. A country behind a country is a
 * list ("Israel, Egypt"), and so may be a country behind a city: `clash` lets it speak only against a state.
 */
function qualifier(article: Article, end: number): string | null {
  const found = /^, (\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?)/u.exec(article.text.slice(end, end + NEAR))?.[1]
  if (!found) return null
  const folded = fold(found)
  const state = STATES.get(folded)
  return state ? `${state}, state` : countryNamed(folded)
}

const STATES = new Map(
  PROVINCES.trim()
    .split('\n')
    .flatMap((line) => {
      const forms = line.split('|').map(fold)
      return forms.map((form) => [form, forms[0] ?? form] as const)
    }),
)

function senseIn(article: Article, possible: { sense: string; cues: Set<string> }[]): string {
  const scores = possible.map(({ sense, cues }) => ({ sense, n: hits(article, cues) }))
  const [best, next] = scores.sort((a, b) => b.n - a.n)
  return best && best.n > (next?.n ?? 0) ? best.sense : UNTOLD
}

const hits = (article: Article, cues: Set<string>): number =>
  article.mentions.filter((m) =>
    fold(article.text.slice(m.start, m.end))
      .split(' ')
      .some((w) => cues.has(w)),
  ).length

/**
 * The country that a public body belongs to by the words around it: "the Iraqi [Foreign Ministry]",
 * "Israel's [Foreign Ministry]", "the [Ministry of Health] in Gaza".
 */
export function ownerAround(article: Article, local: Local): string | null {
  for (const m of local.mentions) {
    const words = wordsBefore(article.text, m.start)
    for (let n = Math.min(4, words.length); n > 0; n--) {
      const found = countryFirst(words.slice(-n))
      if (found?.[1] === n) return found[0]
    }
    const after = /^ (?:of|in) (?:the )?(.{2,40})/s.exec(article.text.slice(m.end, m.end + 50))?.[1]
    const found = after ? countryFirst(fold(after).split(' ')) : null
    if (found) return found[0]
  }
  return null
}

/** Folded words right before a place, back to the nearest mark; a possessive ending is skipped. */
function wordsBefore(text: string, end: number): string[] {
  const words: string[] = []
  for (const { text: word } of tokens(text, { start: Math.max(0, end - 40), end })) {
    if (/^[\p{L}\p{N}]/u.test(word)) words.push(fold(word))
    else if (!/^['’]s$/i.test(word)) words.length = 0
  }
  return words
}
