/**
 * Classes of words that stand among like neighbours, by the exchange algorithm of Kneser and Ney (1993): each word
 * moves to the class under which the text is likeliest for a bigram model of classes, until few words move.
 */

interface Counted {
  words: string[]
  /** Neighbours of each word: word numbers and how often they stand behind it, or before it. */
  after: [word: number, count: number][][]
  before: [word: number, count: number][][]
  counts: number[]
}

interface Classes {
  of: Int32Array
  /** How often a word of class b stands behind one of class a: `pairs[a * CLASSES + b]`. */
  pairs: Int32Array
  sizes: Int32Array
}

const CLASSES = 256
const LEAST = 4
const ROUNDS = 12

/** Words that occur often enough, class by class. Digits count as zeros. The same sentences give the same classes. */
export function wordClasses(sentences: string[][]): string[][] {
  const counted = count(sentences)
  const classes = firstClasses(counted)
  for (let round = 0; round < ROUNDS; round++) {
    let moved = 0
    for (let w = 1; w < counted.words.length; w++) if (exchange(counted, classes, w)) moved++
    if (moved * 200 < counted.words.length) break
  }
  const found: string[][] = Array.from({ length: CLASSES }, () => [])
  counted.words.forEach((word, w) => {
    if (w) found[classes.of[w] as number]?.push(word)
  })
  return found.filter((list) => list.length)
}

export const spelled = (word: string): string => word.replace(/\d/g, '0')

/** Word 0 stands for the edge of a sentence and for every rare word. */
function count(sentences: string[][]): Counted {
  const all = new Map<string, number>()
  for (const sentence of sentences) for (const word of sentence) all.set(word, (all.get(word) ?? 0) + 1)
  const kept = [...all].filter(([, n]) => n >= LEAST).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const number = new Map(kept.map(([word], i) => [word, i + 1]))
  const after: Map<number, number>[] = Array.from({ length: kept.length + 1 }, () => new Map())
  const before: Map<number, number>[] = Array.from({ length: kept.length + 1 }, () => new Map())
  const counts = new Array<number>(kept.length + 1).fill(0)
  for (const sentence of sentences) {
    let last = 0
    for (const word of [...sentence, '']) {
      const here = number.get(word) ?? 0
      counts[here]!++
      after[last]?.set(here, (after[last]?.get(here) ?? 0) + 1)
      before[here]?.set(last, (before[here]?.get(last) ?? 0) + 1)
      last = here
    }
  }
  const listed = (maps: Map<number, number>[]): [number, number][][] => maps.map((m) => [...m])
  return { words: ['', ...kept.map(([word]) => word)], after: listed(after), before: listed(before), counts }
}

/** Words by their frequency, dealt out over the classes; class 0 is that of word 0 alone. */
function firstClasses({ words, after, counts }: Counted): Classes {
  const of = Int32Array.from(words, (_, w) => (w ? 1 + ((w - 1) % (CLASSES - 1)) : 0))
  const pairs = new Int32Array(CLASSES * CLASSES)
  const sizes = new Int32Array(CLASSES)
  words.forEach((_, w) => {
    sizes[of[w] as number]! += counts[w] as number
    for (const [next, n] of after[w] as [number, number][])
      pairs[(of[w] as number) * CLASSES + (of[next] as number)]! += n
  })
  return { of, pairs, sizes }
}

const logs: number[] = [0]
/** n log n, from a table. */
function entropy(n: number): number {
  for (let i = logs.length; i <= n && i < 1 << 21; i++) logs.push(i * Math.log(i))
  return logs[n] as number
}

/** Moves word `w` to its best class; whether that is another one. */
function exchange(counted: Counted, classes: Classes, w: number): boolean {
  const { of, pairs, sizes } = classes
  const n = counted.counts[w] as number
  const from = of[w] as number
  const own = { self: 0 }
  const behind = perClass(counted.after[w] as [number, number][], { of, w, own })
  const ahead = perClass(counted.before[w] as [number, number][], { of, w, own })
  place(classes, from, { behind, ahead, self: own.self / 2, n, sign: -1 })
  let best = from
  let most = -Infinity
  for (let c = 1; c < CLASSES; c++) {
    let gain = 2 * (entropy(sizes[c] as number) - entropy((sizes[c] as number) + n))
    let within = own.self / 2
    for (const [k, m] of behind) {
      if (k === c) within += m
      else gain += step(pairs[c * CLASSES + k] as number, m)
    }
    for (const [k, m] of ahead) {
      if (k === c) within += m
      else gain += step(pairs[k * CLASSES + c] as number, m)
    }
    gain += step(pairs[c * CLASSES + c] as number, within)
    if (gain > most) {
      most = gain
      best = c
    }
  }
  place(classes, best, { behind, ahead, self: own.self / 2, n, sign: 1 })
  of[w] = best
  return best !== from
}

const step = (n: number, more: number): number => entropy(n + more) - entropy(n)

/** Neighbours of a word by their classes; the word beside itself is counted apart. */
function perClass(
  neighbours: [number, number][],
  { of, w, own }: { of: Int32Array; w: number; own: { self: number } },
): [number, number][] {
  const found = new Map<number, number>()
  for (const [other, n] of neighbours) {
    if (other === w) own.self += n
    else found.set(of[other] as number, (found.get(of[other] as number) ?? 0) + n)
  }
  return [...found]
}

interface Move {
  behind: [number, number][]
  ahead: [number, number][]
  self: number
  n: number
  sign: 1 | -1
}

/** Adds a word to a class, or takes it out. */
function place({ pairs, sizes }: Classes, c: number, { behind, ahead, self, n, sign }: Move): void {
  sizes[c]! += sign * n
  for (const [k, m] of behind) pairs[c * CLASSES + k]! += sign * m
  for (const [k, m] of ahead) pairs[k * CLASSES + c]! += sign * m
  pairs[c * CLASSES + c]! += sign * self
}
