/** What a page states of its article: each field from the first place that gives a value of the right form. */
import { printedDates } from '../calendar.ts'
import type { Fields, Message } from '../model.ts'
import {
  addresses,
  bylines,
  type Candidate,
  languages,
  modifiedDays,
  outlets,
  publishedDays,
  type Sources,
  titles,
} from './candidates.ts'
import { anyName, personNames } from './names.ts'
import { withoutSite } from './title.ts'

type Found<T> = { value: T; basis: 'stated'; from: string } | undefined

/** The fields, and messages where two places of the page contradict each other. */
export function statedFields(sources: Sources): { fields: Fields; messages: Message[] } {
  const outlet = first(outlets(sources), (value) => (value.length <= 80 ? value : undefined))
  const published = first(publishedDays(sources), dayOf)
  const fields: Fields = {
    title: withoutSite(titles(sources), outlet?.value),
    byline: bylineOf(bylines(sources), outlet?.value),
    outlet,
    url: first(addresses(sources), webAddress),
    language: first(languages(sources), languageTag),
    published: published && { ...published, window: [published.value, published.value] },
    modified: first(modifiedDays(sources), dayOf),
  }
  const known = Object.entries(fields).filter(([, field]) => field !== undefined)
  return { fields: Object.fromEntries(known), messages: conflicts(sources, published) }
}

function first<T>(candidates: Candidate[], read: (value: string) => T | undefined): Found<T> {
  for (const { value, from } of candidates) {
    const found = read(value.replace(/\s+/g, ' ').trim())
    if (found !== undefined) return { value: found, basis: 'stated', from }
  }
  return
}

/** The first place that names people; where none does, the first that names a desk, an agency or a user. */
function bylineOf(groups: Candidate[][], outlet: string | undefined): Found<string[]> {
  return namesBy(groups, (value) => personNames(value, outlet)) ?? namesBy(groups.filter(isStated), desks)
}

function namesBy(groups: Candidate[][], read: (value: string) => string[]): Found<string[]> {
  for (const group of groups) {
    const value = [...new Set(group.flatMap(({ value }) => read(value)))].slice(0, 12)
    if (value.length) return { value, basis: 'stated', from: (group[0] as Candidate).from }
  }
  return
}

/** Places that are there to state an author, so that a single word is one. */
const isStated = ([candidate]: Candidate[]): boolean => /^(?:linked|meta)/.test(candidate?.from ?? '')
const desks = (value: string): string[] => [anyName(value)].flatMap((name) => name ?? [])

// "2023-10-24T09:30:00+02:00" "2023-10-24" "20231024" "2023/10/24"
const ISO = /^((?:19|20)\d\d)[-/]?(\d\d)[-/]?(\d\d)(?!\d)/
// "24.10.2023": with full stops the day comes first everywhere
const DOTTED = /(?<![\d.])(\d\d?)\.(\d\d?)\.((?:19|20)\d\d)(?!\d)/

/** The day as a page, a mail or a feed writes it, in its own time zone; ISO 8601, or words of English. */
export function dayOf(value: string): string | undefined {
  const iso = ISO.exec(value)
  const dotted = DOTTED.exec(value.slice(0, 100))
  if (!iso && dotted) return dayOf([dotted[3], dotted[2]?.padStart(2, '0'), dotted[1]?.padStart(2, '0')].join('-'))
  const day = iso ? `${iso[1]}-${iso[2]}-${iso[3]}` : printedDates(value.slice(0, 100))[0]?.value
  return day && printedDates(day)[0]?.value.length === 10 ? day : undefined
}

/** An address of the web in its normal form; one without a host of its own is none. */
export function webAddress(value: string): string | undefined {
  if (value.length > 2000 || !/^https?:\/\//i.test(value) || !URL.canParse(value)) return
  const url = new URL(value)
  return url.username || url.password || !url.hostname.includes('.') ? undefined : url.href
}

// "en" "en-GB" "en_US" "pt-BR"
export const languageTag = (value: string): string | undefined =>
  /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/i.test(value) ? value.replaceAll('_', '-') : undefined

/** Days that differ by more than a time zone can explain. */
function conflicts(sources: Sources, published: Found<string>): Message[] {
  if (!published) return []
  const other = publishedDays(sources)
    .filter(({ from }) => !/^(?:time|itemprop)/.test(from))
    .map(({ value, from }) => ({ day: dayOf(value), from }))
    .find(({ day }) => day && Math.abs(Date.parse(day) - Date.parse(published.value)) > 86_400_000)
  if (!other) return []
  const reason = `The page gives two days of publication: ${published.value} (${published.from}) and ${other.day} (${other.from}); the first was taken.`
  return [{ start: 0, end: 0, ruleId: 'html:two-dates', severity: 'warning', reason }]
}
