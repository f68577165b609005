/** Names by list and by capital letters. */
import type { EntityType } from '#core/model.ts'
import type { Found } from './found.ts'
import { listedAt } from './gazetteer.ts'
import { isTitleWord } from './titles.ts'
import type { Word } from './words.ts'

const ORG_WORDS = new Set(
  `ministry office council committee commission party union bank university institute agency department parliament
  court army force forces brigade company corporation corp inc ltd group association organization organisation
  federation league club hospital school college newspaper times post news tv radio police authority foundation
  front movement congress senate assembly service bureau center centre church`.split(/\s+/),
)
const PLACE_WORDS = new Set(
  'river sea lake mountain mountains island islands desert valley ocean bay strait'.split(' '),
)
const BUILT_WORDS = new Set('airport bridge embassy square street stadium crossing palace mosque cathedral'.split(' '))
const JOINERS = new Set('of the and for de da di van von bin al el ibn'.split(' '))
const MONTHS_AND_DAYS = new Set(
  `january february march april may june july august september october november december monday tuesday wednesday
  thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec`.split(/\s+/),
)

/** Names among the words of one sentence. */
export function namesByShape(sentence: Word[]): Found[] {
  const found: Found[] = []
  let at = 0
  while (at < sentence.length) {
    const { length, entry } = listedAt(sentence, at)
    const run = runAt(sentence, at)
    if (entry && length >= run) {
      found.push({ ...spanOf(sentence, at, length), type: entry.type, rule: 'listed-name' })
      at += length
    } else if (run) at = readRun(sentence, { at, run, found })
    else at++
  }
  return found
}

/** Words of a capitalised run from `at`, joiners inside included. */
function runAt(sentence: Word[], at: number): number {
  let end = at
  let i = at
  for (; i < sentence.length; i++) {
    const { text } = sentence[i] as Word
    if (isCapital(text) && !MONTHS_AND_DAYS.has(text.toLowerCase())) end = i + 1
    else if (i === at || !(JOINERS.has(text) || (text === '-' && (sentence[i] as Word).glued))) break
  }
  return end - at
}

function readRun(sentence: Word[], { at, run, found }: { at: number; run: number; found: Found[] }): number {
  let from = at
  const end = at + run
  while (from < end && (isTitleWord(textAt(sentence, from)) || (from > at && textAt(sentence, from) === '-'))) from++
  const titled = from > at
  const { length, entry } = listedAt(sentence, from)
  if (entry && from + length <= end && (entry.type === 'NORP' || entry.type === 'GPE')) {
    found.push({ ...spanOf(sentence, from, length), type: entry.type, rule: 'listed-name' })
    return from + length
  }
  const count = end - from
  const opens = from === 0
  if (count <= 0) return end
  const type = typeOf(sentence, from, end)
  if (count === 1 && opens && !titled) return end
  if (count === 1 && !titled && type === 'PER') return end
  found.push({ ...spanOf(sentence, from, count), type, rule: titled ? 'title' : 'capitals' })
  return end
}

function typeOf(sentence: Word[], from: number, end: number): EntityType {
  const all = sentence.slice(from, end).map((w) => w.text.toLowerCase())
  if (all.some((w) => ORG_WORDS.has(w))) return 'ORG'
  if (all.some((w) => BUILT_WORDS.has(w))) return 'FAC'
  if (all.some((w) => PLACE_WORDS.has(w))) return 'LOC'
  const only = textAt(sentence, from)
  if (end - from === 1 && /^\p{Lu}{2,}$/u.test(only)) return 'ORG'
  return 'PER'
}

const textAt = (sentence: Word[], at: number): string => sentence[at]?.text ?? ''
const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text)
const spanOf = (sentence: Word[], at: number, length: number): { start: number; end: number } => ({
  start: (sentence[at] as Word).start,
  end: (sentence[at + length - 1] as Word).end,
})
