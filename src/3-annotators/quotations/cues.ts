/** From the forms of verbs of speech to their lemmas. */
import { IRREGULAR, NAME, SAY, STANCE } from './data/cues.ts'

export type Strength = 'say' | 'name' | 'stance'
export interface Cue {
  lemma: string
  strength: Strength
  form: 'past' | 'present' | 'base' | 'participle'
}

let remembered: Map<string, Cue> | undefined

/** What a word in lower case reports, if it is a form of a verb of speech. */
export function cueOf(lower: string): Cue | undefined {
  remembered ??= formTable()
  return remembered.get(lower)
}

function formTable(): Map<string, Cue> {
  const table = new Map<string, Cue>()
  const add = (form: string, cue: Cue): void => void (table.has(form) || table.set(form, cue))
  const strengths: [Strength, string[]][] = [
    ['say', SAY],
    ['name', NAME],
    ['stance', STANCE],
  ]
  for (const [strength, lemmas] of strengths)
    for (const lemma of lemmas) {
      const irregular = Object.keys(IRREGULAR).filter((form) => IRREGULAR[form] === lemma)
      for (const form of irregular.length ? irregular : pasts(lemma)) add(form, { lemma, strength, form: 'past' })
      add(present(lemma), { lemma, strength, form: 'present' })
      for (const form of participles(lemma)) add(form, { lemma, strength, form: 'participle' })
      add(lemma, { lemma, strength, form: 'base' })
    }
  return table
}

const doubled = (lemma: string): string => lemma + lemma.at(-1)
const silentE = (lemma: string): boolean => lemma.endsWith('e') && !/(?:ee|ye|oe)$/.test(lemma)

function pasts(lemma: string): string[] {
  if (lemma.endsWith('e')) return [`${lemma}d`]
  if (/[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ied`]
  return doubles(lemma) ? [`${doubled(lemma)}ed`] : [`${lemma}ed`]
}

function participles(lemma: string): string[] {
  if (lemma.endsWith('ie')) return [`${lemma.slice(0, -2)}ying`]
  if (silentE(lemma)) return [`${lemma.slice(0, -1)}ing`]
  return doubles(lemma) ? [`${doubled(lemma)}ing`] : [`${lemma}ing`]
}

function present(lemma: string): string {
  if (/(?:s|x|z|ch|sh|go)$/.test(lemma)) return `${lemma}es`
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`
}

/** "quip" → "quipped": one syllable with one short vowel, and the few longer ones stressed at their end. */
const doubles = (lemma: string): boolean =>
  (/^[^aeiou]*[aeiou][bdgklmnprt]$/.test(lemma) && !/[^aeiou]*(?:k)$/.test(lemma)) ||
  /^(?:quip|admit|submit|commit|rebut|refer|concur|permit|compel|begin|equip)$/.test(lemma)
