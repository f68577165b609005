/** Runs of the tagger set right before they become names: joined where one name was cut, known where it stands alone. */
import type { SeenName } from '#core/stages.ts'
import { listedAt } from './gazetteer.ts'
import type { Coarse } from './tagger/labels.ts'
import type { Tagged } from './tagger/tag.ts'
import type { Word } from './words.ts'

/** Bodies and meetings that are named by what they are for: "Panel on …", "Association against …". */
const FOR_SOMETHING = new Set(
  `Panel Commission Committee Council Association Conference Summit Group Centre Center Organization Organisation
  Department Convention Treaty Declaration Framework Agency Fund Programme Program Office Award Force Coalition
  Campaign Citizens Mission Initiative Institute Commissioner Rapporteur`.split(/\s+/),
)
const LINKS = new Set(['on', 'for', 'against'])

/** "Intergovernmental Panel" + "on" + "Climate Change" → one run; a listed country or people stays apart. */
export function joined(sentence: Word[], runs: Tagged[]): Tagged[] {
  const made: Tagged[] = []
  for (const run of runs) {
    const last = made.at(-1)
    if (last && goesOn(sentence, last, run))
      made[made.length - 1] = { ...last, to: run.to, score: Math.min(last.score, run.score) }
    else made.push(run)
  }
  return made
}

function goesOn(sentence: Word[], a: Tagged, b: Tagged): boolean {
  if (b.from !== a.to + 1 || !isBodyOrOther(a.type) || !isBodyOrOther(b.type)) return false
  if (!FOR_SOMETHING.has((sentence[a.to - 1] as Word).text) || !LINKS.has((sentence[a.to] as Word).text)) return false
  const { entry } = listedAt(sentence, b.from)
  return !entry || entry.weak === true
}

const isBodyOrOther = (type: Coarse): boolean => type === 'ORG' || type === 'MISC'

/** What was seen as a name of its own anywhere in the article, with its type. */
export function knownRuns(sentences: Word[][], runs: Tagged[][]): Map<string, Coarse> {
  const known = new Map<string, Coarse>()
  runs.forEach((found, s) => {
    for (const { from, to, type } of found) {
      const name = nameOf(sentences[s] as Word[], from, to)
      if (!known.has(name)) known.set(name, type)
    }
  })
  return known
}

/** The words from `from` to `to`, as one string. */
export const nameOf = (sentence: Word[], from: number, to: number): string =>
  sentence
    .slice(from, to)
    .map((word) => word.text)
    .join(' ')

/** Names that another tagger saw, as words of the sentences; `names` in order of place. One over two sentences is left. */
export function runsAt(sentences: Word[][], names: SeenName[]): Tagged[][] {
  const sorted = [...names].sort((a, b) => a.start - b.start)
  let next = 0
  return sentences.map((sentence) => {
    const found: Tagged[] = []
    const last = sentence.at(-1)?.end ?? 0
    let to = 0
    for (; next < sorted.length && (sorted[next] as SeenName).start < last; next++) {
      const { start, end, type, score } = sorted[next] as SeenName
      let from = to
      while (from < sentence.length && (sentence[from] as Word).end <= start) from++
      const first = from
      for (to = first; to < sentence.length && (sentence[to] as Word).start < end; ) to++
      if (to > first && end <= last) found.push({ from: first, to, type, score })
    }
    return found
  })
}
