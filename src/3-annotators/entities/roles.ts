/** Offices and kinds that stand for somebody the article has named: "the Russian leader", "the terror group". */
import type { Mention, Span } from '#core/model.ts'
import { lookUp } from './gazetteer.ts'

/** What an office word means: the people who may be called so hold one of these offices. */
const OFFICES: Record<string, RegExp> = {
  leader: /president|prime minister|premier|chancellor|leader|king|emir/,
  president: /(?<!vice[ -])president/,
  premier: /prime minister|premier/,
  'prime minister': /prime minister|premier/,
  chancellor: /chancellor/,
  'foreign minister': /(?<!deputy )foreign minister/,
  'defense minister': /(?<!deputy )defen[cs]e minister/,
  'defence minister': /(?<!deputy )defen[cs]e minister/,
}
/** How far before a name its office is read. */
const LEAD = 60
/** A kind of group stands for the one that is named this many times as often as all others of its kind. */
const AHEAD = 10
const ARMED = new Set(
  `Hamas,Hezbollah,Islamic Jihad,Islamic State,al-Qaeda,al-Shabaab,Boko Haram,Taliban,Houthis,PKK,FARC,ELN,LTTE,
  Lord's Resistance Army,M23,Abu Sayyaf,Jemaah Islamiyah,Lashkar-e-Taiba,Jaish-e-Mohammed`
    .split(',')
    .map((name) => name.trim()),
)

interface Bearer {
  entity: string
  /** What stands before the name, in small letters. */
  lead: string
  people: string | undefined
}

/** Role mentions whose bearer the article leaves no doubt about; `mentions` are the names, in order of place. */
export function roles(text: string, regions: Span[], mentions: Mention[]): Mention[] {
  const bearers = bearersOf(text, mentions)
  const group = leadingGroup(text, mentions)
  const ministry = onlyMinistry(mentions)
  // "the Russian leader" "The prime minister" "the terror group" "the ministry"
  const pattern =
    /\b[Tt]he (?:(\p{Lu}\p{Ll}+) )?(?:(leader|president|premier|prime minister|chancellor|(?:foreign|defen[cs]e) minister)|(terror|terrorist|militant|armed) group|(ministry))\b(?!['’-]|s? \p{Lu}| of\b| for\b| in\b)/gu
  return regions.flatMap((region) =>
    [...text.slice(region.start, region.end).matchAll(pattern)].flatMap((m): Mention[] => {
      const [words, adjective, office, kind, body] = m
      const start = region.start + m.index
      const entity = office
        ? bearerOf(office, adjective, bearers)
        : adjective
          ? undefined
          : kind
            ? group
            : body && ministry
      if (!entity) return []
      return [{ start, end: start + words.length, type: office ? 'PER' : 'ORG', entity, form: 'role', rule: 'role' }]
    }),
  )
}

/** People with what stands before their names: "Russian President " Vladimir Putin. */
function bearersOf(text: string, mentions: Mention[]): Bearer[] {
  return mentions.flatMap((m, i) => {
    if (m.type !== 'PER') return []
    const before = mentions[i - 1]
    const lead = text.slice(Math.max(0, m.start - LEAD), m.start)
    const own = before && m.start - before.end < LEAD ? text.slice(before.end, m.start) : lead
    // only words of an office may stand between the people and the name: "’s President ", " Foreign Minister "
    if (!/^(?:['’]s)?[\p{L}\s-]*\s$/u.test(own.split(/[.!?,;:—–]\s/).at(-1) ?? '')) return []
    const listed = before && own !== lead ? lookUp(text.slice(before.start, before.end)) : undefined
    return [{ entity: m.entity, lead: own.toLowerCase(), people: listed?.country ?? listed?.name }]
  })
}

/** The one person who holds the office, of the people where they are named. */
function bearerOf(office: string, adjective: string | undefined, bearers: Bearer[]): string | undefined {
  const country = adjective ? lookUp(adjective)?.country : undefined
  if (adjective && !country) return undefined
  const holds = OFFICES[office] as RegExp
  const found = new Set<string>()
  for (const { entity, lead, people } of bearers)
    if (holds.test(lead.split(/[.!?,;:—–]\s/).at(-1) ?? '') && (!country || people === country)) found.add(entity)
  return found.size === 1 ? [...found][0] : undefined
}

function leadingGroup(text: string, mentions: Mention[]): string | undefined {
  const counts = new Map<string, number>()
  let all = 0
  for (const m of mentions) {
    if (m.type !== 'ORG' || !ARMED.has(lookUp(text.slice(m.start, m.end))?.name ?? '')) continue
    counts.set(m.entity, (counts.get(m.entity) ?? 0) + 1)
    all++
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1])
  return first && first[1] >= AHEAD * (all - first[1]) ? first[0] : undefined
}

function onlyMinistry(mentions: Mention[]): string | undefined {
  const found = new Set(
    mentions.filter((m) => m.type === 'ORG' && /\bministry\b/.test(m.entity.replaceAll('-', ' '))).map((m) => m.entity),
  )
  return found.size === 1 ? [...found][0] : undefined
}
