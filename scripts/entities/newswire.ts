/** Annotations of public-domain newswire that were made for this project. The text itself is not part of it. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { COARSE, type Coarse } from '../../src/3-annotators/entities/tagger/labels.ts'
import type { Gold } from './corpus.ts'

/** First digits of the SHA-256 of a text → its names. */
const byHash = new Map(
  readFileSync(new URL('texts/newswire.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [hash = '', names = ''] = line.split('\t')
      return [hash, names.split(' ').filter(Boolean).map(nameOf)] as const
    }),
)

/** The text with the names that a person marked in it; undefined for one that nobody has read. */
export function readByHand(gold: Gold): Gold | undefined {
  const hash = createHash('sha256').update(gold.text).digest('hex').slice(0, 16)
  const entities = byHash.get(hash)
  return entities && { id: gold.id, text: gold.text, entities }
}

/** "12-19O" → a body from 12 to 19. */
function nameOf(mark: string): Gold['entities'][number] {
  const [, start = '', end = '', letter = ''] = /^(\d+)-(\d+)([POLM])$/.exec(mark) ?? []
  return { start: Number(start), end: Number(end), type: COARSE.find((t) => t.startsWith(letter)) as Coarse }
}
