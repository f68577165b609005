/**
 * What a second look sees once the first has said how likely each line is to be of the article: how sure it was of the
 * neighbours, in what stretch of text a line lies, what it shares with the largest one, what became of lines of the same
 * form. Each is a number; trees weigh them (core/lines/trees.ts).
 */
import type { LineFacts, Told } from '#core/lines/facts.ts'
import { isClosed } from './first-look.ts'
import { formOf, NOTHING, type Page, pageOf, shareIn } from './page.ts'
import { mean, type Stretch, type Stretches } from './stretches.ts'
import { shareOfCapitals } from './wording.ts'

/** A row of numbers, by name. */
export type Row = Record<string, number>

/** The numbers of every line that stand on the first look, `p`, and on the closed rules. */
export function secondLook(facts: LineFacts[], p: readonly number[], told: readonly (Told | undefined)[]): Row[] {
  const page = pageOf(facts, p, told)
  return facts.map((_, i) => ({
    own: logOdds(p[i]),
    above: logOdds(p[i - 1]),
    below: logOdds(p[i + 1]),
    ...itselfAt(page, i),
    ...windowAt(page, i),
    ...stretchAt(page, i),
    ...sharedAt(page, i),
    ...Object.fromEntries(Object.entries(page.since).map(([name, lines]) => [name, lines[i] as number])),
  }))
}

const logOdds = (p = 0): number => Math.log(Math.max(1e-4, p) / Math.max(1e-4, 1 - p))

function itselfAt({ facts, p, forms, keys, middle }: Page, i: number): Row {
  const fact = facts[i] as LineFacts
  const { n, sum } = forms.get(formOf(facts, i)) as { n: number; sum: number }
  const length = (k: number): number => facts[k]?.words.length ?? 0
  return {
    words: length(i),
    'words-above': length(i - 1),
    'words-below': length(i + 1),
    'words-two-below': length(i + 2),
    'closed-below': Number(facts[i + 1] ? isClosed(facts[i + 1] as LineFacts) : false),
    'to-middle': length(i) / middle,
    prose: Number(fact.prose),
    capitals: shareOfCapitals(fact),
    digits: (fact.text.slice(0, 2000).match(/\d/g) ?? []).length / Math.max(1, Math.min(2000, fact.text.length)),
    'lower-start': Number(/^\p{Ll}/u.test(fact.text)),
    past: Math.min(
      5,
      fact.words.slice(0, 120).filter((word) => /^(?:was|were|had|did|said|\p{Ll}{2,}ed)$/u.test(word)).length,
    ),
    'same-form': n > 1 ? (sum - (p[i] as number)) / (n - 1) : -1,
    repeated: keys.get(fact.key) as number,
  }
}

function windowAt({ sums, near, tight }: Page, i: number): Row {
  const total = sums.mass.at(-1) || 1
  const far = ({ main }: Stretches): number => (i < main.from ? i - main.from : i > main.to ? i - main.to : 0)
  const bounded = (lines: number): number => Math.max(-40, Math.min(60, lines))
  return {
    'ten-above': mean(sums.p, i - 10, i),
    'ten-below': mean(sums.p, i + 1, i + 11),
    'prose-around': mean(sums.prose, i - 12, i + 13),
    'mass-before': (sums.mass[i] as number) / total,
    'mass-behind': 1 - (sums.mass[i + 1] as number) / total,
    'from-main': bounded(far(near)),
    'from-tight-main': bounded(far(tight)),
  }
}

/** The stretch of a line as a whole. */
function stretchAt({ sums, near, tight }: Page, i: number): Row {
  const own = tight.at[i]
  const of = (sum: number[]): number =>
    own ? ((sum[own.to + 1] as number) - (sum[own.from] as number)) / own.lines : -1
  const part = (stretch: Stretch | undefined, main: Stretch): number => (stretch ? stretch.words / main.words : 0)
  return {
    'near-share': part(near.at[i], near.main),
    'tight-share': part(own, tight.main),
    'tight-lines': own?.lines ?? 0,
    'tight-length': own ? own.words / own.lines : 0,
    'tight-topic': of(sums.topic),
    'tight-names': of(sums.name),
    'tight-open': of(sums.open),
  }
}

/** What a line shares with the article, its neighbours and the paragraphs around it, and those with each other. */
function sharedAt({ content, topic, lead, tight, last, next }: Page, i: number): Row {
  const shared = (a: Set<string> | undefined, b: Set<string> | undefined): number => {
    if (!a?.size || !b?.size) return NOTHING
    let n = 0
    for (const word of a) if (b.has(word)) n++
    return n / Math.min(a.size, b.size)
  }
  const [own, before, after] = [content[i] as Set<string>, content[last[i] as number], content[next[i] as number]]
  const inLead = i >= tight.main.from && i <= tight.main.to ? 1 : 0
  return {
    topic: topic[i] as number,
    lead: shareIn(own, lead, inLead),
    'with-above': shared(own, content[i - 1]),
    'with-two-above': shared(own, content[i - 2]),
    'with-below': shared(own, content[i + 1]),
    'with-next': shared(own, after),
    bridged: shared(before, after),
  }
}
