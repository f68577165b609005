/** A page as a second look needs it: its stretches, its topic, its signs, all from what the first look said. */
import type { LineFacts, Told } from '#core/lines/facts.ts'
import { bin } from '#core/lines/features.ts'
import { STOPWORDS } from '#core/lines/phrases.ts'
import { isClosed } from './first-look.ts'
import { LIKELY, type Stretch, type Stretches, since, stretchesOf, sums, until } from './stretches.ts'

export interface Page {
  facts: LineFacts[]
  /** What the first look said; 0 of lines that a closed rule has told. */
  p: number[]
  sums: Record<'p' | 'mass' | 'prose' | 'open' | 'topic' | 'name', number[]>
  /** Lines near each other, and lines right under each other. */
  near: Stretches
  tight: Stretches
  /** Content words of each line; shares of them, and of its names, that other lines of the main stretch have. */
  content: Set<string>[]
  topic: number[]
  /** Content words of the first paragraphs. */
  lead: Map<string, number>
  /** The nearest likely paragraphs above and below. */
  last: number[]
  next: number[]
  since: Record<string, number[]>
  forms: Map<string, { n: number; sum: number }>
  keys: Map<string, number>
  /** Words of the middle line of the main stretch by length. */
  middle: number
}

/** Lines of the article this near to each other lie in one stretch. */
const NEAR = 4
const LEAD = 5
/** The share where nothing can be shared. */
export const NOTHING = -0.1

/** What the rest of a page is made from. */
type Ground = Pick<Page, 'facts' | 'p' | 'near' | 'tight' | 'content'>

/** The page of some lines, of what the first look said of each, and of what the closed rules told. */
export function pageOf(facts: LineFacts[], first: readonly number[], told: readonly (Told | undefined)[]): Page {
  const p = first.map((value, i) => (told[i] ? 0 : value))
  const content = facts.map(({ key }) => new Set(key.split(' ').filter(isContent)))
  const ground = { facts, p, near: stretchesOf(facts, p, NEAR), tight: stretchesOf(facts, p, 1), content }
  const all = facts.map((_, i) => i)
  const keys = facts.map(({ key }) => new Set([key]))
  return {
    ...ground,
    ...topicsOf(ground),
    ...paragraphsOf(ground),
    since: sinceSigns(facts, told, p),
    forms: formsOf(facts, p),
    keys: counts(all, keys),
    middle: middleOf(likelyIn(ground, ground.near.main).map((i) => (facts[i] as LineFacts).words.length)),
  }
}

const isLikely = ({ p }: Ground, i: number): boolean => (p[i] as number) > LIKELY

/** The likely lines of a stretch. */
const likelyIn = (ground: Ground, { from, to }: Stretch): number[] =>
  ground.facts.map((_, i) => i).filter((i) => i >= from && i <= to && isLikely(ground, i))

/** What each line shares with the main stretch, and sums of that and of more. */
function topicsOf(ground: Ground): Pick<Page, 'topic' | 'sums'> {
  const { facts, p, near, content } = ground
  const main = counts(likelyIn(ground, near.main), content)
  const own = (i: number): number => (near.at[i] === near.main && isLikely(ground, i) ? 1 : 0)
  const topic = content.map((words, i) => shareIn(words, main, own(i)))
  const names = facts.map((fact, i) => shareIn(namesOf(fact), main, own(i)))
  const ifLikely = (values: number[]): number[] => sums(values.map((value, i) => (isLikely(ground, i) ? value : 0)))
  return {
    topic,
    sums: {
      p: sums(p),
      mass: sums(facts.map(({ words }, i) => words.length * (p[i] as number))),
      prose: sums(facts.map(({ prose }) => Number(prose))),
      open: ifLikely(facts.map((fact) => Number(!isClosed(fact)))),
      topic: ifLikely(topic),
      name: ifLikely(names),
    },
  }
}

function paragraphsOf(ground: Ground): Pick<Page, 'lead' | 'last' | 'next'> {
  const { facts, tight, content } = ground
  const is = (i: number): boolean => isLikely(ground, i) && (facts[i] as LineFacts).prose
  const all = facts.map((_, i) => i)
  return {
    lead: counts(likelyIn(ground, tight.main).filter(is).slice(0, LEAD), content),
    last: nearest(all, is),
    next: nearest(all.toReversed(), is).reverse(),
  }
}

const middleOf = (lengths: number[]): number => lengths.sort((a, b) => a - b)[lengths.length >> 1] ?? 20

const isContent = (word: string): boolean => word.length > 3 && !STOPWORDS.has(word)

// "Whitlock" "Whitlock's"
const namesOf = ({ words }: LineFacts): Set<string> =>
  new Set(
    words
      .filter((word) => word.length > 2 && /^\p{Lu}/u.test(word) && !STOPWORDS.has(word.toLowerCase()))
      .map((word) => word.toLowerCase().replace(/['’]s$/, '')),
  )

function counts(lines: number[], words: Set<string>[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const i of lines) for (const word of words[i] as Set<string>) found.set(word, (found.get(word) ?? 0) + 1)
  return found
}

/** The share of words that stand in more lines than `own`. */
export function shareIn(words: Set<string>, lines: Map<string, number>, own: number): number {
  let n = 0
  for (const word of words) if ((lines.get(word) ?? 0) > own) n++
  return words.size ? n / words.size : NOTHING
}

/** For each line the last line before it, in the order given, that is so; -1 for none. */
function nearest(order: number[], is: (i: number) => boolean): number[] {
  let last = -1
  return order.map((i) => {
    const found = last
    if (is(i)) last = i
    return found
  })
}

/** Lines since, and until, the signs that something else begins. */
function sinceSigns(facts: LineFacts[], told: readonly (Told | undefined)[], p: number[]): Record<string, number[]> {
  const has = (most: number, ...phrases: string[]): boolean[] =>
    facts.map((fact) => fact.words.length < most && fact.phrases.some((phrase) => phrases.includes(phrase)))
  const related = told.map((rule) => rule?.role === 'related')
  const signed = has(20, 'byline', 'date')
  const credit = has(12, 'credit').map((is, i) => is || told[i]?.role === 'caption')
  const furniture = has(20, 'subscription', 'legal', 'comments', 'tags', 'sharing')
  return {
    'since-related': since(related),
    'until-related': until(related),
    'since-byline': since(signed),
    'until-byline': until(signed),
    'since-credit': since(credit),
    'until-credit': until(credit),
    'since-furniture': since(furniture),
    'since-gap': since(p.map((value) => value < 0.3)),
  }
}

/** The length and the end of a line and of its neighbours. */
export function formOf(facts: LineFacts[], i: number): string {
  const kind = (fact: LineFacts | undefined): string =>
    fact ? `${bin(fact.words.length, [2, 4, 9, 19, 40])}${isClosed(fact) ? 'c' : 'o'}` : '-'
  return [facts[i - 1], facts[i], facts[i + 1]].map(kind).join(' ')
}

function formsOf(facts: LineFacts[], p: number[]): Page['forms'] {
  const forms: Page['forms'] = new Map()
  facts.forEach((_, i) => {
    const form = formOf(facts, i)
    const { n, sum } = forms.get(form) ?? { n: 0, sum: 0 }
    forms.set(form, { n: n + 1, sum: sum + (p[i] as number) })
  })
  return forms
}
