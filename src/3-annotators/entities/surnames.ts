/** A surname alone names the person whose full name the article gives. */
import type { Found } from './found.ts'
import type { Word } from './words.ts'

/** Bare surnames that `found` has not, in order of place. */
export function surnames(sentences: Word[][], found: Found[], text: string): Found[] {
  const known = new Set<string>()
  const taken = new Set<number>()
  for (const f of found) {
    for (let i = f.start; i < f.end; i++) taken.add(i)
    const parts = text.slice(f.start, f.end).split(/\s+/)
    if (f.type === 'PER' && parts.length > 1) known.add(parts.at(-1) as string)
  }
  return sentences.flatMap((sentence) =>
    sentence
      .filter((word) => known.has(word.text) && !taken.has(word.start))
      .map(({ start, end }) => ({ start, end, type: 'PER' as const, rule: 'surname' })),
  )
}
