/** What one wording is to another: the same, a part of it, an altered form, another translation, or nothing. */
import { isContent, stemOf } from '#core/words.ts'
import { aligned, dice, longestRun } from './align.ts'
import { LEAST_CONTENT, LEAST_WORDS, type Quote } from './quotes.ts'

export interface Likeness {
  class: 'identical' | 'shortened' | 'altered' | 'translation' | 'fragment'
  /** Whether the wording alone shows one utterance, whoever it is given to. */
  strong: boolean
  /** Between 0 and 1; decides which of several translations is the counterpart. */
  degree: number
}

/** Share of the longer quotation that makes a part of it a shortened form; less is a fragment. */
const HALF = 0.5
/** Overlap and shared run of an altered wording. */
const ALTERED = { overlap: 0.6, run: 5 }
/** A shared run of this many words, that much content, shows one utterance though each outlet prints more of it. */
const LONG_RUN = { words: 10, content: 5 }
/** Content words of a wording that nobody comes to by chance. */
const TELLING = 6
/** Likeness of two translations of one sentence; two unrelated sentences of one affair are less alike. */
const TRANSLATED = 0.4

/** The likeness of two quotations, or null where there is none worth showing. */
export function likeness(one: Quote, other: Quote): Likeness | null {
  // of several alignments and runs of one length the first is taken: which that is must not hang on the order of the files
  const [a, b] = one.words.join(' ') <= other.words.join(' ') ? [one, other] : [other, one]
  const degree = (dice(a.words, b.words) + dice(a.telling, b.telling)) / 2
  const [shorter, longer] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words]
  const run = longestRun(shorter, longer)
  const content = run.filter(isContent).length
  if (run.length === shorter.length) return within(shorter, longer, content) ?? plainly(shorter, longer, degree)
  if (run.length >= LONG_RUN.words && content >= LONG_RUN.content && dice(a.words, b.words) < ALTERED.overlap)
    return { class: 'fragment', strong: true, degree }
  if (numbersDiffer(a.words, b.words)) return null
  if (dice(a.words, b.words) >= ALTERED.overlap && run.length >= ALTERED.run)
    return { class: isRetold(a, b) ? 'translation' : 'altered', strong: content >= TELLING, degree }
  return degree >= TRANSLATED ? { class: 'translation', strong: false, degree } : null
}

/** Both give numbers, and none in common: one report of many on one pattern. */
function numbersDiffer(a: string[], b: string[]): boolean {
  const [inA, inB] = [figuresOf(a), new Set(figuresOf(b))]
  return inA.length > 0 && inB.size > 0 && !inA.some((figure) => inB.has(figure))
}

/** "30th" → "3", "4000" → "4": what a numeral has in common with "30" and with "4 thousand". */
const figuresOf = (list: string[]): string[] =>
  list.filter((word) => /^\d/.test(word)).map((word) => word.replace(/\D/g, '').replace(/0+$/, ''))

/** Of few content words, but long, and nearly all of the other: "We will not stop until the last one is found". */
function plainly(shorter: string[], longer: string[], degree: number): Likeness | null {
  if (shorter.length < LEAST_WORDS || dice(shorter, longer) < ALTERED.overlap) return null
  return { class: shorter.length === longer.length ? 'identical' : 'shortened', strong: false, degree }
}

/** One list stands in the other as it is. */
function within(shorter: string[], longer: string[], content: number): Likeness | null {
  if (content < LEAST_CONTENT) return null
  const share = shorter.length / longer.length
  const kind = share === 1 ? 'identical' : share >= HALF ? 'shortened' : 'fragment'
  return { class: kind, strong: content >= TELLING, degree: share }
}

/**
 * Whether the differences are those of two translators: other words for the same things, at more than one place.
 * Words left out, put in or inflected are not.
 */
function isRetold(a: Quote, b: Quote): boolean {
  const replaced = aligned(a.words, b.words).filter((p) => !p.equal && p.a.length && p.b.length)
  const contents = replaced.filter((p) => otherContent(p.a, p.b))
  return contents.length > 1 || (contents.length === 1 && replaced.length > 1)
}

/** Content words on both sides, none of them forms of one word. */
function otherContent(a: string[], b: string[]): boolean {
  const stems = new Set(a.filter(isContent).map(stemOf))
  const others = b.filter(isContent).map(stemOf)
  return stems.size > 0 && others.length > 0 && !others.some((stem) => stems.has(stem))
}
