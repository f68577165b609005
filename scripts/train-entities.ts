/**
 * Trains the tagger of the entities annotator and writes its weights:
 *
 *     node scripts/train-entities.ts [EVALUATION_FOLDER]
 *
 * Two steps. A first model learns from annotated texts whose licence lets weights be shipped, from newswire that was
 * annotated for this project, and from reports made from our own frames. It then labels the rest of the newswire, and a
 * second model learns from everything. The labels that came with the newswire are not read. Fixed seeds: the same data
 * and code give the same bytes.
 */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runsOf } from '../src/3-annotators/entities/tagger/labels.ts'
import { documentOf, drawn, type Gold, readGold } from './entities/corpus.ts'
import { madeReports } from './entities/frames.ts'
import { readByHand } from './entities/newswire.ts'
import { packed } from './entities/pack.ts'
import { type Prepared, prepared, tag, train, type Weights } from './entities/perceptron.ts'
import { isOpen, SETS, WIRE } from './entities/sets.ts'

const evaluation = join(process.argv[2] ?? '../shared/eval', 'entities')
const out = new URL('../src/3-annotators/entities/data/weights.bin.zst', import.meta.url)

const MADE = { count: 1400, seed: 20_231_024 }
/** Newswire that a person annotated is closest to what the tagger will read, and small: each text counts as so many. */
const TIMES = 3
const ROUNDS = { first: 3, second: 3 }

const say = (line: string): void => console.error(line)
const goldOf = (file: string): Gold[] => readGold(join(evaluation, `${file}.jsonl`)).filter(isOpen)

const wire = WIRE.flatMap(goldOf)
const read = wire.flatMap((gold) => readByHand(gold) ?? [])
const annotated = [
  ...SETS.flatMap(goldOf),
  ...madeReports(MADE.count, MADE.seed),
  ...Array.from({ length: TIMES }, () => read).flat(),
].map((gold) => prepared(documentOf(gold)))
say(`${annotated.length} annotated documents`)
const first = train(shuffled(annotated), ROUNDS.first, say)
const newswire = wire
  .filter((gold) => !readByHand(gold))
  .map((gold) => labelled(first, { id: gold.id, text: gold.text, entities: [] }))
say(`${newswire.length} documents labelled by the first model`)
const bytes = packed(train(shuffled([...annotated, ...newswire]), ROUNDS.second, say))
writeFileSync(out, bytes)
say(`${bytes.length} bytes, SHA-256 ${createHash('sha256').update(bytes).digest('hex')}`)

/** The documents of each round, in an order that the round alone decides. */
function shuffled(documents: Prepared[]): (round: number) => Prepared[] {
  return (round) =>
    documents
      .map((document, i) => ({ document, at: drawn(`${round}/${i}`, 2 ** 31) }))
      .sort((a, b) => a.at - b.at)
      .map(({ document }) => document)
}

function labelled(weights: Weights, { id, text }: Gold): Prepared {
  const bare = prepared(documentOf({ id, text, entities: [] }))
  const entities = tag(weights, bare).flatMap((labels, s) =>
    runsOf(labels).map(({ from, to, type }) => ({
      start: bare.sentences[s]?.[from]?.start as number,
      end: bare.sentences[s]?.[to - 1]?.end as number,
      type,
    })),
  )
  return prepared(documentOf({ id, text, entities }))
}
