/** Names of people in what a page states of its author. */

// "By " "Written by: " "Von " "Par " "Por " "Author: "
const BY =
  /^\s*(?:(?:(?:written|reported|posted|published|story|words|text)\s+)?by:?|von|par|por|door|af|av|authors?:|reporters?:|autor(?:en|in)?:|text:)\s+/iu
// "Jane Doe, John Roe and Ann Poe" "Jane Doe | Example News" "Jane Doe on 5 March"
const BETWEEN = /\s*(?:,|;|&|\||•|·|\s[-–—]\s|\band\b|\bund\b|\bet\b|\bog\b|\boch\b|\bon\b|\bin\b|\n)\s*/u
// "Jane Doe" "J. R. van Doe-Roe" "Plato" is none: one word is a user name or a desk
// the first and the last word of a name, where the script has capitals: "I review modules" is none
const CAPITALS = /^[\p{Lu}\p{Lo}](?:.* [(’'"]?[\p{Lu}\p{Lo}]\S*)$/u
// "松岡大地": names in scripts that set no space between words
const UNSPACED = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}・]{2,8}$/u
// "kicker" "Example News Desk": who else may be said to have written it, in words
const ANY_NAME = /^\p{L}[^<>{}@[\]/\\|]{1,60}$/u
const NOBODY =
  /^(?:by|admin(?:istrator)?|staff(?: writer| reporter)?|editors?|author|guest|unknown|anonymous|webmaster|web|user|null|none|undefined|n\/a|root|default|contributor|twitter|facebook)$|\b(?:developer|undefined)\b/iu
const NAME = /^\p{L}[\p{L}\p{M}.'’-]*(?: \p{L}[\p{L}\p{M}.'’()-]*){1,5}$/u
// "van" of "Anna van Doe": the small words that names have; any other makes a headline of it
const PARTICLES =
  /^(?:van|von|de[rn]?|da|di|do|du|del|della|delle|des|dos|das|la|le|les|lo|el|al|bin|bint|ibn|ben|bat|abu|e|y|i|und|zu|zum|zur|ter?n?|op|af|av|of|the|st|san|'t|d’|d'|o|a|vom|ul|ur|mac|mc|van’t)$/u
// what somebody does, or who employs them
const NO_PERSON =
  /^(?:staff|admin|editors?|editorial|team|guest|contributors?|correspondents?|reporter|writer|senior|associated press|agence france)\b|\b(?:staff|team|desk|editors|editorial|newsroom|bureau|contributor|correspondent|reporter|writer|min read|ago|updated|published|posted|follow|email|view all|more from|read more|by the|full bio|about|learn|reviewed|fact[- ]checked|sponsored|profile|facebook|twitter|instagram|whatsapp|linkedin|share|comments?|newsletter|developer|minutes?|agency|news|media|magazine|university|institute|corporation|network)\b/iu

/** "By Jane Doe and John Roe" → both names; addresses, desks and the outlet itself are no names. */
export function personNames(value: string, outlet?: string): string[] {
  if (/^(?:https?:|www\.|@)/i.test(value) || value.length > 400) return []
  // "Harbour Post – The Post of the Harbour"
  const outlets = new Set([outlet, ...(outlet?.split(/\s[-–—|·]\s/) ?? [])].map((name) => name?.toLowerCase()))
  const names: string[] = []
  for (const part of value.replace(BY, '').split(BETWEEN)) {
    const name = part.replace(BY, '').replace(/\s+/g, ' ').trim()
    if (!name) continue
    if (!isName(name) || NO_PERSON.test(name) || outlets.has(name.toLowerCase())) {
      if (names.length) break
      continue
    }
    names.push(name)
  }
  return names
}

const isName = (name: string): boolean =>
  UNSPACED.test(name) ||
  (NAME.test(name) &&
    CAPITALS.test(name) &&
    name.split(' ').every((word) => !/^\p{Ll}/u.test(word) || PARTICLES.test(word)))

/** What a page states of its author, where it is no person: a desk, an agency, a user name; what says nothing is none. */
export function anyName(value: string): string | undefined {
  const name = value.replace(BY, '').replace(/\s+/g, ' ').trim()
  return ANY_NAME.test(name) && !NOBODY.test(name) && !/^(?:https?:|www\.)/i.test(name) ? name : undefined
}
