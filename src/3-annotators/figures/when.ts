/** The span of a count: one event, one day, or everything up to now. */
import type { DateMark } from '#core/model.ts'
import { CUMULATIVE, EVENTS, ONGOING } from './data/events.ts'
import type { Predicate } from './predicate.ts'
import { behind, isBreak, type Scene, wordAt } from './scene.ts'

const BACK = 30
const AHEAD = 12
const CUE = /^(?:said|says|told|reported|announced|stated|added|according|confirmed)$/

/** "total", "attack 2023-10-07", "attack", "2023-12-10", or nothing. Rules in order; the first that speaks decides. */
export function spanOf(scene: Scene, predicate: Predicate): string | null {
  if (predicate.name === 'population') return 'now'
  if (scene.finding.borrowed && isIncrement(scene)) return null
  if (isCumulative(scene, predicate)) return 'total'
  const ahead = eventAhead(scene, predicate)
  if (ahead) return ahead
  if (predicate.perfect) return 'total'
  return eventBack(scene, predicate) ?? dayOf(scene, predicate)
}

/** "killed 20 people, and 5 more were killed": the same predicate again adds to a count and is none of its own. */
function isIncrement({ atoms, finding, findings }: Scene): boolean {
  return (
    wordAt(atoms, finding.quantity.to) === 'more' &&
    findings.indexOf(finding) > 0 &&
    !isOtherVerb(atoms, finding.quantity.from)
  )
}
const isOtherVerb = (atoms: Scene['atoms'], at: number): boolean => /(?:ing|ed|took|taken)$/.test(wordAt(atoms, at - 1))

/** "since the war began", "so far", "the toll": in the clause of the figure. */
function isCumulative({ atoms, finding }: Scene, predicate: Predicate): boolean {
  const start = Math.max(finding.quantity.to, predicate.to)
  for (let at = start; at < start + AHEAD + 4 && !/^[;.!?]$/.test(atoms[at]?.text ?? '.'); at++) {
    if (CUMULATIVE.has(wordAt(atoms, at)) || (wordAt(atoms, at) === 'so' && wordAt(atoms, at + 1) === 'far'))
      return true
  }
  if (wordAt(atoms, 0) === 'since') return true
  return (
    wordAt(atoms, predicate.from + 1) === 'toll' ||
    wordAt(atoms, predicate.from) === 'toll' ||
    /^(?:total|overall)$/.test(wordAt(atoms, finding.quantity.from - 2))
  )
}

/** "… people in the attack on Sunday", "… had been killed in the war". */
function eventAhead(scene: Scene, predicate: Predicate): string | null {
  const { atoms } = scene
  const start = Math.max(behind(scene), predicate.to)
  for (let at = start; at < start + AHEAD && !isBreak(atoms[at]); at++) {
    if (!/^(?:in|during|by|from|after)$/.test(wordAt(atoms, at))) continue
    for (let k = at + 1; k < at + 7 && !isBreak(atoms[k]) && !/^(?:in|on|and|since)$/.test(wordAt(atoms, k)); k++) {
      const event = eventAt(scene, k)
      if (event) return event
    }
  }
  return null
}

/** The nearest event noun before the predicate: "the October 7 massacre, in which …, killed over 1,400". */
function eventBack(scene: Scene, predicate: Predicate): string | null {
  const start = Math.min(predicate.from, scene.finding.quantity.from) - 1
  for (let at = start; at >= Math.max(0, start - BACK); at--) {
    const event = eventAt(scene, at)
    if (event) return event
  }
  return null
}

/** The event that the noun at atom `i` names, with its date where one stands beside it. */
function eventAt(scene: Scene, i: number): string | null {
  const word = wordAt(scene.atoms, i)
  if (ONGOING.has(word)) return 'total'
  const kind = EVENTS.get(word)
  // "the attack killed" is a noun; "militants attack", "to attack" are verbs
  if (!kind || wordAt(scene.atoms, i - 1) === 'to') return null
  const date = dateBeside(scene, i) ?? dayOf(scene, null)
  return date ? `${kind} ${date}` : kind
}

/** "October 7 massacre", "Oct. 7’s deadly attack", "the attack on October 7". */
function dateBeside({ atoms, dates }: Scene, i: number): string | null {
  const [from, at] = [atoms[Math.max(0, i - 3)]?.start ?? 0, atoms[i]]
  const next = /^(?:on|of)$/.test(wordAt(atoms, i + 1)) ? atoms[i + 2] : atoms[i + 1]
  const mark = dates.find(
    (d) =>
      (at && d.end <= at.start && d.end > from && !isCut(atoms, d, i)) ||
      (next && d.start <= next.start && d.end > next.start),
  )
  return mark ? dayValue(mark) : null
}

/** A punctuation mark stands between the date and the event. */
const isCut = (atoms: Scene['atoms'], date: DateMark, i: number): boolean =>
  [1, 2, 3].some((k) => (atoms[i - k]?.start ?? -1) >= date.end && /^[,;:.—–]$/.test(atoms[i - k]?.text ?? '')) ||
  [1, 2].some((k) => (atoms[i - k]?.start ?? -1) >= date.end && /^(?:the|a|in|that|of)$/.test(wordAt(atoms, i - k)))

/** The day that follows a figure in its clause. */
export const dayAfter = (scene: Scene): string | null => dayOf(scene, null)

/** The one day on which it happened: a date behind the predicate in its clause, no cue between ("said Saturday that"). */
function dayOf({ atoms, dates, finding }: Scene, predicate: Predicate | null): string | null {
  if (!dates.length) return null
  const start = predicate ? Math.max(finding.quantity.to, predicate.to) : finding.quantity.to
  for (let at = start; at < start + AHEAD && !isBreak(atoms[at]); at++) {
    if (CUE.test(wordAt(atoms, at))) return null
    const mark = dates.find(
      (d) => d.start <= (atoms[at] as { start: number }).start && d.end > (atoms[at] as { start: number }).start,
    )
    if (mark && !/^(?:than|compared|of)$/.test(wordAt(atoms, at - 1))) return dayValue(mark)
  }
  return null
}

const dayValue = (mark: DateMark): string | null =>
  mark.resolved && mark.precision === 'day' && mark.range && mark.range[0] === mark.range[1] ? mark.range[0] : null
