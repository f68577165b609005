/** Words as comparisons see them: folded, and told apart into words that carry content and words that only join. */
import type { Span } from './model.ts'

export interface Word extends Span {
  /** Lower case, one kind of apostrophe, no possessive ending, no full stops or separators. */
  folded: string
}

/** Words of the closed classes: they stand in every text and say nothing of a shared origin. */
const FUNCTION_WORDS = new Set(
  `a about above after again against all also although am among an and another any are aren't around as at back be
  because been before being below between both but by can can't cannot could couldn't did didn't do does doesn't doing
  don't down during each either else ever every few for from further had hadn't has hasn't have haven't having he he'd
  he'll he's her here here's hers herself him himself his how however i i'd i'll i'm i've if in into is isn't it it's its
  itself just let's may me might mine more most much must my myself neither no nor not now of off on once one only onto
  or other others ought our ours ourselves out over own per quite rather s same shall she she'd she'll she's should
  shouldn't since so some such t than that that's the their theirs them themselves then there there's these they they'd
  they'll they're they've this those though through thus to too toward towards under until up upon us very was wasn't we
  we'd we'll we're we've were weren't what what's when where where's whether which while who who's whom whose why will
  with within without won't would wouldn't yet you you'd you'll you're you've your yours yourself
  said says say told tell added adding asked called according saying`.split(/\s+/),
)

/** Words of titles, times and set phrases of the news: shared, they prove no shared origin. */
const NEWS_WORDS = new Set(
  `mr mrs ms dr prof professor sir lord king queen prince princess pope president presidents vice premier chancellor
  prime minister ministers ministry deputy foreign defense defence interior finance health secretary general state
  ambassador envoy special senator representative governor mayor judge justice lieutenant colonel major captain sergeant
  admiral commander chief director head spokesman spokeswoman spokesperson chairman chairwoman leader leaders official
  officials government council security united nations un eu european union republic kingdom department office agency
  news press police military army forces company spokesmen statement interview conference reporters journalists
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december year years month months week weeks day days time early late last first second right
  million billion percent per cent`.split(/\s+/),
)

/** Whether a folded word carries content; numbers do. */
export const isContent = (folded: string): boolean => folded.length > 1 && !FUNCTION_WORDS.has(folded)

/** Whether a folded word carries content and belongs to no title, time or set phrase. */
export const isTelling = (folded: string): boolean => isContent(folded) && !NEWS_WORDS.has(folded)

/** The words and numbers of a span in order; marks are left out, hyphens part words. */
export const words = (text: string, span?: Span): Word[] =>
  wordSpans(text, span).map(({ start, end }) => ({ start, end, folded: foldedWord(text.slice(start, end)) }))

/** Where the words of a span stand. */
export function wordSpans(text: string, { start, end }: Span = { start: 0, end: text.length }): Span[] {
  const found: Span[] = []
  // "U.S." | "1,400.5" | "don’t" "7th"
  const pattern = /(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*[\p{L}\p{M}]*|[\p{L}\p{M}\p{N}_]+(?:['’ʼ][\p{L}\p{M}]+)*/gu
  pattern.lastIndex = start
  for (let m = pattern.exec(text); m && m.index < end; m = pattern.exec(text))
    found.push({ start: m.index, end: Math.min(pattern.lastIndex, end) })
  return found
}

/** "Russia’s" → "russia", "U.S." → "us", "1,400" → "1400" */
export function foldedWord(word: string): string {
  // most words need nothing, most others small letters alone: "Harbour" "7"
  if (/^[a-z]+$/.test(word)) return word
  if (/^[A-Za-z0-9]+$/.test(word)) return word.toLowerCase()
  const plain = word.normalize('NFKC').toLowerCase().replace(/[.,]/g, '').replace(/[’ʼ]/g, "'")
  return plain.endsWith("'s") && !CLITICS.has(plain) ? plain.slice(0, -2) : plain
}

// here the ending is a verb, not a possessive
const CLITICS = new Set(["it's", "he's", "she's", "that's", "there's", "here's", "what's", "who's", "let's", "where's"])

// "negotiations" "negotiating" "negotiated" → "negoti"; longer endings first
const ENDINGS = 'ations ation ments ment ness ings ing edly ed ers er es ly al ian s e y'.split(' ')
const STEM = { least: 3, most: 6 }

/** A short form that inflections and close derivations of a folded word share: "remarked", "remarks" → "remark". */
export function stemOf(folded: string): string {
  const ending = ENDINGS.find((e) => folded.endsWith(e) && folded.length - e.length >= STEM.least)
  return folded.slice(0, folded.length - (ending?.length ?? 0)).slice(0, STEM.most)
}
