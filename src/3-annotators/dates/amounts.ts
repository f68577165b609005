/** Numbers in words and vague amounts become one token each, before the grammar reads them. */
import type { Token } from './tokens.ts'

const YEARLY = ['YEAR', 'AMOUNT', 'NUM']
const AMOUNT = ['AMOUNT', 'NUM']
const VAGUE = ['AMOUNT', 'VAGUE']
const ABOUT = ['ABOUT']

/** Words in their order, what they become, and the amount that they name. */
type Phrase = [words: string[], keys: readonly string[], value: number]
const phrases = (keys: readonly string[], value: number, list: string): Phrase[] =>
  list.split(', ').map((words) => [words.split(' '), keys, value])

const PHRASES: Phrase[] = [
  ...phrases(AMOUNT, 2, 'a couple of, a couple more, a couple, the couple of'),
  ...phrases(AMOUNT, 6, 'half a dozen'),
  ...phrases(AMOUNT, 12, 'a dozen'),
  ...phrases(AMOUNT, 24, 'two dozen'),
  ...phrases(AMOUNT, 100, 'a hundred, hundred'),
  ...phrases(AMOUNT, 1000, 'a thousand'),
  ...phrases(
    VAGUE,
    Number.NaN,
    'a few, a few more, a good few, a number of, a handful of, a matter of, several, several more, many, many more, few, tens of, dozens of, hundreds of, thousands of, millions of, tens of thousands of',
  ),
  ...phrases(
    ABOUT,
    Number.NaN,
    'about, around, nearly, almost, roughly, approximately, more than, less than, fewer than, at least, at most, no more than, no less than, up to, just over, just under, well over, close to, as many as, as long as',
  ),
]
/** The words of the phrases above and of numbers, for the lexicon. */
export const AMOUNT_WORDS: ReadonlySet<string> = new Set([...PHRASES.flatMap(([words]) => words), 'and'])

const BY_FIRST = new Map<string, Phrase[]>()
for (const phrase of PHRASES) {
  const first = phrase[0][0] as string
  BY_FIRST.set(
    first,
    [...(BY_FIRST.get(first) ?? []), phrase].sort((a, b) => b[0].length - a[0].length),
  )
}

/** The tokens with every number in words, digits with a scale ("3 million") or vague amount as one token. */
export function withAmounts(text: string, tokens: Token[]): Token[] {
  const found: Token[] = []
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as Token
    const merged = token.keys.length ? (phraseAt(tokens, i) ?? numberAt(text, tokens, i)) : null
    found.push(merged?.token ?? token)
    i = merged?.to ?? i + 1
  }
  return found
}

interface Merged {
  token: Token
  to: number
}

const has = (token: Token | undefined, key: string): boolean => token?.keys.includes(key) ?? false

function phraseAt(tokens: Token[], at: number): Merged | null {
  for (const key of (tokens[at] as Token).keys)
    for (const [words, keys, value] of BY_FIRST.get(key) ?? [])
      if (words.every((word, i) => has(tokens[at + i], word))) {
        const literal = (tokens[at] as Token).keys
        return merge(tokens, at, at + words.length, { keys: words.length > 1 ? keys : [...keys, ...literal], value })
      }
  return null
}

function merge(tokens: Token[], from: number, to: number, { keys, value }: Pick<Token, 'keys' | 'value'>): Merged {
  const first = tokens[from] as Token
  return { token: { ...first, end: (tokens[to - 1] as Token).end, keys, value }, to }
}

/** "twenty-five", "two hundred and fifty", "nineteen ninety-six", "2 1/2", "3 million". */
function numberAt(text: string, tokens: Token[], at: number): Merged | null {
  const first = tokens[at] as Token
  if (!has(first, 'NUM')) return null
  const year = yearInWords(tokens, at)
  if (year) return year
  const { value, to } = readNumber(tokens, at)
  const half = halfAt(text, tokens, to)
  if (half) return merge(tokens, at, half, { keys: AMOUNT, value: value + 0.5 })
  if (to === at + 1) return value === first.value ? null : { token: { ...first, value }, to }
  return merge(tokens, at, to, { keys: value === 2000 ? YEARLY : AMOUNT, value })
}

/** "1/2" after a number, "½": the index behind it. */
function halfAt(text: string, tokens: Token[], at: number): number | null {
  const [one, slash, two] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (one && text[one.start] === '½') return at + 1
  return one?.value === 1 && has(slash, '/') && two?.value === 2 ? at + 3 : null
}

/** Below a hundred: "seven", "seventeen", "seventy", "seventy-seven". */
function belowHundred(tokens: Token[], at: number): { value: number; to: number } | null {
  const token = tokens[at]
  if (!token) return null
  if (has(token, 'ONES') || has(token, 'TEENS')) return { value: token.value, to: at + 1 }
  if (!has(token, 'TIES')) return null
  const dash = has(tokens[at + 1], '-') ? at + 2 : at + 1
  const ones = tokens[dash]
  return ones && has(ones, 'ONES')
    ? { value: token.value * 10 + ones.value, to: dash + 1 }
    : { value: token.value * 10, to: at + 1 }
}

/** "nineteen ninety-six": two numbers below a hundred, the first of which is a century. */
function yearInWords(tokens: Token[], at: number): Merged | null {
  if (!has(tokens[at], 'TEENS')) return null
  const tens = belowHundred(tokens, at + 1)
  const century = (tokens[at] as Token).value
  if (!tens || tens.value < 10 || century < 16) return null
  return merge(tokens, at, tens.to, { keys: YEARLY, value: century * 100 + tens.value })
}

function readNumber(tokens: Token[], at: number): { value: number; to: number } {
  let { value, to } = belowHundred(tokens, at) ?? { value: (tokens[at] as Token).value, to: at + 1 }
  for (let power = tokens[to]; has(power, 'POWER'); power = tokens[to]) {
    value *= 10 ** (power as Token).value
    const rest = belowHundred(tokens, has(tokens[to + 1], 'and') ? to + 2 : to + 1)
    if (rest) value += rest.value
    to = rest?.to ?? to + 1
  }
  return { value, to }
}
