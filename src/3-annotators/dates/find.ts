/** Finds expressions of time; what they mean on the calendar is settled later, by `resolve`. */
import type { Span } from '#core/model.ts'
import { withAmounts } from './amounts.ts'
import type { Expression } from './expression.ts'
import { lexicon, passes } from './grammar/index.ts'
import { isNumericDate } from './numeric.ts'
import { type Grammar, matchOf, phrasesAt } from './pattern.ts'
import { type Tense, tensesOf } from './tense.ts'
import { type Token, tokensOf } from './tokens.ts'

export interface Found extends Span {
  meaning: Expression
  rule: string
  /** What its clause speaks of. */
  tense: Tense | null
}

/** Expressions of time in a span of the text, in order, none inside another. */
export function find(text: string, span: Span): Found[] {
  const tokens = withAmounts(text, tokensOf(text, span, lexicon))
  const phrases = read(text, tokens, passes[0])
  if (!phrases.some((token) => token.meaning)) return []
  const understood = passes.slice(1).reduce((before, grammar) => read(text, before, grammar), phrases)
  const tenses = tensesOf(text, understood)
  return understood.flatMap(({ start, end, meaning, rule }, i) =>
    meaning && rule && meaning.kind !== 'nothing' ? [{ start, end, meaning, rule, tense: tenses[i] ?? null }] : [],
  )
}

/** One pass from left to right: at each token the longest phrase that means something becomes one token. */
function read(text: string, tokens: Token[], grammar: Grammar<Expression>): Token[] {
  const out: Token[] = []
  for (let i = 0; i < tokens.length; ) {
    const phrase = (tokens[i] as Token).keys.length ? phraseAt(text, tokens, grammar, i) : null
    out.push(phrase?.token ?? (tokens[i] as Token))
    i = phrase?.to ?? i + 1
  }
  return out
}

function phraseAt(
  text: string,
  tokens: Token[],
  grammar: Grammar<Expression>,
  at: number,
): { token: Token; to: number } | null {
  for (const phrase of phrasesAt(grammar, tokens, at)) {
    const match = matchOf(phrase, tokens, at)
    const meaning = phrase.rule.make(match.parts, match)
    if (!meaning) continue
    const first = tokens[at] as Token
    const end = (tokens[match.to - 1] as Token).end
    if (meaning.kind === 'numeric') meaning.text = text.slice(first.start, end)
    if (meaning.kind === 'numeric' && !isNumericDate(meaning.text)) continue
    const value = meaning.kind === 'weekday' ? meaning.weekday : Number.NaN
    return { token: { ...first, end, keys: classOf(meaning), value, meaning, rule: phrase.rule.name }, to: match.to }
  }
  return null
}

const CLASSES: Record<string, readonly string[]> = {
  day: ['DAYX'],
  numeric: ['DAYX'],
  nth: ['DAYX'],
  'nth-day': ['DAYX'],
  weekday: ['WEEKDAYX'],
  holiday: ['HOLIDAYX'],
  month: ['MONTHX'],
  season: ['SEASONX'],
  quarter: ['QUARTERX'],
  half: ['HALFX'],
  year: ['YEARX'],
  decade: ['DECADEX'],
  century: ['CENTURYX'],
  clock: ['CLOCKX'],
  daypart: ['DAYPARTX'],
  duration: ['DURATIONX'],
}
const STEP_CLASSES: Record<string, readonly string[]> = { day: ['STEPDAY'], week: ['STEPX', 'STEPWEEK'] }
const STEP = ['STEPX']
const OTHER = ['EXPRESSION']

/** What the second pass calls an expression. */
const classOf = (meaning: Expression): readonly string[] =>
  meaning.kind === 'step' ? (STEP_CLASSES[meaning.grain] ?? STEP) : (CLASSES[meaning.kind] ?? OTHER)
