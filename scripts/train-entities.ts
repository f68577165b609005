/**
 * Trains the tagger of the entities annotator and writes its weights:
 *
 *     node scripts/train-entities.ts [EVALUATION_FOLDER]
 *
 * Two steps. A first model learns from annotated texts whose licence lets weights be shipped and from reports made from
 * our own frames. It then labels newswire that is in the public domain, and a second model learns from everything. The
 * labels that came with the newswire are not read. Fixed seeds: the same data and code give the same bytes.
 */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runsOf } from '../src/3-annotators/entities/tagger/labels.ts'
import { documentOf, drawn, type Gold, readGold } from './entities/corpus.ts'
import { madeReports } from './entities/frames.ts'
import { packed } from './entities/pack.ts'
import { type Prepared, prepared, tag, train, type Weights } from './entities/perceptron.ts'

const evaluation = join(process.argv[2] ?? '../shared/eval', 'entities')
const out = new URL('../src/3-annotators/entities/data/weights.bin.zst', import.meta.url)

/** Parts of GUM under CC BY or CC BY-SA; its other genres are non-commercial. */
const isOpen = ({ licence = '' }: Gold): boolean => /CC BY/.test(licence) && !/NC/.test(licence)
const SETS: { file: string; keep?: (gold: Gold) => boolean }[] = [
  { file: 'wikigold/train' },
  { file: 'gum/train', keep: isOpen },
  { file: 'btc/train' },
  { file: 'europarl/train' },
  { file: 'redocred/train' },
  { file: 'redocred/dev' },
  { file: 'crossner_politics/train' },
  { file: 'crossner_politics/dev' },
  { file: 'grobid_ner/train' },
]
const MADE = { count: 1300, seed: 20_231_024 }
const ROUNDS = { first: 5, second: 3 }

const say = (line: string): void => console.error(line)
const goldOf = (file: string): Gold[] => readGold(join(evaluation, `${file}.jsonl`))

const annotated = [
  ...SETS.flatMap(({ file, keep = () => true }) => goldOf(file).filter(keep)),
  ...madeReports(MADE.count, MADE.seed),
].map((gold) => prepared(documentOf(gold)))
say(`${annotated.length} annotated documents`)
const first = train(shuffled(annotated), ROUNDS.first, say)
const newswire = goldOf('gmb/train').map((gold) => labelled(first, { id: gold.id, text: gold.text, entities: [] }))
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
