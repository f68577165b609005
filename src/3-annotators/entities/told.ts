/** What the article itself tells of a name: "Zorblat, a start-up from Oslo", "the airline Zorblat", "the founder of Zorblat". */
import type { Span } from '#core/model.ts'
import type { Found } from './found.ts'

/** Most characters around a name that are looked at. */
const REACH = 90

const KIND = `(?:company|firm|start-?up|bank|airline|retailer|platform|carmaker|maker|manufacturer|publisher|newspaper|broadcaster|federation|agency|organi[sz]ation|charity|think tank|club|label|studio|band|insurer|lender|operator|brand|conglomerate|nonprofit|network|website|distributor|supplier|brewer|miner|producer|chain)`

// " is a company looking to", ", a market intelligence firm,", " is Latin America’s premier technology company."
const KIND_BEHIND = new RegExp(
  `^(?:,| is| was|, which is) (?:an?|the|\\p{Lu}[\\p{L} ]{2,20}['’]s) (?:[\\p{L}\\p{N}’'-]+ ){0,5}${KIND}(?=[,.;:)—]| (?:that|which|based|in|for|of|with|from|owned|founded|looking|geared|focused|run)\\b)`,
  'u',
)
// " CEO", "’s founders"
const OFFICE_BEHIND =
  /^(?:['’]s)? (?:CEO|CFO|COO|CTO|CPO|(?:co-)?founders?|chief executive|shareholders|employees|executives)\b/
// "the founder and CEO of ", "a stake in "
const OFFICE_BEFORE =
  /\b(?:(?:co-)?founders?|CEO|COO|CFO|chief executive|managing director|subsidiary|employees|shareholders|stake)(?: and CEO)? (?:of|in|at) $/i
// "the airline ", "a start-up called "
const KIND_BEFORE = new RegExp(`\\b${KIND}(?: called| named)? $`, 'u')

// " said its", ", which runs": of a person one says "his" and "who"
const THING_BEHIND =
  /^(?:,? (?:said|says|announced|reported|denied|confirmed|declined|admitted) (?:that |in )?its\b|, (?:part of|owned by) |, which (?:runs|owns|operates|makes|builds|built|sells|employs|publishes|said|says|has|had|is|was)\b)/
// "The operator, ", "the aid group, "
const BODY_BEFORE =
  /\b(?:[Tt]he|[Ii]ts|[Tt]heir) (?:[\p{L}-]+ ){0,3}(?:company|firm|start-?up|bank|airline|retailer|newspaper|broadcaster|agency|charity|group|organi[sz]ation|insurer|lender|operator|builder|carmaker|manufacturer|union|utility|network|conglomerate|contractor), $/u

/** Names of which the article says that they are bodies are bodies, wherever they stand. */
export function asTold(text: string, found: Found[]): Found[] {
  const nameOf = ({ start, end }: Found): string => text.slice(start, end)
  const bodies = new Set(found.filter((f) => isOpen(text, f) && isToldBody(text, f)).map(nameOf))
  const things = new Set(found.filter((f) => isPerson(f) && isNoPerson(text, f)).map(nameOf))
  if (!bodies.size && !things.size) return found
  return found.map((f) =>
    (f.type !== 'ORG' && isOpen(text, f) && bodies.has(nameOf(f))) || (isPerson(f) && things.has(nameOf(f)))
      ? { ...f, type: 'ORG', rule: 'told' }
      : f,
  )
}

/** A headline shows little of what a name is: there it is of the kind that it has in the text, where it has one. */
export function asInText(text: string, found: Found[], titles: Span[]): Found[] {
  const inTitle = (f: Found): boolean => titles.some(({ start, end }) => f.start < end && f.end > start)
  const kinds = new Map<string, Set<Found['type']>>()
  for (const f of found) {
    const name = text.slice(f.start, f.end)
    if (!inTitle(f)) kinds.set(name, (kinds.get(name) ?? new Set()).add(f.type))
  }
  return found.map((f) => {
    const [kind, ...others] = kinds.get(text.slice(f.start, f.end)) ?? []
    return kind && !others.length && f.rule === 'tagger' && inTitle(f) ? { ...f, type: kind } : f
  })
}

/** Score from which a person with two names is beyond doubt. */
const CLEAR = 0.9

/** A name of one word that is the family name of a person of the article is that person. */
export function asFamily(text: string, found: Found[]): Found[] {
  const families = new Set<string>()
  for (const f of found) {
    const names = text.slice(f.start, f.end).split(/\s+/)
    if (f.type === 'PER' && names.length > 1 && (f.score ?? 1) >= CLEAR) families.add(names.at(-1) as string)
  }
  return found.map((f) =>
    f.rule === 'tagger' && f.type !== 'PER' && families.has(text.slice(f.start, f.end))
      ? { ...f, type: 'PER', rule: 'family-name' }
      : f,
  )
}

/** Whether nothing but the look of the name speaks for its type. A person with two names is one. */
function isOpen(text: string, { start, end, rule, type }: Found): boolean {
  return rule === 'tagger' && !(type === 'PER' && text.slice(start, end).includes(' ')) && type !== 'NORP'
}

const isPerson = ({ rule, type }: Found): boolean => rule === 'tagger' && type === 'PER'

/** What is never said of a person, so that it holds for a name of two words as well. */
function isNoPerson(text: string, { start, end }: Found): boolean {
  const behind = text.slice(end, end + REACH)
  // "According to the newspaper, Anna said" names nobody twice
  const isBetween = /^,(?! (?:who|whose|an?|the) )/.test(behind)
  return THING_BEHIND.test(behind) || (isBetween && BODY_BEFORE.test(text.slice(Math.max(0, start - REACH), start)))
}

function isToldBody(text: string, { start, end }: Found): boolean {
  const behind = text.slice(end, end + REACH)
  const before = text.slice(Math.max(0, start - REACH), start)
  return (
    KIND_BEHIND.test(behind) || OFFICE_BEHIND.test(behind) || OFFICE_BEFORE.test(before) || KIND_BEFORE.test(before)
  )
}
