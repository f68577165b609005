/** What a group of figures counts, as a heading: one noun phrase, made of the count key and the counted nouns. */
import type { Figure } from '#core/model.ts'
import { PHRASES, WITH_ARTICLE } from './label.data.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
// "attack 2023-10-07" | "2023-12" | "earthquake"
const SPAN = /^([a-z]+)? ?(\d{4}(?:-\d{2}){0,2})?$/

/** "people killed in Israel, attack of 7 October 2023"; words of a source where the key has no phrase of its own. */
export function labelOf(key: string, figures: readonly Figure[]): string {
  const [predicate = '', population = '', place = '', span = ''] = key.split('|')
  if (predicate === 'duration') return `length of the ${population} ${between(place)}, ${dayWords(span)}`
  const phrase = Object.hasOwn(PHRASES, predicate) ? (PHRASES[predicate] as string) : null
  if (!phrase) return longest(figures)
  const said = phrase.replace('{who}', whoOf(population, figures)).replace('{place}', placeName(place))
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

/** "netanyahu+putin" → "between Netanyahu and Putin". */
const between = (people: string): string => `between ${people.split('+').map(titled).join(' and ')}`

/** "united-states" → "the United States". */
const placeName = (slug: string): string => (WITH_ARTICLE.test(slug) ? `the ${titled(slug)}` : titled(slug))

const titled = (slug: string): string =>
  slug
    .split('-')
    .map((word) => (/^(?:of|and|the)$/.test(word) ? word : word.slice(0, 1).toUpperCase() + word.slice(1)))
    .join(' ')

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
