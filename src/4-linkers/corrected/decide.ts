/** What becomes of every entry. The order of the entries in their file makes no difference. */
import { placeOf } from '#core/corrections/anchor.ts'
import type { Correction } from '#core/corrections/types.ts'
import { describe, join, type Standing, setApart } from './entities.ts'
import { articleAt, type Desk, entityAt } from './names.ts'
import { because, type Outcome } from './outcome.ts'
import { settleSpeaker } from './speakers.ts'

/** Applies the entries to what is on the desk; every one gets exactly one outcome, by its id. */
export function decide(desk: Desk, corrections: Correction[]): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>()
  const open: Standing[] = []
  for (const entry of [...corrections].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const found = standingOf(desk, entry)
    if ('state' in found) outcomes.set(entry.id, found)
    else open.push(found)
  }
  const settle = (which: (entry: Correction) => boolean, how: (standing: Standing) => Outcome): void => {
    for (const standing of open) if (which(standing.entry)) outcomes.set(standing.entry.id, how(standing))
  }
  settle(isOfMark, (s) => ofMark(desk, s))
  settle(
    ({ decided }) => decided.entity !== undefined,
    (s) => setApart(desk, s),
  )
  settle(
    ({ decided }) => decided.sameAs !== undefined,
    (s) => join(desk, s),
  )
  const described = open.filter(({ entry }) => entry.kind === 'entity' && entry.decided.sameAs === undefined)
  for (const [id, standings] of Map.groupBy(described, (s) => entityAt(desk, s.entry))) {
    const found = id ? describe(desk, id, standings) : new Map(standings.map((s) => [s.entry.id, unmarked(s)]))
    for (const [entry, outcome] of found) outcomes.set(entry, outcome)
  }
  settle(
    ({ decided }) => decided.speaker !== undefined,
    (s) => speakerOf(desk, s),
  )
  return outcomes
}

/** Where an entry stands, or why it stands nowhere. */
function standingOf(desk: Desk, entry: Correction): Standing | Outcome {
  const article = articleAt(desk, entry)
  if (!article) return because(desk.byPath.has(entry.file) ? 'changed' : 'gone')
  const place = placeOf(article.text, entry)
  if (!place) return because('moved')
  const at = { article: article.id, ...place }
  if (entry.conflicting) return because('contrary', at)
  return entry.repeated ? because('repeated', at) : { entry, article, place }
}

/** Settled when the article's marks were made. */
const isOfMark = ({ kind, decided }: Correction): boolean =>
  kind !== 'entity' && decided.entity === undefined && decided.speaker === undefined

const done = ({ entry, article }: Standing) => article.corrections?.find((c) => c.id === entry.id)

const unmarked = ({ article, place }: Standing): Outcome => because('unmarked', { article: article.id, ...place })

function ofMark(desk: Desk, standing: Standing): Outcome {
  const at = { article: standing.article.id, ...standing.place }
  const made = done(standing)
  if (!made) return standing.entry.decided.reject ? because('nothing', at) : unmarked(standing)
  return made.state === 'applied' ? because('applied', at, named(desk, made.was)) : because('same', at)
}

/** Entities by their name. */
const named = ({ entities }: Desk, was: Outcome['was']): Outcome['was'] =>
  Object.fromEntries(
    Object.entries(was).map(([key, value]) => [
      key,
      (key === 'speaker' || key === 'entity') && typeof value === 'string'
        ? (entities.get(value)?.name ?? value)
        : value,
    ]),
  )

function speakerOf(desk: Desk, standing: Standing): Outcome {
  const made = done(standing)
  if (!made) return unmarked(standing)
  if (made.state === 'redundant') return because('same', { article: standing.article.id, ...standing.place })
  return settleSpeaker(desk, standing, made)
}
