/** Where a report in the article's own words ends and the article speaks again. */
import { SUBORDINATORS } from './data/words.ts'
import type { Frame } from './frames.ts'
import type { Word } from './words.ts'

/** Last word of what is reported: before a further verb of speech of the same subject, else before the full stop. */
export function endOf(ws: Word[], frames: Frame[], frame: Frame, from: number): number {
  let to = ws.length - 1
  while (to > from && ws[to]?.kind === 'mark') to--
  if (SUBORDINATORS.has(ws[frame.from - 1]?.lower ?? '') || opensSentence(frame)) {
    const comma = ws.findIndex((w, k) => k > from + 1 && w.text === ',')
    if (comma > 0) to = Math.min(to, comma - 1)
  }
  for (const f of frames) if (f.cue.from > from) to = Math.min(to, cutBefore(ws, f, frame, from) ?? to)
  const end = ws.findIndex((_, k) => k > from + 2 && k <= to && isAside(ws, k))
  return end > 0 ? Math.min(to, end - 1) : to
}

/** "In addition to saying that …, X left": the sentence goes on behind the comma. */
const opensSentence = ({ order, cue, subject }: Frame): boolean =>
  order === 'participle' && subject.from > cue.to && cue.from < 6

/** Places behind which the article speaks again: a semicolon, ", although", ", which", " — a move". */
function isAside(ws: Word[], k: number): boolean {
  const w = ws[k] as Word
  const next = ws[k + 1]?.lower ?? ''
  if (w.text === ';') return true
  if (/^(?:—|–|--|-)$/.test(w.text)) return /^an?$/.test(next) && !ws.slice(k + 1).some((o) => o.text === w.text)
  if (w.text !== ',') return false
  if (/^(?:who|but|although|though|while|whereas|compared)$/.test(next)) return true
  if (next === 'even') return ws[k + 2]?.lower === 'as' && !/^an?$/.test(ws[k + 3]?.lower ?? '')
  return REMARK.test(next) && !(next === 'the' && !FOREMOST.test(ws[k + 2]?.lower ?? '')) && isLastComma(ws, k)
}

/** Behind the last comma of a sentence a remark on what was said: ", a step that …", ", the first since May", ", which …". */
const REMARK = /^(?:an?|the|something|which|whose|where)$/
const FOREMOST = /^(?:first|second|latest|last|only|most|largest|highest|lowest|biggest)$/
const isLastComma = (ws: Word[], k: number): boolean =>
  !ws.slice(k + 1).some((w, i) => w.text === ',' && !/^(?:which|who|whose)$/.test(ws[k + 2 + i]?.lower ?? ''))

/** Last word before a further frame that ends the report, or null if it belongs to the report. */
function cutBefore(ws: Word[], f: Frame, frame: Frame, from: number): number | null {
  if (f.order === 'according-to')
    return f.cue.from - from < 4 ? null : Math.max(from, f.cue.from - (ws[f.cue.from - 1]?.text === ',' ? 2 : 1))
  if (f.subject.from !== frame.subject.from) return cutBeforeOther(ws, f, from)
  if (f.order === 'infinitive' || f.strength === 'stance') return null
  // "said that he ran and had bragged of it": what had been said before belongs to the report
  if (isPluperfect(ws, f) && !isPluperfect(ws, frame)) return null
  let cut = f.cue.from - 1
  while (cut > from && ['conjunction', 'adverb', 'auxiliary'].includes(ws[cut]?.kind ?? '')) cut--
  if (ws[cut]?.text === ',') return cut - 1
  return ws[cut + 1]?.kind === 'conjunction' ? cut : null
}

const isPluperfect = (ws: Word[], { cue }: Frame): boolean =>
  ws.slice(Math.max(0, cue.from - 2), cue.from).some((w) => w.lower === 'had')

/** "…, and the owners said", "… while the owners said": somebody else speaks. */
function cutBeforeOther(ws: Word[], f: Frame, from: number): number | null {
  if (f.strength !== 'say' || f.order !== 'subject-cue' || f.from <= from + 3) return null
  const opening = ws[f.from - 1]
  const comma = ws[f.from - 2]?.text === ','
  if (opening?.kind === 'conjunction' && comma) return f.from - 3
  return /^(?:while|although|whereas|though)$/.test(opening?.lower ?? '') ? f.from - (comma ? 3 : 2) : null
}
