/** How long a talk took: durations of one call or meeting are comparable when its people and its day are known. */
import type { Mention } from '#core/model.ts'
import { wordAt } from './atoms.ts'
import { TALKS } from './data/events.ts'
import { touching } from './near.ts'
import { type Finding, isBreak, type Scene, type Sentence, textOf } from './scene.ts'
import { dayAfter } from './when.ts'

const NEAR = 400

interface Talk {
  finding: Finding
  people: string[]
  day: string | null
}

/** Keys for durations of talks. An article that tells of one dated talk between named people means that one throughout. */
export function talkKeys(sentences: readonly Sentence[]): Map<Finding, string> {
  const talks = sentences.flatMap((sentence) =>
    sentence.findings
      .filter((finding) => finding.quantity.kind === 'time' && isTalk({ ...sentence, finding }))
      .map((finding) => talkOf(sentence, finding)),
  )
  const anchors = new Set(
    talks.filter((t) => t.day && t.people.length > 1).map((t) => `${t.people.join('+')}|${t.day}`),
  )
  const [anchor = '', ...others] = anchors
  if (!anchor || others.length) return new Map()
  const known = new Set(anchor.split('|')[0]?.split('+'))
  const same = talks.filter((t) => t.people.every((p) => known.has(p)) && (!t.day || anchor.endsWith(t.day)))
  return new Map(same.map((t) => [t.finding, `duration|talk|${anchor}`]))
}

/** "50-minute phone call", "spoke … for nearly an hour", "the call lasted 20 minutes". */
function isTalk({ atoms, finding: { quantity } }: Scene): boolean {
  for (let at = quantity.to; quantity.hyphened && at < quantity.to + 3; at++)
    if (TALKS.has(wordAt(atoms, at))) return true
  if (!/^(?:for|lasted|lasting|took)$/.test(wordAt(atoms, quantity.from - 1))) return false
  for (let at = quantity.from - 2; at > quantity.from - 16 && at >= 0 && !isBreak(atoms[at]); at--)
    if (TALKS.has(wordAt(atoms, at))) return true
  return false
}

const MOST_WORDS = 12
const SPEAKING = new Map([
  ['spoke', 'speaking'],
  ['spoken', 'speaking'],
  ['talked', 'talking'],
])

/** What a length of talk measures: "spoke with Ann Hale for nearly an hour" → "speaking with Ann Hale"; else nothing. */
export function talkedOf({ article, atoms, finding: { quantity } }: Scene): string | null {
  const end = quantity.from - 1
  if (quantity.kind !== 'time' || quantity.hyphened || wordAt(atoms, end) !== 'for') return null
  for (let at = end - 1; at >= Math.max(0, end - MOST_WORDS) && !isBreak(atoms[at]); at--) {
    const form = SPEAKING.get(wordAt(atoms, at))
    if (form) return at + 1 < end ? `${form} ${textOf(article, atoms, { from: at + 1, to: end })}` : form
  }
  return null
}

function talkOf(sentence: Sentence, finding: Finding): Talk {
  const named = touching(sentence.article.mentions, around(sentence, finding)).filter(
    (m: Mention) => m.type === 'PER' && m.form !== 'pronoun' && m.form !== 'role',
  )
  const people = [...new Set(named.map((m) => m.entity.split('-').at(-1) as string))].sort()
  return { finding, people, day: dayAfter({ ...sentence, finding }) }
}

/** The sentence, as far as it is near: hostile texts have sentences without end. */
function around({ start, end, atoms }: Sentence, { quantity }: Finding): { start: number; end: number } {
  const at = atoms[quantity.from]?.start ?? start
  return { start: Math.max(start, at - NEAR), end: Math.min(end, at + NEAR) }
}
