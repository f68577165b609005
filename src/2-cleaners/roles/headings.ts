/** The head of an article: title, kicker, dek and byline. The title is not assumed to be the first line. */

import type { Line, LineFacts, Told } from '#core/lines/facts.ts'
import { signedNames } from '#core/lines/head-lines.ts'
import { STOPWORDS } from '#core/lines/phrases.ts'
import type { Article } from '#core/model.ts'

export interface HeadKnown {
  told: readonly (Told | undefined)[]
  isBody: (i: number) => boolean
  article: Article
}

/** How far above and below the first paragraph a title may stand. */
const ABOVE = 40
/** A line must reach this to be taken for the title. */
const LEAST_SCORE = 0.2
// "… in 2024." and not "… in 2024..."
const FULL_STOP = /[^.]\.["'”’»]?$/u
const NO_TITLE = new Set(
  'subscription legal comments navigation sharing social advert tags byline date clock credit address biography'.split(
    ' ',
  ),
)

/** Roles of the lines of the head, by line. */
export function headings(lines: Line[], given: HeadKnown): Map<number, Told> {
  const first = firstParagraph(lines, given)
  const head = signedLines(lines, first, given)
  const known = { ...given, told: given.told.map((told, i) => told ?? head.get(i)) }
  const title = titleLine(lines, first, known)
  if (title >= 0) {
    const isGiven = sameWords(known.article.fields.title?.value, (lines[title] as Line).facts)
    head.set(title, { role: 'title', rule: isGiven ? 'title:known' : 'title:headline' })
    repeatTitle(lines, title, head)
    if (isKicker(lines, title - 1, known)) head.set(title - 1, { role: 'kicker', rule: 'kicker:above-title' })
    const dek = dekRule(lines, title, known)
    if (dek) head.set(title + 1, dek)
  }
  for (let i = Math.max(0, title - 3); i < Math.min(lines.length, first + 2); i++)
    if (!head.has(i) && !known.told[i]) bylineAt(lines, i, head)
  return head
}

/** Bylines in other languages than English: no other line of a head has their form. */
function signedLines(lines: Line[], first: number, { told }: HeadKnown): Map<number, Told> {
  const head = new Map<number, Told>()
  for (let i = Math.max(0, first - ABOVE); i < Math.min(lines.length, first + 3); i++)
    if (!told[i] && signedNames((lines[i] as Line).facts.text)) head.set(i, { role: 'byline', rule: 'byline:by' })
  return head
}

/** The first line of the article that reads as a sentence; the first of the article at all when there is none. */
function firstParagraph(lines: Line[], { isBody }: HeadKnown): number {
  const prose = lines.findIndex((line, i) => isBody(i) && line.facts.prose)
  return prose >= 0 ? prose : lines.findIndex((_, i) => isBody(i))
}

function titleLine(lines: Line[], first: number, known: HeadKnown): number {
  const stated = known.article.fields.title?.value
  const match = stated ? lines.findIndex((line) => sameWords(stated, line.facts)) : -1
  if (match >= 0 || known.article.regions.some((r) => r.role === 'title')) return match
  const topic = wordsOfProse(lines, known)
  const slug = slugWords(lines, known.article)
  const last = first < 0 ? Math.min(lines.length - 1, 5) : first
  let best = -1
  let most = LEAST_SCORE
  for (let i = Math.max(0, last - ABOVE); i <= last; i++) {
    const score = known.told[i] ? 0 : titleScore(lines, i, { topic, slug, first: last })
    if (score > most) [best, most] = [i, score]
  }
  // a file that states its title elsewhere may show none; its first line is then no title
  const other = (line: Line): boolean => stated !== undefined && !sharesHalf(stated, line)
  if (best >= 0 && other(lines[best] as Line)) return -1
  if (best < 0)
    return last > 0 && !other(lines[0] as Line) && !known.told[0] && isBareHeadline((lines[0] as Line).facts) ? 0 : -1
  return isSummary(lines, best, { known, topic }) ? best - 1 : best
}

/**
 * Whether the line that looks most like a title is the summary under a shorter one: two lines of head, the second
 * longer and written like a sentence. With a summary below it, it is the title, and the line above is the kicker.
 */
function isSummary(
  lines: Line[],
  i: number,
  { known: { told }, topic }: { known: HeadKnown; topic: Set<string> },
): boolean {
  const [above, line, below] = [lines[i - 1], lines[i], lines[i + 1]]
  if (!above || !line || told[i - 1] || !isHeadline(above.facts)) return false
  const [n, m] = [above.facts.words.length, line.facts.words.length]
  const content = contentWords(above.facts)
  if (content.filter((w) => topic.has(w)).length * 3 < content.length) return false
  if (n < 3 || m < 14 || m <= n || lines[i - 2]?.facts.short) return false
  return !isCapitalised(line.facts) && !(below && !told[i + 1] && !below.facts.prose && below.facts.words.length > m)
}

/** Whether at least half of the content words of a line are words of the stated title. */
function sharesHalf(stated: string, { facts }: Line): boolean {
  const words = new Set(stated.toLowerCase().match(/[\p{L}\p{N}]+/gu))
  const content = contentWords(facts)
  return content.filter((w) => words.has(w)).length * 2 >= content.length
}

interface Evidence {
  topic: Set<string>
  slug: Set<string>
  first: number
}

/** How much a line looks like the title: headline's length and form, words of the text, nearness, repetition, address. */
function titleScore(lines: Line[], i: number, { topic, slug, first }: Evidence): number {
  const { facts, p } = lines[i] as Line
  const n = facts.words.length
  if (n < 1 || n > 32 || !isHeadline(facts)) return 0
  const content = contentWords(facts)
  const share = (of: Set<string>): number => content.filter((w) => of.has(w)).length / Math.max(1, content.length)
  let score = headlineLength(n) + 3 * share(topic) + 2.5 * (slug.size ? share(slug) : 0)
  score -= Math.min(2, (first - i) * 0.04) + 2 * p
  const isSigned = signed(lines, i)
  if (isSigned) score += 1.2
  if (FULL_STOP.test(facts.text)) score = isSigned || (p < 0.5 && (i === 0 || isCapitalised(facts))) ? score - 1.2 : 0
  if (/[)\]]$/.test(facts.text) || facts.phrases.includes('scene')) score -= 1
  if (facts.stop > 0.45) score -= 0.7
  return score
}

/** Most of Its Words Begin Like This. */
const isCapitalised = ({ words }: LineFacts): boolean =>
  words.filter((w) => /^\p{Lu}/u.test(w)).length * 2 >= words.length

const isBareHeadline = (facts: LineFacts): boolean => isHeadline(facts) && !FULL_STOP.test(facts.text)

/** Headlines have six to sixteen words; fewer and more speak against one. */
const headlineLength = (n: number): number => (n < 6 ? n * 0.4 - 0.4 : n <= 16 ? 2 : 2 - (n - 16) * 0.2)

/** A byline or a date stands in the next lines, before any paragraph. */
function signed(lines: Line[], i: number): boolean {
  for (let k = i + 1; k <= i + 5; k++) {
    const facts = lines[k]?.facts
    if (!facts || (facts.prose && facts.words.length > 45)) return false
    if (facts.words.length < 25 && facts.phrases.some((p) => p === 'byline' || p === 'date')) return true
  }
  return false
}

/** No full stop at the end, no sign of furniture, beginning with a capital, a digit or a quotation mark. */
function isHeadline({ text, phrases, prose }: LineFacts): boolean {
  if (prose && text.length > 140 && !/[?!…]["'”’»]?$/u.test(text)) return false
  if (/[:;,—–]$/u.test(text) || /^\p{Ll}/u.test(text) || !/\p{L}/u.test(text)) return false
  return !phrases.some((p) => NO_TITLE.has(p))
}

const contentWords = ({ words }: LineFacts): string[] =>
  words.map((w) => w.toLowerCase().replace(/['’]s$/, '')).filter((w) => w.length > 2 && !STOPWORDS.has(w))

function wordsOfProse(lines: Line[], { isBody }: HeadKnown): Set<string> {
  const found = new Set<string>()
  for (const [i, line] of lines.entries())
    if (line.facts.prose && isBody(i)) for (const w of contentWords(line.facts)) found.add(w)
  return found
}

/** Words of the page's own address, as its fields or a line of the head tell it. */
function slugWords(lines: Line[], { fields }: Article): Set<string> {
  const address = fields.url?.value ?? lines.slice(0, 5).find((l) => /^https?:\/\/\S+$/.test(l.facts.text))?.facts.text
  const path = address?.slice(0, 500).replace(/^https?:\/\/[^/]*/, '') ?? ''
  return new Set((path.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((w) => w.length > 2))
}

const sameWords = (value: string | undefined, { key }: LineFacts): boolean =>
  value !== undefined &&
  key !== '' &&
  (value.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}’'&-]*/gu) ?? []).join(' ') === key

/** The title again, above or below: said once, the repetition is the title too. */
function repeatTitle(lines: Line[], title: number, head: Map<number, Told>): void {
  const { key } = (lines[title] as Line).facts
  lines.forEach((line, i) => {
    if (i !== title && line.facts.key === key && key) head.set(i, { role: 'title', rule: 'title:repeated' })
  })
}

/** A short label or a second headline right above the title, and not the last item of a menu. */
function isKicker(lines: Line[], i: number, { told }: HeadKnown): boolean {
  const facts = lines[i]?.facts
  if (!facts || told[i] || !isHeadline(facts) || facts.words.length > 14) return false
  if (!/\p{Ll}/u.test(facts.text) && facts.words.length < 2 && !/^\p{Lu}+$/u.test(facts.text)) return false
  if (/^\W*[$€£]?\d/.test(facts.text)) return false
  const above = lines[i - 1]
  return facts.words.length >= 5 || !above || above.facts.words.length > 4 || told[i - 1] !== undefined
}

/** The line under the title that sums the article up: no full stop, or one sentence before a caption or byline. */
function dekRule(lines: Line[], title: number, { told }: HeadKnown): Told | undefined {
  const facts = lines[title + 1]?.facts
  if (!facts || told[title + 1] || facts.words.length < 7 || facts.words.length > 45) return
  const closed = /[.!?]["'”’»)]?$/u.test(facts.text)
  if (!closed && !facts.phrases.some((p) => NO_TITLE.has(p)) && lines.length > title + 3)
    return { role: 'dek', rule: 'dek:no-full-stop' }
  const next = lines[title + 2]
  const parted = told[title + 2]?.role === 'caption' || next?.facts.phrases.some((p) => p === 'byline' || p === 'date')
  if (closed && facts.words.length <= 32 && parted && !/^["“‘]/.test(facts.text))
    return { role: 'dek', rule: 'dek:before-caption-or-byline' }
  return
}

// "By Jane Doe" "Written by Jane Doe, John Roe" "BY JANE DOE | EXAMPLE NEWS"
const BYLINE =
  /^(?:(?:written |reported |posted |published |story |words |text |interview |compiled )?by:?\s+\p{Lu}|by\s+\p{L}+\s+\p{L}+\W{0,2}$)/iu
// "Jane Doe" "Jane A. Doe and John Roe"
const NAME_ONLY =
  /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,2}(?:(?:,| and| &) \p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,2})?$/u

function bylineAt(lines: Line[], i: number, head: Map<number, Told>): void {
  const { facts, p } = lines[i] as Line
  const n = facts.words.length
  if (n === 0 || n > 25) return
  if (BYLINE.test(facts.text.slice(0, 120)) && !facts.prose) head.set(i, { role: 'byline', rule: 'byline:by' })
  else if (facts.phrases.includes('date') && n <= 14) head.set(i, { role: 'byline', rule: 'byline:date' })
  else if (p < 0.5 && n <= 7 && NAME_ONLY.test(facts.text)) {
    if (isDateline(lines[i + 1])) head.set(i, { role: 'byline', rule: 'byline:name-above-date' })
    else if (isDateline(lines[i - 1]) && lines[i + 1]?.facts.prose)
      head.set(i, { role: 'byline', rule: 'byline:name-below-date' })
  }
}

const isDateline = (line: Line | undefined): boolean =>
  Boolean(line?.facts.phrases.includes('date') && !line.facts.prose)
