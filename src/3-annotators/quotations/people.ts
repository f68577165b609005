/** What an article tells of its people: where they stand, their offices, and whether "he" or "she" can be them. */
import type { Article, Mention, Span } from '#core/model.ts'
import { MEN, WOMEN } from './data/given-names.ts'
import { PERSON_NOUNS } from './data/words.ts'

export type Gender = 'he' | 'she' | null

export interface People {
  /** Name mentions, sorted by place, outside quoted words. */
  mentions: Mention[]
  /** Name mentions of people outside captions. */
  persons: Mention[]
  genders: Map<string, Gender>
  /** Words of office in lower case that stand before the name of a person. */
  offices: Map<string, Set<string>>
}

const ALSO_FAMILY_NAMES = new Set(
  'Bush Kelly Hope Rose Lynn Grace April May Carter Bay Dawn Joy Penny Paige Hayley Stacy Dana Lee Kim'.split(' '),
)
const FORMS = /\b(Mr|Mrs|Ms|Miss|Sir|Lord|Lady|King|Queen|Prince|Princess|Madam|Mme)\.?\s+$/
const OFFICE_PARTS = new Set([
  'prime',
  'foreign',
  'deputy',
  'interior',
  'defense',
  'defence',
  'finance',
  'press',
  'chief',
  'executive',
  'general',
  'state',
])

/** Collects what is known of people; `quoted` are spans whose mentions do not count. */
export function peopleOf(article: Article, quoted: Span[]): People {
  const names = article.mentions.filter((m) => m.form === 'name' || m.form === 'alias')
  const mentions = outside(disjoint(names), quoted)
  const captions = article.regions.filter((r) => r.role === 'caption')
  const genders = new Map<string, Gender>()
  const offices = new Map<string, Set<string>>()
  for (const m of mentions) {
    if (m.type !== 'PER') continue
    const before = article.text.slice(Math.max(0, m.start - 60), m.start)
    const gender = genderOf(article.text.slice(m.start, m.end), before)
    if (gender) genders.set(m.entity, genders.get(m.entity) ?? gender)
    const known = offices.get(m.entity) ?? new Set()
    for (const word of officeBefore(before)) known.add(word)
    offices.set(m.entity, known)
  }
  const persons = outside(mentions, captions).filter((m) => m.type === 'PER')
  return { mentions, persons, genders, offices }
}

/** Words of office right before a name, in lower case: "the Kremlin spokesman " gives kremlin and spokesman. */
function officeBefore(before: string): string[] {
  const words = before.trim().split(/\s+/).reverse()
  const found: string[] = []
  for (const word of words) {
    const bare = word.replace(/['’]s$|[.]$/, '')
    const lower = bare.toLowerCase()
    if (!/^[\p{L}-]+$/u.test(bare)) break
    if (!/^\p{Lu}/u.test(bare) && !PERSON_NOUNS.has(lower) && !OFFICE_PARTS.has(lower)) break
    found.push(IN_FULL.get(lower) ?? lower)
  }
  return found
}

/** "Col. Hale" is "the colonel" later on. */
const IN_FULL = new Map(
  Object.entries({
    col: 'colonel',
    gen: 'general',
    lt: 'lieutenant',
    capt: 'captain',
    maj: 'major',
    sgt: 'sergeant',
    cmdr: 'commander',
    adm: 'admiral',
    sen: 'senator',
    rep: 'representative',
    gov: 'governor',
    prof: 'professor',
    det: 'detective',
    insp: 'inspector',
    supt: 'superintendent',
    rev: 'reverend',
    amb: 'ambassador',
  }),
)

/** Without mentions that overlap the one before them. */
function disjoint(mentions: Mention[]): Mention[] {
  let end = -1
  return mentions.filter((m) => {
    if (m.start < end) return false
    end = m.end
    return true
  })
}

/** Mentions that stand in none of the spans; both sorted by place. */
function outside(mentions: Mention[], spans: Span[]): Mention[] {
  let k = 0
  return mentions.filter((m) => {
    while (k < spans.length && (spans[k] as Span).end <= m.start) k++
    const span = spans[k]
    return !span || m.end <= span.start
  })
}

function genderOf(name: string, before: string): Gender {
  const form = FORMS.exec(before)?.[1]
  if (form) return /^(?:Mr|Sir|Lord|King|Prince)$/.test(form) ? 'he' : 'she'
  if (
    /\b(?:spokeswoman|congresswoman|actress|Queen|businesswoman|chairwoman|wife|sister|daughter|mother)\s+$/.test(
      before,
    )
  )
    return 'she'
  if (/\b(?:spokesman|congressman|actor|King|businessman|chairman|husband|brother|son|father)\s+$/.test(before))
    return 'he'
  const parts = name.split(/\s+/)
  // a man's given name is often a family name, a woman's seldom
  if (parts.length < 2)
    return WOMEN.has(name.toLowerCase()) && !MEN.has(name.toLowerCase()) && !ALSO_FAMILY_NAMES.has(name) ? 'she' : null
  const first = (parts[0] as string).toLowerCase()
  const man = MEN.has(first)
  return man === WOMEN.has(first) ? null : man ? 'he' : 'she'
}
