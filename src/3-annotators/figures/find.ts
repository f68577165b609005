/** Goes through the sentences of an article, finds the figures, and describes each in its surroundings. */
import { MOST_MARKS } from '#core/article.ts'
import type { Article, Figure, Span } from '#core/model.ts'
import { articleSentences } from '#core/passages.ts'
import { type Atom, atomsOf } from './atoms.ts'
import { asOf, assertedBy, caveatsOf, spokenIn } from './attribution.ts'
import { inDate } from './dated.ts'
import { findings } from './findings.ts'
import { keyOf } from './key.ts'
import { belongsInLedger, tells } from './ledger.ts'
import { type Finding, type Sentence, textOf } from './scene.ts'
import { countedOf } from './scope.ts'
import { talkedOf, talkKeys } from './talks.ts'
import { thereOf } from './there.ts'
import { thingKey } from './things.ts'

/** The figures of an article, in order of place; one more than are kept where there are more. */
export function findFigures(article: Article): Omit<Figure, 'id'>[] {
  const spans = articleSentences(article)
  const spoken = spokenIn(article)
  const sentences: Sentence[] = []
  let left = MOST_MARKS + 1
  for (let index = 0; index < spans.length && left > 0; index++) {
    const sentence = sentenceOf(article, { span: spans[index] as ReadSentence, index, most: left })
    sentences.push(sentence)
    left -= sentence.findings.length
  }
  const talks = talkKeys(sentences)
  return sentences.flatMap((sentence) =>
    sentence.findings.map((finding): Omit<Figure, 'id'> => {
      const scene = { ...sentence, finding }
      const span = spanOf(sentence.atoms, finding.quantity)
      const { key: count, predicate } = keyOf(scene, () => thereOf(sentences, scene))
      const key = count ?? talks.get(finding) ?? thingKey(scene)
      const counted = countedOf(scene, predicate) ?? talkedOf(scene)
      const unit = unitOf(sentence, finding)
      const { value, high, comparator, rule } = finding.quantity
      return {
        start: span.start,
        end: span.end,
        value,
        high,
        comparator,
        unit,
        counted,
        predicate: predicate && spanOf(sentence.atoms, predicate),
        key,
        asOf: asOf(scene, key),
        assertedBy: assertedBy(spoken, scene, span),
        caveats: caveatsOf(scene, span, spans[sentence.index + 1]),
        inLedger: belongsInLedger(scene, { counted, unit, key }),
        rule,
      }
    }),
  )
}

type ReadSentence = ReturnType<typeof articleSentences>[number]

function sentenceOf(
  article: Article,
  { span, index, most }: { span: ReadSentence; index: number; most: number },
): Sentence {
  const atoms = atomsOf(article.text, span)
  const found = findings(atoms)
    .filter(({ quantity }) => !inDate(article.dates, spanOf(atoms, quantity), quantity))
    .slice(0, most)
  found.forEach((finding, order) => {
    finding.order = order
  })
  const told = found.length > 0 && tells(atoms, span.region.role)
  return { start: span.start, end: span.end, region: span.region, article, index, atoms, findings: found, tells: told }
}

/** The unit of measure, or the noun phrase that is counted. */
function unitOf({ article, atoms }: Sentence, { quantity, noun }: Finding): string | null {
  return quantity.unit ?? (noun && quantity.numeral.form !== 'fraction' ? textOf(article, atoms, noun) : null)
}

const spanOf = (atoms: Atom[], { from, to }: { from: number; to: number }): Span => ({
  start: (atoms[from] as Atom).start,
  end: (atoms[to - 1] as Atom).end,
})
