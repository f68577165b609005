/** What a first look sees of a scraped line beyond `core/lines`: runs without a full stop, echoes, credits. */
import type { LineFacts } from '#core/lines/facts.ts'
import { bin, features } from '#core/lines/features.ts'
import { sizeOf, wordingOf } from './wording.ts'

/** What neighbours look at, one entry a line. */
interface Page {
  facts: LineFacts[]
  closed: boolean[]
  words: Set<string>[]
  runs: { length: number; edge: number }[]
}

/** Share of a line's words that its neighbour has too, from which on it is an echo. */
const ECHO = 0.3
const ECHOED = 0.5

// "… a name." "… he asked?”" "… the following:"
const CLOSED = /[.!?…:]["'”’»)\]]{0,2}$/u
/** The observations of every line, those of `core/lines` first. */
export function firstLook(facts: LineFacts[]): string[][] {
  const closed = facts.map(isClosed)
  const words = facts.map(({ key }) => new Set(key.split(' ').filter((word) => word.length > 2)))
  const page: Page = { facts, closed, words, runs: runsOf(closed) }
  return features(facts).map((seen, i) => [...seen, ...runAt(page, i), ...echoesAt(page, i), ...wordingAt(page, i)])
}

/** Whether a line ends like a sentence, or announces something. */
export const isClosed = ({ text }: LineFacts): boolean => CLOSED.test(text.slice(-4))

/** How many lines in a row end alike, and how far each is from the nearer edge of its run. */
function runsOf(closed: boolean[]): Page['runs'] {
  const runs: Page['runs'] = []
  for (let from = 0, to = 0; from < closed.length; from = to) {
    while (to < closed.length && closed[to] === closed[from]) to++
    for (let i = from; i < to; i++) runs.push({ length: to - from, edge: Math.min(i - from, to - 1 - i) })
  }
  return runs
}

function runAt({ facts, closed, runs }: Page, i: number): string[] {
  const { length, edge } = runs[i] as Page['runs'][number]
  const size = `${bin(length, [2, 3, 5, 9, 17])}`
  const line = sizeOf(facts[i] as LineFacts)
  return [closed[i] ? `closed-run:${size}/${line}` : `open-run:${size}/${bin(edge, [1, 2, 4])}/${line}`]
}

/** A caption says what the text of its picture says, a teaser what its headline says. */
function echoesAt({ facts, words }: Page, i: number): string[] {
  const size = sizeOf(facts[i] as LineFacts)
  return [-2, -1, 1, 2].flatMap((step) => {
    const [own, other] = [words[i] as Set<string>, words[i + step]]
    if (!other) return []
    const [told, tells] = [shared(own, other), shared(other, own)]
    const found = told >= ECHO ? [`echo${step}:${bin(told, [0.5, 0.8, 1])}/${size}`] : []
    if (tells >= ECHOED && other.size > 1) found.push(`echoed${step}:${bin(tells, [0.8, 1])}/${size}`)
    return found
  })
}

function shared(own: Set<string>, other: Set<string>): number {
  let n = 0
  for (const word of own) if (other.has(word)) n++
  return n / Math.max(1, own.size)
}

const wordingAt = ({ facts, closed }: Page, i: number): string[] => [
  ...wordingOf(facts[i] as LineFacts, closed[i] ? 'closed' : 'open'),
  ...creditAround(facts, closed, i),
]

const isCredit = (fact: LineFacts | undefined): boolean =>
  fact !== undefined && fact.words.length < 12 && fact.phrases.includes('credit')

/** A credit stands under the caption, and the caption under the text of its picture. */
function creditAround(facts: LineFacts[], closed: boolean[], i: number): string[] {
  const kind = (k: number): string => (facts[k] ? `${closed[k] ? 'c' : 'o'}${sizeOf(facts[k])}` : 'none')
  if (isCredit(facts[i + 1])) return [`above-credit:${kind(i)}/${kind(i - 1)}`]
  if (isCredit(facts[i + 2]) && !closed[i]) return [`two-above-credit:${sizeOf(facts[i] as LineFacts)}`]
  return isCredit(facts[i]) && i > 0 ? [`credit-under:${kind(i - 1)}`] : []
}
