/**
 * What a second look sees once the first has said how likely each line is to be of the article: how sure it was of the
 * neighbours, where the largest stretch of text lies, whether lines of the same form were taken for the article.
 */
import type { LineFacts } from '#core/lines/facts.ts'
import { bin } from '#core/lines/features.ts'
import { STOPWORDS } from '#core/lines/phrases.ts'
import { isClosed, sizeOf } from './first-look.ts'

interface Stretch {
  from: number
  to: number
  words: number
}

interface Page {
  facts: LineFacts[]
  /** What the first look said of each line. */
  p: readonly number[]
  /** Sums of probabilities, and of words that are likely of the article, before each line. */
  sure: number[]
  mass: number[]
  stretches: Stretch[]
  /** The stretch of each line, if it lies in one. */
  at: (Stretch | undefined)[]
  main: Stretch | undefined
  /** Content words of the main stretch, and in how many of its lines they stand. */
  topic: Map<string, number>
  /** Lines of one form: their number and the sum of their probabilities. */
  forms: Map<string, { n: number; sum: number }>
  /** Lines to the nearest sure one above and below. */
  above: number[]
  below: number[]
}

/** Lines of the article this near to each other lie in one stretch. */
const NEAR = 4
const SURE = 0.85
const FIFTHS = [0.1, 0.3, 0.5, 0.7, 0.9]

/** The observations of every line that stand on the first look, `p`. */
export function secondLook(facts: LineFacts[], p: readonly number[]): string[][] {
  const page = pageOf(facts, p)
  return facts.map((_, i) => [...sureness(page, i), ...placeAt(page, i), ...topicAt(page, i), ...likeOthers(page, i)])
}

function pageOf(facts: LineFacts[], p: readonly number[]): Page {
  const stretches = stretchesOf(facts, p)
  const main = stretches.reduce<Stretch | undefined>((most, s) => (most && most.words >= s.words ? most : s), undefined)
  const at: (Stretch | undefined)[] = facts.map(() => undefined)
  for (const stretch of stretches) at.fill(stretch, stretch.from, stretch.to + 1)
  const sure = sums(p)
  const mass = sums(facts.map(({ words }, i) => words.length * (p[i] as number)))
  const forms: Page['forms'] = new Map()
  facts.forEach((_, i) => {
    for (const form of formsOf(facts, i)) {
      const { n, sum } = forms.get(form) ?? { n: 0, sum: 0 }
      forms.set(form, { n: n + 1, sum: sum + (p[i] as number) })
    }
  })
  const above = distances(p)
  const below = distances(p.toReversed()).reverse()
  return { facts, p, sure, mass, stretches, at, main, topic: topicOf(facts, p, main), forms, above, below }
}

function stretchesOf(facts: LineFacts[], p: readonly number[]): Stretch[] {
  const found: Stretch[] = []
  facts.forEach(({ words }, i) => {
    if ((p[i] as number) <= 0.5) return
    const last = found.at(-1)
    if (!last || i - last.to > NEAR) found.push({ from: i, to: i, words: words.length })
    else {
      last.to = i
      last.words += words.length
    }
  })
  return found
}

function sums(values: readonly number[]): number[] {
  const total = [0]
  for (const value of values) total.push((total.at(-1) as number) + value)
  return total
}

/** Lines since the last that the first look was sure of, 99 at most. */
function distances(p: readonly number[]): number[] {
  let since = 99
  return p.map((_, i) => {
    since = i && (p[i - 1] as number) > SURE ? 1 : Math.min(99, since + 1)
    return since
  })
}

const contentOf = ({ key }: LineFacts): Set<string> =>
  new Set(key.split(' ').filter((word) => word.length > 3 && !STOPWORDS.has(word)))

function topicOf(facts: LineFacts[], p: readonly number[], main: Stretch | undefined): Map<string, number> {
  const topic = new Map<string, number>()
  for (let i = main?.from ?? 0; main && i <= main.to; i++)
    if ((p[i] as number) > 0.5)
      for (const word of contentOf(facts[i] as LineFacts)) topic.set(word, (topic.get(word) ?? 0) + 1)
  return topic
}

/** Length and end of a line and its neighbours; its last two words; its first two. Digits are alike. */
function formsOf(facts: LineFacts[], i: number): string[] {
  const { words } = facts[i] as LineFacts
  const short = words.length < 10
  const kind = (fact: LineFacts | undefined): string =>
    fact ? `${bin(fact.words.length, [2, 4, 9, 19, 40])}${isClosed(fact) ? 'c' : 'o'}` : '-'
  const end = words.length < 2 ? words.join() : `${short} ${words.slice(-2).join(' ')}`
  return [
    `sig ${kind(facts[i - 1])} ${kind(facts[i])} ${kind(facts[i + 1])}`,
    `frame ${end}`.replace(/\d+/g, '0'),
    `pre ${short} ${words.slice(0, 2).join(' ')}`.replace(/\d+/g, '0'),
  ]
}

function sureness({ facts, p, sure, above, below }: Page, i: number): string[] {
  const own = p[i] as number
  const p5 = bin(own, FIFTHS)
  const at = bin(own, [0.02, 0.1, 0.25, 0.4, 0.6, 0.75, 0.9, 0.98])
  const near = (k: number): string | number => (p[k] === undefined ? 'none' : bin(p[k], [0.05, 0.25, 0.5, 0.75, 0.95]))
  const mean = (k: number): number => {
    const [from, to] = [Math.max(0, i - k), Math.min(p.length, i + k + 1)]
    const sum = (sure[to] as number) - (sure[from] as number) - own
    return bin(sum / Math.max(1, to - from - 1), [0.1, 0.25, 0.4, 0.6, 0.75, 0.9])
  }
  const edge = (k: number): number => bin(p[k] ?? 0, [0.1, 0.5, 0.9])
  const reach = `${bin(above[i] as number, [2, 3, 5, 9, 99])}/${bin(below[i] as number, [2, 3, 5, 9, 99])}`
  return [
    `p:${at}`,
    `p:${at}/${sizeOf(facts[i] as LineFacts)}`,
    ...[-2, -1, 1, 2].map((step) => `p${step}:${near(i + step)}`),
    `p-around:${edge(i - 1)}${p5}${edge(i + 1)}`,
    `p-mean3:${mean(3)}/${p5}`,
    `p-mean10:${mean(10)}/${p5}`,
    `sure:${reach}`,
    `sure:${reach}/${bin(own, [0.2, 0.5, 0.8])}`,
  ]
}

/** Where a line stands to the largest stretch, and how much of the article lies before and behind it. */
function placeAt({ facts, p, mass, stretches, at, main }: Page, i: number): string[] {
  const size = sizeOf(facts[i] as LineFacts)
  const total = mass.at(-1) || 1
  const share = (words: number): number => bin(words / total, [0.005, 0.05, 0.2, 0.8, 0.95, 0.995])
  const found = [
    `mass-before:${share(mass[i] as number)}/${size}`,
    `mass-behind:${share(total - (mass[i + 1] as number))}/${size}`,
  ]
  if (!main) return found
  const [side, far] =
    i < main.from ? ['above', main.from - i] : i > main.to ? ['below', i - main.to] : (['in', 0] as const)
  const own = at[i] ? bin((at[i] as Stretch).words / main.words, [0.05, 0.15, 0.4, 1]) : 'none'
  const from = `${side}${bin(far, [1, 2, 4, 8, 16, 32])}`
  return [
    ...found,
    `stretch:${side}/${own}`,
    `from-main:${from}/${size}`,
    `from-main-p:${from}/${bin(p[i] as number, FIFTHS)}`,
    `stretches:${bin(stretches.length, [2, 3, 5])}/${side}`,
  ]
}

/** The share of a line's content words that the main stretch has in other lines. */
function topicAt({ facts, p, at, main, topic }: Page, i: number): string[] {
  const own = main && at[i] === main && (p[i] as number) > 0.5 ? 1 : 0
  const words = [...contentOf(facts[i] as LineFacts)]
  const share = words.filter((word) => (topic.get(word) ?? 0) > own).length / Math.max(1, words.length)
  const at5 = bin(share, [0.01, 0.2, 0.4, 0.6, 0.8])
  return [`main-topic:${at5}/${sizeOf(facts[i] as LineFacts)}`, `main-topic-p:${at5}/${bin(p[i] as number, FIFTHS)}`]
}

/** What the first look said of the other lines of the same form. */
function likeOthers({ facts, p, forms }: Page, i: number): string[] {
  return formsOf(facts, i).flatMap((form, k) => {
    const { n, sum } = forms.get(form) as { n: number; sum: number }
    if (n < 2) return []
    const mean = (sum - (p[i] as number)) / (n - 1)
    return [`${['sig', 'end', 'start'][k]}-others:${bin(mean, FIFTHS)}/${bin(p[i] as number, [0.2, 0.5, 0.8])}`]
  })
}
