/** Whether the clause around a date speaks of what is to come or of what has been. */
import type { Token } from './tokens.ts'

/** `habit`: what is so in every year. */
export type Tense = 'future' | 'past' | 'habit'

const SIGNS = new Set(['HABIT', 'FUTURE', 'PAST', 'AHEAD', 'DELAY', 'set', 'until', 'to'])
/** How many tokens are looked at on each side; a clause of news is seldom longer. */
const REACH = 14

/** The tense around each token: the nearest sign before it in its sentence, else the first one behind it. */
export function tensesOf(text: string, tokens: Token[]): (Tense | null)[] {
  const signs = tokens.map((token, i) => (token.word && !token.meaning ? signOf(text, tokens, i) : null))
  const before = nearestSigns(tokens, signs, 1)
  const behind = nearestSigns(tokens, signs, -1)
  return tokens.map((_, i) => {
    // "Wednesday's ruling" has no clause of its own
    if (tokens[i + 1]?.keys.includes("'s")) return null
    if (before[i] === 'until') return behind[i] === 'past' ? 'past' : 'future'
    const sign = before[i] ?? behind[i] ?? null
    return sign === 'until' ? 'future' : sign === 'delay' ? 'past' : sign
  })
}

/** `delay`: past, unless "until" follows. */
type Sign = Tense | 'until' | 'delay' | null

/** For each token the sign met last on the way to it, within reach and in its sentence. */
function nearestSigns(tokens: Token[], signs: Sign[], step: 1 | -1): Sign[] {
  const found: Sign[] = new Array(tokens.length).fill(null)
  let sign: Sign = null
  let left = 0
  for (let i = step > 0 ? 0 : tokens.length - 1; i >= 0 && i < tokens.length; i += step) {
    if (left-- > 0) found[i] = sign === 'delay' ? 'past' : sign
    // "kept going until Friday" has no future
    const kept: boolean = signs[i] === 'until' && left > 0 && sign === 'past'
    if (signs[i]) [sign, left] = [kept ? 'past' : (signs[i] as Sign), REACH]
    // "Calif., on Friday": no end of a sentence
    if (has(tokens[i], '.') && !has(tokens[i + 1], ',')) left = 0
  }
  return found
}

function signOf(text: string, tokens: Token[], at: number): Sign {
  const sign = signOfWord(text, tokens, at)
  // "is held": at no time that its clause tells
  if (sign === 'past' && has(tokens[at - 1], 'BE')) return null
  // "will be held", "is to be held"
  if (sign !== 'past' || !isWord(text, tokens[at - 1], 'be')) return sign
  return has(tokens[at - 2], 'to') ? 'future' : null
}

const has = (token: Token | undefined, key: string): boolean => token?.keys.includes(key) ?? false

const isWord = (text: string, token: Token | undefined, word: string): boolean =>
  token !== undefined && token.end - token.start === word.length && text.startsWith(word, token.start)

// "it forecast", "she cut": the present would have an s
const ALIKE = /^(?:forecast|cut|put|set|let|shut|spread|quit|beat|broadcast|cast|bet|bid|split)$/
const ONE = /^(?:it|he|she)$/i

function signOfWord(text: string, tokens: Token[], at: number): Sign {
  const { keys, start, end } = tokens[at] as Token
  const before = tokens[at - 1]
  if (
    before &&
    end - start < 10 &&
    ALIKE.test(text.slice(start, end)) &&
    ONE.test(text.slice(before.start, before.end))
  )
    return 'past'
  if (keys.length === 0 || keys.includes('RESOLVE')) return isRegularPast(text, tokens[at] as Token) ? 'past' : null
  if (!keys.some((key) => SIGNS.has(key))) return null
  if (keys.includes('FUTURE')) return 'future'
  if (keys.includes('HABIT')) return 'habit'
  if (keys.includes('PAST')) return 'past'
  if (keys.includes('DELAY')) return 'delay'
  if (keys.includes('AHEAD')) return isAhead(tokens, at) ? 'future' : 'past'
  if (keys.includes('set'))
    return tokens[at + 1]?.keys.includes('to') || tokens[at + 1]?.keys.includes('for') ? 'future' : 'past'
  if (keys.includes('to')) return isResolved(tokens, at) ? 'future' : null
  return keys.includes('until') ? 'until' : null
}

const NO_VERB = ['a', 'an', 'the', 'this', 'that', 'his', 'her', 'its', 'their', 'NUM']
/** "agreed to meet", "is to meet": the infinitive is to come; "agreed to a deal" has none. */
function isResolved(tokens: Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (!next?.word || next.capital || NO_VERB.some((key) => has(next, key))) return false
  return has(tokens[at - 1], 'RESOLVE') || has(tokens[at - 1], 'BE')
}

/** "scheduled", "due"; but "had been due", "previously planned". */
const isAhead = (tokens: Token[], at: number): boolean =>
  ![1, 2].some((n) => tokens[at - n]?.keys.some((key) => key === 'had' || key === 'previously'))

/** "announced": a word in small letters on -ed. */
const isRegularPast = (text: string, { start, end, capital }: Token): boolean =>
  !capital && end - start > 4 && text[end - 1] === 'd' && text[end - 2] === 'e'
