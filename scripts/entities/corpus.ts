/** Annotated texts as words and labels. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { listedAt } from '../../src/3-annotators/entities/gazetteer.ts'
import {
  COARSE,
  type Coarse,
  LABELS,
  labelOf,
  OUTSIDE,
  positionOf,
  typeNumber,
} from '../../src/3-annotators/entities/tagger/labels.ts'
import { type Word, words } from '../../src/3-annotators/entities/words.ts'
import { articleOf } from '../../src/core/article.ts'
import type { EntityType } from '../../src/core/model.ts'
import { articleSentences } from '../../src/core/passages.ts'

export interface Gold {
  id: string
  text: string
  entities: { start: number; end: number; type: Coarse }[]
  types?: Coarse[]
  licence?: string
  src?: string
}

export interface Document {
  sentences: Word[][]
  /** Labels of the words of each sentence. */
  labels: Uint8Array[]
  /** Labels that the annotators of the text used; undefined = all. */
  allowed: Uint8Array | undefined
}

export const readGold = (file: string): Gold[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Gold)

/** Words and labels of a text, in the words that the annotator will see. */
export function documentOf({ text, entities, types }: Gold): Document {
  const sentences = articleSentences(articleOf(text)).map((s) => words(text, s))
  const sorted = [...entities].sort((a, b) => a.start - b.start || b.end - a.end)
  let next = 0
  const labels = sentences.map((sentence) => {
    const found = new Uint8Array(sentence.length)
    const last = sentence.at(-1)?.end ?? 0
    for (; next < sorted.length && (sorted[next] as Gold['entities'][number]).start < last; next++)
      mark(sentence, found, sorted[next] as Gold['entities'][number])
    return found
  })
  sentences.forEach((sentence, s) => {
    fill(sentence, labels[s] as Uint8Array)
  })
  const allowed = types && types.length < COARSE.length ? allowedFor(types) : undefined
  return { sentences, labels, allowed }
}

function allowedFor(types: Coarse[]): Uint8Array {
  return Uint8Array.from({ length: LABELS }, (_, label) =>
    label === OUTSIDE || typeNumber(label) === 4 || types.includes(COARSE[typeNumber(label) - 1] as Coarse) ? 1 : 0,
  )
}

function mark(sentence: Word[], labels: Uint8Array, { start, end, type }: Gold['entities'][number]): void {
  const inside = sentence.flatMap((word, i) => (word.end > start && word.start < end ? [i] : []))
  if (!inside.length || inside.some((i) => labels[i] !== OUTSIDE)) return
  inside.forEach((at, k) => {
    const position = inside.length === 1 ? 'S' : k === 0 ? 'B' : k === inside.length - 1 ? 'E' : 'I'
    labels[at] = labelOf(position, type)
  })
}

/** A number below `below` that depends on the seed and the place alone. */
export const drawn = (seed: string, below: number): number =>
  createHash('sha256').update(seed).digest().readUInt32LE(0) % below

/** Whether a marked name crosses the edge of [from, to). */
const runsOver = (labels: Uint8Array, from: number, to: number): boolean =>
  (labels[from] !== OUTSIDE && !'BS'.includes(positionOf(labels[from] as number))) ||
  (labels[to - 1] !== OUTSIDE && !'ES'.includes(positionOf(labels[to - 1] as number)))

const COARSE_OF: Partial<Record<EntityType, Coarse>> = {
  GPE: 'LOC',
  LOC: 'LOC',
  NORP: 'MISC',
  ORG: 'ORG',
  EVENT: 'MISC',
  WORK: 'MISC',
  MISC: 'MISC',
  FAC: 'LOC',
}

/** Annotators differ on countries and nationalities: passed over, or taken for a team or a government. A listed name
 * that stands alone gets the type of the list. */
function fill(sentence: Word[], labels: Uint8Array): void {
  for (let i = 0; i < sentence.length; i++) {
    const { length, entry } = listedAt(sentence, i)
    if (!entry) continue
    const type = entry.weak ? undefined : COARSE_OF[entry.type]
    if (!type) continue
    const alone = !runsOver(labels, i, i + length)
    if (alone) labels.fill(OUTSIDE, i, i + length)
    if (alone)
      mark(sentence, labels, { start: (sentence[i] as Word).start, end: (sentence[i + length - 1] as Word).end, type })
    i += length - 1
  }
}
