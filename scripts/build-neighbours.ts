/**
 * Writes `neighbours.txt` of the entities annotator: words in classes of those that stand among like neighbours.
 *
 *     node scripts/build-neighbours.ts [EVALUATION_FOLDER]
 *
 * Counted in the texts that the tagger is trained on; no annotation is read. The same texts give the same bytes.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { words } from '../src/3-annotators/entities/words.ts'
import { articleOf } from '../src/core/article.ts'
import { articleSentences } from '../src/core/passages.ts'
import { spelled, wordClasses } from './entities/clusters.ts'
import { readGold } from './entities/corpus.ts'
import { isOpen, SETS } from './entities/sets.ts'

const evaluation = join(process.argv[2] ?? '../shared/eval', 'entities')
const out = new URL('../src/3-annotators/entities/data/neighbours.txt', import.meta.url)

/** Tweets are left out: little stands around a word there. */
const TEXTS = ['gmb/train', 'gmb/dev', ...SETS.filter((file) => file !== 'btc/train'), 're3d/train']

const sentences = TEXTS.flatMap((file) =>
  readGold(join(evaluation, `${file}.jsonl`))
    .filter(isOpen)
    .flatMap(({ text }) =>
      articleSentences(articleOf(text)).map((sentence) => words(text, sentence).map((word) => spelled(word.text))),
    ),
)
writeFileSync(
  out,
  `${wordClasses(sentences)
    .map((list) => list.join(' '))
    .join('\n')}\n`,
)
