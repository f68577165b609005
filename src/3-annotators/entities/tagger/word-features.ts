/** What a word tells by itself: its letters, its shape, the lists it is on. Worked out once for each spelling. */
import { fnv1a } from '#core/hash.ts'
import { classOf, listsOf, longestFrom } from '../gazetteer.ts'

export interface WordFeatures {
  /** Tells spellings apart, within one run of the program. */
  number: number
  word: number
  lower: number
  shape: number
  /** The shape with repetitions shortened: "Xx", "X.X.", "0". */
  kind: number
  affixes: number[]
  suffix: number
  /** Lists that have the word, as bits. */
  lists: number
  /** Number of the words that stand among the same neighbours; 0 for a rare word. */
  among: number
  /** Begins with a capital letter. */
  capital: boolean
  /** Holds two capital letters or more and no small one. */
  shouted: boolean
  /** A listed name begins with it. */
  opens: boolean
  /** What the weights of its own features add up to, place by place; worked out at need. */
  sums: Int32Array | undefined
}

/** What stands before the first and behind the last word of a sentence. */
export const EDGE: WordFeatures = {
  number: 0,
  word: 1,
  lower: 1,
  shape: 1,
  kind: 1,
  affixes: [],
  suffix: 1,
  lists: 0,
  among: 999,
  capital: false,
  shouted: false,
  opens: false,
  sums: undefined,
}

/** Most spellings held at once; a hostile text with endless new words only costs time. */
const MOST = 60_000
const known = new Map<string, WordFeatures>()
let made = 0

export function wordFeatures(text: string): WordFeatures {
  const held = known.get(text)
  if (held) return held
  if (known.size >= MOST) known.clear()
  const features = make(text.length > 40 ? text.slice(0, 40) : text)
  known.set(text, features)
  return features
}

function make(text: string): WordFeatures {
  const lower = text.toLowerCase()
  const shape = shapeOf(text)
  const n = lower.length
  const affixes: number[] = []
  for (let k = 1; k <= 4 && k < n; k++) {
    affixes.push(fnv1a(`${lower.slice(0, k)}<`))
    affixes.push(fnv1a(`>${lower.slice(n - k)}`))
  }
  return {
    number: ++made,
    word: fnv1a(text),
    lower: fnv1a(lower),
    shape: fnv1a(shape),
    kind: fnv1a(shape.replace(/(.)\1+/g, '$1')),
    affixes,
    suffix: fnv1a(lower, Math.max(0, n - 3)),
    lists: listsOf(text, lower),
    among: classOf(text),
    capital: /^\p{Lu}/u.test(text),
    shouted: /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text),
    opens: longestFrom(text) > 0,
    sums: undefined,
  }
}

/** "McCain" → "XxXxxx", "U.S." → "X.X.", "F-16" → "X-00"; other marks stand for themselves. */
function shapeOf(text: string): string {
  let shape = ''
  for (const c of text.slice(0, 12))
    shape += /\p{Lu}/u.test(c) ? 'X' : /\p{L}/u.test(c) ? 'x' : /\p{N}/u.test(c) ? '0' : c
  return shape
}
