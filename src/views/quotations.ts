/** One quotation as several files print it: the wordings aligned word by word, the speaker as each file gives it. */
import { diffArrays } from 'diff'
import type { QuotationGroup } from '#core/model.ts'
import { t } from '../strings.ts'
import { byDate, type Library } from './library.ts'
import { type Utterance, utterancesOf } from './utterances.ts'

/** A run of words; `same` as in the first wording of the group, or only here. */
export interface Run {
  words: string
  same: boolean
}

export interface Variant extends Utterance {
  /** The words in runs; null in the first wording, against which the others are held. */
  runs: Run[] | null
  /** How it stands to the first wording, in words. */
  relation: string | null
}

export interface Concordance {
  id: string
  members: Variant[]
  sources: number
  speakersDiffer: boolean
  /** All wordings the same or shortened. */
  sameWords: boolean
  /** The same wordings under the same speaker. */
  same: boolean
}

const remembered = new WeakMap<Library, Concordance[]>()

/** Groups in the order of the dossier, members in order of date. */
export function quotationGroups(library: Library): Concordance[] {
  const known = remembered.get(library)
  if (known) return known
  const groups = library.dossier.quotationGroups
    .map((group) => concordance(library, group))
    .filter((group) => group.members.length > 1)
  remembered.set(library, groups)
  return groups
}

function concordance(library: Library, group: QuotationGroup): Concordance {
  const members = group.members
    .flatMap((m) => utterancesOf(library, library.article(m.article)).find((u) => u.id === m.quotation) ?? [])
    .sort((a, b) => byDate(library.article(a.evidence.article), library.article(b.evidence.article)))
  // the fullest wording is the one that the others are held against
  const base = members.reduce<Utterance | undefined>(
    (best, m) => (best && best.evidence.words.length >= m.evidence.words.length ? best : m),
    undefined,
  )
  const variants = members.map(
    (m): Variant => ({
      ...m,
      runs: m === base || !base ? null : runsOf(base.evidence.words, m.evidence.words),
      relation: base && m !== base ? relationOf(group, base, m) : null,
    }),
  )
  const close = group.pairs.every((p) => p.class === 'identical' || p.class === 'shortened' || p.class === 'fragment')
  return {
    id: group.id.toLowerCase(),
    members: variants,
    sources: new Set(members.map((m) => m.evidence.article)).size,
    speakersDiffer: group.speakersDiffer,
    sameWords: close,
    same: close && !group.speakersDiffer,
  }
}

function relationOf(group: QuotationGroup, a: Utterance, b: Utterance): string | null {
  const is = (ref: { article: string; quotation: string }, u: Utterance): boolean =>
    ref.article === u.evidence.article && ref.quotation === u.id
  const pair = group.pairs.find((p) => (is(p.a, a) && is(p.b, b)) || (is(p.a, b) && is(p.b, a)))
  return pair ? t.pairClasses[pair.class] : null
}

/** The words of `other` in runs that the base has too, and runs that it has not. */
export function runsOf(base: string, other: string): Run[] {
  const words = (s: string): string[] => s.split(' ')
  const changes = diffArrays(words(base), words(other), { comparator: (a, b) => bare(a) === bare(b) })
  return changes.filter((c) => !c.removed).map((c) => ({ words: c.value.join(' '), same: !c.added }))
}

/** `“War.”` → `war`: marks and case make no other word. */
const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') || word
