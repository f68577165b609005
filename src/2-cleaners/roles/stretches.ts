/** Where the lines lie together that are likely of the article, and sums over parts of a page. */
import type { LineFacts } from '#core/lines/facts.ts'

export interface Stretch {
  from: number
  to: number
  words: number
  /** How many of its lines are likely. */
  lines: number
}

export interface Stretches {
  /** The stretch of each line, if it lies in one. */
  at: (Stretch | undefined)[]
  /** The one with most words; the whole page where there is none. */
  main: Stretch
}

/** From this probability on a line counts as likely. */
export const LIKELY = 0.5

/** Likely lines at most `near` apart lie in one stretch. */
export function stretchesOf(facts: LineFacts[], p: readonly number[], near: number): Stretches {
  const found: Stretch[] = []
  facts.forEach(({ words }, i) => {
    if ((p[i] as number) <= LIKELY) return
    const last = found.at(-1)
    if (!last || i - last.to > near) found.push({ from: i, to: i, words: words.length, lines: 1 })
    else {
      last.to = i
      last.words += words.length
      last.lines++
    }
  })
  const at: Stretches['at'] = facts.map(() => undefined)
  for (const stretch of found) at.fill(stretch, stretch.from, stretch.to + 1)
  const whole = { from: 0, to: facts.length - 1, words: 1, lines: 1 }
  return { at, main: found.reduce((most, s) => (s.words > most.words ? s : most), found[0] ?? whole) }
}

/** Sums of all values before each place, and of all. */
export function sums(values: readonly number[]): number[] {
  const total = [0]
  for (const value of values) total.push((total.at(-1) as number) + value)
  return total
}

/** The mean of the values from one place up to another, cut at the ends of the page; 0 of none. */
export function mean(sum: readonly number[], from: number, to: number): number {
  const [a, b] = [Math.max(0, from), Math.min(sum.length - 1, to)]
  return b > a ? ((sum[b] as number) - (sum[a] as number)) / (b - a) : 0
}

/** Lines since the last one that is so, `most` where none was met. */
export function since(is: readonly boolean[], most = 40): number[] {
  let lines = most
  return is.map((_, i) => {
    lines = i && is[i - 1] ? 1 : Math.min(most, lines + 1)
    return lines
  })
}

/** Lines to the next one that is so. */
export const until = (is: readonly boolean[]): number[] => since(is.toReversed()).reverse()
