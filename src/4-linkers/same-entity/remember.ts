/** Names repeat: what was worked out for one is kept for the next. */

/** Enough for the names of thousands of articles; more would only cost memory. */
const MOST = 100_000

/** A pure function that keeps its answers; the store is emptied when full, so that its size has a bound. */
export function remember<T>(work: (words: string) => T): (words: string) => T {
  const answers = new Map<string, T>()
  return (words) => {
    const known = answers.get(words)
    if (known !== undefined) return known
    if (answers.size >= MOST) answers.clear()
    const answer = work(words)
    answers.set(words, answer)
    return answer
  }
}
