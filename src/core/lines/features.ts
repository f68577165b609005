/** What can be seen of a line and of the lines around it: named observations, the same for every language of rules. */
import { type LineFacts, LOOKED_AT } from './facts.ts'
import { STOPWORDS } from './phrases.ts'

/** The observations of every line. */
export function features(facts: LineFacts[]): string[][] {
  const around = surroundings(facts)
  return facts.map((fact, i) => [...shape(fact), ...wording(fact), ...neighbours(facts, i), ...(around[i] as string[])])
}

/** The place of a number among edges: 0 below the first. */
export const bin = (n: number, edges: number[]): number => {
  const at = edges.findIndex((edge) => n < edge)
  return at < 0 ? edges.length : at
}
const lengthBin = (n: number): number => bin(n, [1, 2, 3, 4, 6, 9, 13, 19, 31, 61, 121])

function shape({ text, words, stop }: LineFacts): string[] {
  const n = words.length
  const capital = words.filter((w) => /^\p{Lu}/u.test(w)).length / Math.max(1, n)
  const end = text.at(-1) ?? ''
  const size = lengthBin(n)
  const close = endKind(text)
  const tail = text.slice(0, LOOKED_AT)
  const commas = bin(tail.split(',').length - 1, [1, 2, 4, 8])
  const stops = bin(tail.split(/[.!?]["”’']?\s/u).length - 1, [1, 2, 3, 5])
  const found = [
    `len:${size}`,
    `end:${close}`,
    `len-end:${size}/${close}`,
    `start:${startKind(text)}`,
    `len-start:${bin(n, [4, 9, 19])}/${startKind(text)}`,
    `capital:${bin(capital, [0.1, 0.25, 0.5, 0.8, 1])}/${bin(n, [3, 6, 12])}`,
    `stop:${bin(stop, [0.01, 0.15, 0.25, 0.35, 0.45])}/${bin(n, [5, 9, 19])}`,
    `commas:${commas}`,
    `sentences:${stops}`,
    `digits:${bin((tail.match(/\d/g) ?? []).length / Math.max(1, tail.length), [0.001, 0.03, 0.1, 0.3])}`,
    `wordlength:${bin(tail.length / Math.max(1, n), [4, 5, 6, 7, 9])}`,
  ]
  if (n > 1 && text === text.toUpperCase() && /\p{Lu}/u.test(text)) found.push(`upper:${bin(n, [3, 6])}`)
  if (/[|•·»›→>]/u.test(text)) found.push('mark:separator')
  if (/\p{Ll}\p{Lu}\p{Ll}/u.test(tail)) found.push(`glued:${bin(n, [4, 12])}`)
  if (/[“”"]/.test(tail)) found.push('mark:quotation')
  if (/\b(?:said|says|told|added|according)\b/.test(tail)) found.push('word:says')
  if (/\b(?:you|your|we|our|us)\b/i.test(tail)) found.push(`word:you/${bin(n, [9, 25])}`)
  if (end === '?') found.push(`question:${bin(n, [7, 14])}`)
  if (/[$€£]\s?\d/.test(tail)) found.push('mark:price')
  return found
}

function endKind(text: string): string {
  const bare = text.replace(/["'”’»)\]]{1,3}$/u, '')
  const end = bare.at(-1) ?? ''
  if (/[.!?]/.test(end)) return text === bare ? 'stop' : 'stop-closed'
  if (end === ':') return 'colon'
  if (end === '…') return 'dots'
  if (/[,;–—-]/.test(end)) return 'open'
  if (/\d/.test(end)) return 'digit'
  return text === bare ? 'word' : 'closed'
}

function startKind(text: string): string {
  const c = text[0] ?? ''
  if (/\p{Lu}/u.test(c)) return 'upper'
  if (/\p{Ll}/u.test(c)) return 'lower'
  if (/\d/.test(c)) return 'digit'
  if (/["'“‘«]/.test(c)) return 'quotation'
  if (/[-•*·–—]/.test(c)) return 'bullet'
  return /\p{L}/u.test(c) ? 'letter' : 'symbol'
}

function wording({ words, phrases }: LineFacts): string[] {
  const found = phrases.map((p) => `phrase:${p}/${bin(words.length, [6, 15, 40])}`)
  const lower = words.slice(0, 12).map((w) => w.toLowerCase())
  if (words.length <= 12) for (const w of new Set(lower)) found.push(`has:${w}`)
  if (lower[0]) found.push(`first:${lower[0]}`)
  if (lower[1] && words.length <= 30) found.push(`first-two:${lower[0]} ${lower[1]}`)
  return found
}

function neighbours(facts: LineFacts[], i: number): string[] {
  const found: string[] = []
  for (const step of [-3, -2, -1, 1, 2, 3]) {
    const other = facts[i + step]
    if (!other) {
      found.push(`at${step}:none`)
      continue
    }
    found.push(`at${step}:${lengthBin(other.words.length)}/${endKind(other.text)}`)
    if (other.prose) found.push(`at${step}:prose`)
    for (const p of other.phrases) found.push(`at${step}:${p}`)
  }
  const size = bin((facts[i] as LineFacts).words.length, [4, 9, 19])
  const kind = (k: number): string =>
    facts[k] ? (facts[k].prose ? 'prose' : facts[k].short ? 'short' : 'long') : 'none'
  found.push(`between:${size}/${kind(i - 1)}/${kind(i + 1)}`)
  found.push(`between2:${size}/${kind(i - 2)}/${kind(i - 1)}/${kind(i + 1)}/${kind(i + 2)}`)
  return found
}

/** What holds of wider windows and of the whole page: density of prose, repeated lines, what was announced above. */
function surroundings(facts: LineFacts[]): string[][] {
  const n = facts.length
  const prose = sums(facts.map((f) => (f.prose ? 1 : 0)))
  const short = sums(facts.map((f) => (f.short ? 1 : 0)))
  const firstProse = facts.findIndex((f) => f.prose)
  const lastProse = facts.findLastIndex((f) => f.prose)
  const seen = counts(facts.map((f) => f.key))
  const since = distances(facts)
  const topic = topicShares(facts)
  const frame = counts(facts.map(frameOf))
  return facts.map((f, i) => {
    const window = (sum: number[], k: number): number =>
      ((sum[Math.min(n, i + k + 1)] as number) - (sum[Math.max(0, i - k)] as number)) /
      (Math.min(n, i + k + 1) - Math.max(0, i - k))
    const size = bin(f.words.length, [4, 9, 19])
    const later = (prose[n] as number) - (prose[i + 1] as number)
    return [
      `prose5:${bin(window(prose, 5), [0.05, 0.2, 0.4, 0.6, 0.8])}/${size}`,
      `prose12:${bin(window(prose, 12), [0.05, 0.15, 0.3, 0.5, 0.7])}/${size}`,
      `prose30:${bin(window(prose, 30), [0.03, 0.1, 0.2, 0.4, 0.6])}`,
      `short5:${bin(window(short, 5), [0.2, 0.4, 0.6, 0.8, 1])}/${size}`,
      `before:${bin(prose[i] as number, [1, 2, 4, 10])}/${size}`,
      `later:${bin(later, [1, 2, 4, 10])}/${size}`,
      `place:${bin((i + 0.5) / n, [0.05, 0.15, 0.3, 0.7, 0.85, 0.95])}`,
      i < firstProse ? `to-first:${bin(firstProse - i, [2, 3, 5, 9, 20])}/${size}` : 'from-first',
      i > lastProse ? `from-last:${bin(i - lastProse, [2, 3, 5, 9, 20])}/${size}` : 'to-last',
      `topic:${bin(topic[i] as number, [0.01, 0.2, 0.4, 0.6, 0.8])}/${size}`,
      `frame:${bin(frame.get(frameOf(f)) ?? 0, [2, 3, 6])}/${size}`,
      ...((seen.get(f.key) ?? 0) > 1 ? [`repeated:${size}`] : []),
      ...(since[i] as string[]),
    ]
  })
}

function sums(values: number[]): number[] {
  const total = [0]
  for (const v of values) total.push((total.at(-1) as number) + v)
  return total
}

function counts(keys: string[]): Map<string, number> {
  const seen = new Map<string, number>()
  for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1)
  return seen
}

/** "$19 $14 at Example" and "$22 at Example" have one frame: the line without its digits, by its two ends. */
const frameOf = ({ words }: LineFacts): string =>
  words.length < 2 ? `${words}` : [words.length < 10, words.at(-2), words.at(-1)].join(' ').replace(/\d+/g, '0')

/** The share of a line's content words that the prose of the other lines holds too. */
function topicShares(facts: LineFacts[]): number[] {
  const inLines = new Map<string, number>()
  const content = facts.map((f) => [...new Set(f.key.split(' ').filter((w) => w.length > 3 && !STOPWORDS.has(w)))])
  facts.forEach((f, i) => {
    if (f.prose) for (const w of content[i] as string[]) inLines.set(w, (inLines.get(w) ?? 0) + 1)
  })
  return facts.map((f, i) => {
    const own = f.prose ? 1 : 0
    const words = content[i] as string[]
    return words.filter((w) => (inLines.get(w) ?? 0) > own).length / Math.max(1, words.length)
  })
}

const ANNOUNCE = ['teaser', 'subscription', 'comments', 'legal', 'tags', 'sharing', 'biography', 'byline', 'date']

/** How long ago each kind of furniture was met, counted in lines. */
function distances(facts: LineFacts[]): string[][] {
  const last = new Map<string, number>()
  return facts.map((f, i) => {
    const found: string[] = []
    for (const name of ANNOUNCE) {
      const at = last.get(name)
      if (at !== undefined && i - at <= 12)
        found.push(`since-${name}:${bin(i - at, [2, 3, 5, 8])}/${f.prose ? 'prose' : bin(f.words.length, [9, 19])}`)
      if (f.phrases.includes(name) && f.words.length < 20) last.set(name, i)
    }
    return found
  })
}
