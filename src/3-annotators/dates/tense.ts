/** Whether the clause around a date speaks of what is to come or of what has been. */
import type { Token } from './tokens.ts'

export type Tense = 'future' | 'past'

/** How many tokens are looked at on each side; a clause of news is seldom longer. */
const REACH = 14

/** The nearest sign before the date in its sentence, else the first one behind it. */
export function tenseAt(text: string, tokens: Token[], at: number): Tense | null {
  // "Wednesday's ruling" has no clause of its own
  if (tokens[at + 1]?.keys.includes("'s")) return null
  const before = signFrom(text, tokens, { at, step: -1 })
  return before === 'until'
    ? signFrom(text, tokens, { at, step: 1 }) === 'past'
      ? 'past'
      : 'future'
    : tenseOfSign(before ?? signFrom(text, tokens, { at, step: 1 }))
}

type Sign = Tense | 'until' | null
const tenseOfSign = (sign: Sign): Tense | null => (sign === 'until' ? 'future' : sign)

/** The first sign from a place on, in one direction and in the sentence. */
function signFrom(text: string, tokens: Token[], { at, step }: { at: number; step: 1 | -1 }): Sign {
  for (let i = at + step, left = REACH; left > 0; i += step, left--) {
    const token = tokens[i]
    if (!token || token.keys.includes('.')) return null
    const sign = token.word ? signOf(text, tokens, i) : null
    if (sign) return sign
  }
  return null
}

function signOf(text: string, tokens: Token[], at: number): Sign {
  const { keys } = tokens[at] as Token
  if (keys.length === 0) return isRegularPast(text, tokens[at] as Token) ? 'past' : null
  if (keys.includes('FUTURE')) return 'future'
  if (keys.includes('PAST')) return 'past'
  if (keys.includes('AHEAD')) return isAhead(tokens, at) ? 'future' : 'past'
  if (keys.includes('set'))
    return tokens[at + 1]?.keys.includes('to') || tokens[at + 1]?.keys.includes('for') ? 'future' : 'past'
  return keys.includes('until') ? 'until' : null
}

/** "scheduled", "due"; but "had been due", "previously planned". */
const isAhead = (tokens: Token[], at: number): boolean =>
  ![1, 2].some((n) => tokens[at - n]?.keys.some((key) => key === 'had' || key === 'previously'))

/** "announced": a word in small letters on -ed. */
const isRegularPast = (text: string, { start, end, capital }: Token): boolean =>
  !capital && end - start > 4 && text[end - 1] === 'd' && text[end - 2] === 'e'
