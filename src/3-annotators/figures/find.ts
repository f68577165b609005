/** Goes through the sentences of an article, finds the figures, and describes each in its surroundings. */
import type { Article, Figure, Span } from '#core/model.ts'
import { articleSentences } from '#core/passages.ts'
import { asAge } from './ages.ts'
import { type Atom, atomsOf, wordAt } from './atoms.ts'
import { asOf, assertedBy, caveatsOf, spokenIn } from './attribution.ts'
import { inDate } from './dated.ts'
import { noFigure } from './guard.ts'
import { keyOf } from './key.ts'
import { belongsInLedger, tells } from './ledger.ts'
import { type NounPhrase, nounPhraseAt } from './nounphrase.ts'
import { type Quantity, readQuantity } from './quantity.ts'
import { type Finding, type Scene, type Sentence, textOf } from './scene.ts'
import { countedOf } from './scope.ts'
import { talkKeys } from './talks.ts'
import { thereOf } from './there.ts'

/** An elided noun is looked for in so many figures before. */
const NEAR = 5

/** All figures of an article, in order of place. */
export function findFigures(article: Article): Omit<Figure, 'id'>[] {
  const spans = articleSentences(article)
  const spoken = spokenIn(article)
  const sentences = spans.map((span, index): Sentence => {
    const atoms = atomsOf(article.text, span)
    const found = findings(atoms)
      .filter(({ quantity }) => !inDate(article.dates, spanOf(atoms, quantity), quantity))
      .map((finding, order) => ({ ...finding, order }))
    return {
      ...span,
      article,
      index,
      atoms,
      findings: found,
      tells: found.length > 0 && tells(atoms, span.region.role),
    }
  })
  const talks = talkKeys(sentences)
  return sentences.flatMap((sentence) =>
    sentence.findings.map((finding) => {
      const scene: Scene = { ...sentence, finding }
      const span = spanOf(sentence.atoms, finding.quantity)
      const next = spans[sentence.index + 1]
      return {
        ...span,
        ...described(scene, { there: () => thereOf(sentences, scene), talk: talks.get(finding) ?? null }),
        assertedBy: assertedBy(spoken, scene, span),
        caveats: caveatsOf(scene, span, next),
      }
    }),
  )
}

type Described = Omit<Figure, 'id' | 'start' | 'end' | 'assertedBy' | 'caveats'>

function described(scene: Scene, { there, talk }: { there: () => string | null; talk: string | null }): Described {
  const { article, atoms, finding } = scene
  const { quantity, noun } = finding
  const { key: count, predicate } = keyOf(scene, there)
  const key = count ?? talk
  const counted = countedOf(scene, predicate)
  const unit = quantity.unit ?? (noun && quantity.numeral.form !== 'fraction' ? textOf(article, atoms, noun) : null)
  const { value, high, comparator, rule } = quantity
  const said = predicate && spanOf(atoms, predicate)
  const figure = { value, high, comparator, unit, counted, predicate: said, key, asOf: asOf(article, key), rule }
  return { ...figure, inLedger: belongsInLedger(scene, figure) }
}

const spanOf = (atoms: Atom[], { from, to }: { from: number; to: number }): Span => ({
  start: (atoms[from] as Atom).start,
  end: (atoms[to - 1] as Atom).end,
})

/** All figures of a sentence, from left to right. */
export function findings(atoms: Atom[]): Finding[] {
  const found: Finding[] = []
  for (let i = 0; i < atoms.length; ) {
    const read = readQuantity(atoms, i)
    if (!read) {
      i++
      continue
    }
    const quantity = bracketed(atoms, asAge(atoms, read, i), found.at(-1)?.quantity)
    const own = nounOf(atoms, quantity)
    const noun = own ?? elided(atoms, quantity, found)
    if (!noFigure(atoms, quantity, { first: i, noun }))
      found.push({ quantity, noun, borrowed: !own, order: found.length })
    i = quantity.to
  }
  return found
}

const nounOf = (atoms: Atom[], { to, value, high, kind, numeral, hyphened }: Quantity): NounPhrase | null =>
  kind === 'age' || (kind === 'count' && hyphened)
    ? null
    : nounPhraseAt(atoms, to, kind === 'count' && value === 1 && high === null && numeral.form !== 'scaled')

/** "1,200 people …, kidnapping 240 more"; "37 people in Paris and 12 in Lyon": the noun is that of the last count. */
function elided(atoms: Atom[], { from, to, kind }: Quantity, found: Finding[]): NounPhrase | null {
  const next = wordAt(atoms, to)
  const also = /^(?:in|from|at)$/.test(next) && wordAt(atoms, from - 1) === 'and'
  if (kind !== 'count' || !(also || /^(?:who|more|others|whom)$/.test(next))) return null
  return found.slice(-NEAR).findLast((f) => f.quantity.kind === 'count' && f.noun)?.noun ?? null
}

/** "lower than 8.90 ksi (61.4 MPa)": a conversion in brackets is compared as what it converts. */
function bracketed(atoms: Atom[], quantity: Quantity, last: Quantity | undefined): Quantity {
  const behind = last && atoms[quantity.from - 1]?.text === '(' && quantity.from - 1 <= last.to + 1 && quantity.unit
  return behind && quantity.comparator === 'eq' ? { ...quantity, comparator: last.comparator } : quantity
}
