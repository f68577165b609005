/** What a group of figures counts, as a heading: one noun phrase, made of the count key and the counted nouns. */
import type { Figure } from '#core/model.ts'
import { BETWEEN, INITIALS, PHRASES, WITH_ARTICLE } from './label.data.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
// "attack 2023-10-07" | "2023-12" | "earthquake"
const SPAN = /^([a-z]+)? ?(\d{4}(?:-\d{2}){0,2})?$/

/**
 * "people killed in Israel, attack of 7 October 2023"; words of a source where the key has no phrase of its own.
 * `names` are those of the entities by id.
 */
export function labelOf(key: string, figures: readonly Figure[], names: ReadonlyMap<string, string>): string {
  const placeName = (slug: string): string => names.get(slug) ?? named(slug)
  const [predicate = '', population = '', place = '', span = ''] = key.split('|')
  if (Object.hasOwn(BETWEEN, predicate))
    return between(BETWEEN[predicate] as string, place.split('+').map(placeName)) + spanWords(span)
  const phrase = Object.hasOwn(PHRASES, predicate) ? (PHRASES[predicate] as string) : null
  if (!phrase) return longest(figures)
  const said = phrase.replace('{who}', () => whoOf(population, figures)).replace('{place}', () => placeName(place))
  return said + spanWords(span)
}

/** "people", or the shortest of the counted nouns, as a source prints it. */
function whoOf(population: string, figures: readonly Figure[]): string {
  if (population === 'people') return 'people'
  const nouns = figures.map((f) => f.unit).filter((noun) => noun !== null)
  return nouns.reduce((a, b) => (b.length < a.length ? b : a), nouns[0] ?? `${population.replaceAll('-', ' ')}s`)
}

const longest = (figures: readonly Figure[]): string =>
  figures.map((f) => f.counted ?? '').reduce((a, b) => (b.length > a.length ? b : a), '')

/** "netanyahu+putin" → "length of the talk between Netanyahu and Putin"; more than two are joined by commas. */
function between(phrase: string, [first = '', ...rest]: string[]): string {
  return phrase.replace('{a}', () => first).replace('{b}', () => rest.join(', '))
}

/** "united-states" → "the United States". */
const named = (slug: string): string => (WITH_ARTICLE.test(slug) ? `the ${titled(slug)}` : titled(slug))

const titled = (slug: string): string => slug.split('-').map(written).join(' ')

const written = (word: string): string => {
  if (INITIALS.test(word)) return word.toUpperCase()
  return /^(?:of|and|the)$/.test(word) ? word : word.slice(0, 1).toUpperCase() + word.slice(1)
}

/** ", attack of 7 October 2023" | " in an earthquake" | ", in all" */
function spanWords(span: string): string {
  if (span === 'now') return ''
  if (span === 'total') return ', in all'
  const [, event, day] = SPAN.exec(span) ?? []
  if (!day) return event ? ` in ${/^[aeiou]/.test(event) ? 'an' : 'a'} ${event}` : `, ${span}`
  return event ? `, ${event} of ${dayWords(day)}` : `, ${dayWords(day)}`
}

/** "2023-10-07" → "7 October 2023". */
function dayWords(iso: string): string {
  const [year, month, day] = iso.split('-')
  return [day && Number(day), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ')
}
