/** The span of a count: one event, one day, or everything up to now. */
import type { DateMark, Span } from '#core/model.ts'
import { wordAt } from './atoms.ts'
import { CUMULATIVE, EVENTS, HAPPENED, ONGOING } from './data/events.ts'
import { touching } from './near.ts'
import { type Predicate, predicateOf } from './predicate.ts'
import { behind, isBreak, type Scene } from './scene.ts'

const BACK = 30
const AHEAD = 12
/** "opened fire", "under fire": no blaze. */
const NO_BLAZE =
  /^(?:open|opened|opening|opens|under|to|on|cease|of|came|exchanged|returned|held|artillery|rocket|enemy)$/
const CUE = /^(?:said|says|told|reported|announced|stated|added|according|confirmed)$/

/** "total", "attack 2023-10-07", "attack", "2023-12-10", or nothing. Rules in order; the first that speaks decides. */
export function spanOf(scene: Scene, predicate: Predicate): string | null {
  if (predicate.name === 'population') return 'now'
  if (isIncrement(scene, predicate) || isRate(scene, predicate)) return null
  if (isCumulative(scene, predicate)) return 'total'
  const toll = isToll(scene, predicate)
  const ahead = eventAhead(scene, predicate)
  if (ahead) return toll ? ahead : dated(scene, ahead)
  if (predicate.perfect && !toll) return 'total'
  const back = eventBack(scene)
  return (
    (back && !toll ? dated(scene, back) : back) ?? (toll ? 'total' : (dayOf(scene, predicate) ?? dayOfSentence(scene)))
  )
}

/** "In 2016, 36 people died in an explosion": the date that begins the sentence is that of the event, where it has none. */
const dated = (scene: Scene, event: string): string =>
  [...EVENTS.values()].includes(event) ? [event, dayOfSentence(scene)].filter(Boolean).join(' ') : event

/** "12 more were killed", "another 5": adds to a count of the same predicate, and is no count of its own. */
function isIncrement(scene: Scene, predicate: Predicate): boolean {
  const { atoms, finding, findings } = scene
  const { from, to } = finding.quantity
  const adds = /^(?:more|other|others|additional|further)$/.test(wordAt(atoms, to))
  if (!adds && !/^(?:another|additional|further)$/.test(wordAt(atoms, from - 1))) return false
  const before = findings[finding.order - 1]
  const earlier = before && predicateOf({ ...scene, finding: before })
  return !earlier || earlier.name === predicate.name
}

/** "40,000 people are killed every year": a rate. */
function isRate({ atoms, finding }: Scene, predicate: Predicate): boolean {
  const start = Math.max(finding.quantity.to, predicate.to)
  for (let at = start; at < start + AHEAD && !isBreak(atoms[at]); at++)
    if (/^(?:every|each|annually|daily|weekly|monthly|yearly|per|average)$/.test(wordAt(atoms, at))) return true
  return /^(?:average|annually)$/.test(wordAt(atoms, finding.quantity.from - 2))
}

/** "since the war began", "so far", "the toll": in the clause of the figure. */
function isCumulative({ atoms, finding }: Scene, predicate: Predicate): boolean {
  const start = Math.max(finding.quantity.to, predicate.to)
  for (let at = start; at < start + AHEAD + 4 && !/^[;.!?]$/.test(atoms[at]?.text ?? '.'); at++) {
    if (CUMULATIVE.has(wordAt(atoms, at)) || (wordAt(atoms, at) === 'so' && wordAt(atoms, at + 1) === 'far'))
      return true
  }
  if (wordAt(atoms, 0) === 'since') return true
  return /^(?:total|overall)$/.test(wordAt(atoms, finding.quantity.from - 2))
}

/** "the death toll": cumulative, and of its event where one is named. */
const isToll = ({ atoms }: Scene, { from, to }: Predicate): boolean =>
  [from, from + 1, to].some((at) => wordAt(atoms, at) === 'toll')

/** "… people in the attack on Sunday", "… had been killed in the war". */
function eventAhead(scene: Scene, predicate: Predicate): string | null {
  const { atoms } = scene
  const start = Math.max(behind(scene), predicate.to)
  for (let at = start; at < start + AHEAD && !isBreak(atoms[at]); at++) {
    if (!/^(?:in|during|by|from|after|when)$/.test(wordAt(atoms, at))) continue
    for (let k = at + 1; k < at + 7 && !isBreak(atoms[k]) && !/^(?:in|on|and|since)$/.test(wordAt(atoms, k)); k++) {
      const event = eventAt(scene, k)
      if (event) return event
    }
  }
  return null
}

/** The nearest event noun before the predicate: "the October 7 massacre, in which …, killed over 1,400". */
function eventBack(scene: Scene): string | null {
  const start = scene.finding.quantity.from - 1
  for (let at = start; at >= Math.max(0, start - BACK); at--) {
    const event = eventAt(scene, at)
    if (event && !isBackground(scene, at, start)) return event
  }
  return null
}

/** "a day after the attack, …": not what was counted in; "after the attack, in which …", "that killed" are. A war must stand near. */
function isBackground({ atoms }: Scene, at: number, start: number): boolean {
  if (ONGOING.has(wordAt(atoms, at))) return start - at > 5 || atoms.slice(at, start).some(isBreak)
  const told =
    [1, 2].some((k) => /^(?:that|which|when)$/.test(wordAt(atoms, at + k))) || wordAt(atoms, at + 3) === 'which'
  return (
    !told &&
    [1, 2, 3, 4, 5].some((k) =>
      /^(?:after|since|before|following|response|despite|over|about)$/.test(wordAt(atoms, at - k)),
    )
  )
}

/** The event that the noun at atom `i` names, with its date where one stands beside it. */
function eventAt(scene: Scene, i: number): string | null {
  const word = wordAt(scene.atoms, i)
  if (ONGOING.has(word)) return dayOf(scene, null) ?? 'total'
  const kind =
    word === 'fire' && NO_BLAZE.test(wordAt(scene.atoms, i - 1)) ? undefined : (EVENTS.get(word) ?? HAPPENED.get(word))
  // "the attack killed" is a noun; "militants attack", "to attack" are verbs
  if (!kind || wordAt(scene.atoms, i - 1) === 'to') return null
  const date = dateBeside(scene, i) ?? dayOf(scene, null)
  return date ? `${kind} ${date}` : kind
}

/** "October 7 massacre", "Oct. 7’s deadly attack", "the attack on October 7". */
function dateBeside(scene: Scene, i: number): string | null {
  const { atoms } = scene
  const at = atoms[i]
  if (!at) return null
  const before = dateIn(scene, { start: atoms[Math.max(0, i - 3)]?.start ?? at.start, end: at.start })
  if (before && !isCut(atoms, before, i)) return dayValue(before)
  const next = atoms[/^(?:on|of)$/.test(wordAt(atoms, i + 1)) ? i + 2 : i + 1]
  const after = next && dateIn(scene, next)
  return after ? dayValue(after) : null
}

/** The date that touches a span. */
const dateIn = ({ article }: Scene, span: Span): DateMark | undefined => touching(article.dates, span).at(-1)

/** A punctuation mark stands between the date and the event. */
const isCut = (atoms: Scene['atoms'], date: DateMark, i: number): boolean =>
  [1, 2, 3].some((k) => (atoms[i - k]?.start ?? -1) >= date.end && /^[,;:.—–]$/.test(atoms[i - k]?.text ?? '')) ||
  [1, 2].some((k) => (atoms[i - k]?.start ?? -1) >= date.end && /^(?:the|a|in|that|of)$/.test(wordAt(atoms, i - k)))

/** The day that follows a figure in its clause. */
export const dayAfter = (scene: Scene): string | null => dayOf(scene, null)

/** The day that the clause or the head of the sentence names. */
export const dayNamed = (scene: Scene): string | null => dayOf(scene, null) ?? dayOfSentence(scene)

/** The one day on which it happened: a date behind the predicate in its clause, no cue between ("said Saturday that"). */
function dayOf(scene: Scene, predicate: Predicate | null): string | null {
  const { atoms, finding } = scene
  const start = predicate ? Math.max(finding.quantity.to, predicate.to) : finding.quantity.to
  for (let at = start; at < start + AHEAD && !isBreak(atoms[at]); at++) {
    if (CUE.test(wordAt(atoms, at))) return null
    const mark = dateIn(scene, atoms[at] as Span)
    if (mark && !/^(?:than|compared|of)$/.test(wordAt(atoms, at - 1))) return dayValue(mark)
  }
  return null
}

/** "On Tuesday, 12 people were killed", "In 2022, …": a date that begins the sentence, when nobody reports between. */
function dayOfSentence(scene: Scene): string | null {
  const { atoms, finding } = scene
  const first = atoms[/^(?:on|in|during)$/.test(wordAt(atoms, 0)) ? 1 : 0]
  const mark = first && dateIn(scene, first)
  if (!mark || atoms.slice(0, Math.min(40, finding.quantity.from)).some((a) => CUE.test(a.lower))) return null
  return dayValue(mark)
}

/** "2023-10-07", "2023-10", "2023": resolved days, months and years. */
const dayValue = (mark: DateMark): string | null =>
  mark.resolved && mark.type === 'DATE' && /^\d{4}(?:-\d{2}){0,2}$/.test(mark.value ?? '') ? mark.value : null
