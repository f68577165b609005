/** What is seen of how a line is worded: capitals, names, brackets, labels, the tense of its verbs. */
import type { LineFacts } from '#core/lines/facts.ts'
import { bin } from '#core/lines/features.ts'
import { STOPWORDS } from '#core/lines/phrases.ts'

// "Dana Whitlock/Example News"
const SLASHED = /\p{L}\s?\/\s?\p{Lu}/u
// "Whitlock" "O." "Falk-Rudd"
const NAME_WORD = /^\p{Lu}[\p{Ll}'’.-]+$|^\p{Lu}\.?$/u
// "Cars queue at the crossing (Dana Whitlock)"
const IN_BRACKETS = /^\p{L}[^.]{5,400} ?\([\p{L} .,/&'’-]{1,80}\)$/u

/** Forms of whole lines that say little by their words. */
const FORMS: readonly (readonly [string, RegExp])[] = [
  // "(North Coast Goods)"
  ['all-in-brackets', /^[([][^()[\]]{1,200}[)\]]\.?$/u],
  // "harbour-bridge-at-night-2023" "IMG_2041.jpg"
  ['file-name', /^(?:[\p{L}\d]+[-_]){2,}[\p{L}\d.]+$|^\S+\.(?:jpe?g|png|gif|webp)$/iu],
  // "MORE: A title" "SEE: A title"
  ['label', /^\p{Lu}{2}[\p{Lu} ]{0,20}[:|]/u],
  // "Pier: a wall in the water"
  ['term', /^\p{Lu}[\p{L}]*(?: [\p{L}]+){0,3}: /u],
  // "— Lena Ostrow"
  ['signed', /^[—–-] ?\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,3}(?:,.{0,60})?$/u],
  // "A tale of two pierslater the ferries …": a headline glued to its summary
  ['glued', /\p{Ll}{3}\p{Lu}\p{Ll}/u],
  // "10 ways to …" "5 things …"
  ['counted', /^(?:the )?\d{1,3} (?:\p{L}+ ){1,3}/iu],
  // "2h" "14:05" "Dec 24, 17:00"
  ['clock-only', /^\W{0,2}(?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2},? )?\d{1,2}:\d{2}(?: ?[ap]\.?m\.?)?\W{0,2}$/iu],
]

// "was" "told" "opened"
const PAST = /^(?:was|were|had|did|said|told|went|came|took|made|got|saw|gave|found|became|began|felt|\p{Ll}{2,}ed)$/u
// "is" "has" "says"
const PRESENT = /^(?:is|are|has|have|says|does|will|can)$/u
// "holding"
const GOING = /^\p{Ll}{3,}ing$/u
// "A man …" "Two boats …"
const SHOWN = /^(?:an?|one|two|three|four|five|six|several|people|portrait|view|aerial|illustration|stock|file)$/iu
// "He …" "But …" "In …"
const POINTING =
  /^(?:he|she|they|it|we|i|his|her|their|its|this|that|these|those|but|and|however|still|yet|so|also|while|if|when|as|although|because|after|before|since|in|on|at|for|with|by|there|then)$/iu

/** The observations of a line's wording; `end` says whether it ends like a sentence. */
export function wordingOf(fact: LineFacts, end: 'closed' | 'open'): string[] {
  const { text, words } = fact
  const found = [`title-case:${bin(shareOfCapitals(fact), [0.2, 0.4, 0.6, 0.8, 1])}/${sizeOf(fact)}/${end}`]
  if (words.length < 10 && SLASHED.test(text)) found.push('slashed')
  if (words.length > 1 && words.length < 5 && words.every((word) => NAME_WORD.test(word))) found.push('like-a-name')
  if (words.length < 100 && IN_BRACKETS.test(text.slice(0, 600))) found.push('ends-in-brackets')
  for (const [form, pattern] of FORMS)
    if (words.length < 60 && pattern.test(text)) found.push(`${form}/${sizeOf(fact)}`)
  return [...found, ...tenseOf(words.slice(0, 60), end)]
}

/** Four sizes of lines, in words. */
export const sizeOf = ({ words }: LineFacts): number => bin(words.length, [4, 9, 19])

/** The share of a line's content words that begin with a capital or a digit. */
export function shareOfCapitals({ words }: LineFacts): number {
  const content = words.filter((word) => !STOPWORDS.has(word.toLowerCase()))
  return content.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length / Math.max(1, content.length)
}

/** Text tells what was, a picture's text shows what is: how it begins, and which forms of verbs it has. */
function tenseOf(words: string[], end: string): string[] {
  if (words.length < 3) return []
  const size = bin(words.length, [6, 10, 19, 40])
  const has = (pattern: RegExp): number => Number(words.some((word, i) => i > 0 && pattern.test(word)))
  const isDated = words.some((word, i) => /^(?:19|20)\d\d$/.test(word) && /^\d{1,2}$/.test(words[i - 1] ?? ''))
  const verbs = `${has(PAST)}${has(PRESENT)}${has(GOING)}`
  const [first = ''] = words
  const start = SHOWN.test(first) ? 'shown' : POINTING.test(first) ? 'pointing' : 'other'
  const dated = isDated && !has(PAST) ? [`dated-present:${size}/${end}`] : []
  return [
    ...dated,
    `verbs:${verbs}/${size}/${end}`,
    `verbs-start:${verbs}/${start}/${end}`,
    `start-kind:${start}/${size}/${end}`,
  ]
}
