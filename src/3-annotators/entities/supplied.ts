/** Names that a person supplied: found as they are written, before anything else. */
import type { KnownEntity } from '#core/stages.ts'
import type { Found } from './found.ts'
import { type Word, words } from './words.ts'

export interface Supplied {
  /** Spelling by words → what a person says it names. */
  names: Map<string, KnownEntity>
  longest: number
}

/** The names and aliases of the sidecar, by their words. */
export function suppliedNames(entities: KnownEntity[]): Supplied {
  const names = new Map<string, KnownEntity>()
  let longest = 0
  for (const entity of entities)
    for (const form of [entity.name, ...entity.aliases]) {
      const parts = words(form, { start: 0, end: form.length }).map((w) => w.text)
      names.set(parts.join(' '), entity)
      longest = Math.max(longest, parts.length)
    }
  return { names, longest }
}

/** Supplied names of one sentence, the longest first at each word. */
export function findSupplied(sentence: Word[], { names, longest }: Supplied): Found[] {
  const found: Found[] = []
  if (!longest) return found
  for (let i = 0; i < sentence.length; i++)
    for (let n = Math.min(longest, sentence.length - i); n > 0; n--) {
      const part = sentence.slice(i, i + n)
      const entity = names.get(part.map((w) => w.text).join(' '))
      if (!entity) continue
      const { start } = part[0] as Word
      found.push({ start, end: (part.at(-1) as Word).end, type: entity.type, rule: 'supplied', name: entity.name })
      i += n - 1
      break
    }
  return found
}
