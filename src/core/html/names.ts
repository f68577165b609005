/** Names of people in what a page states of its author. */

// "By " "Written by: "
const BY = /^\s*(?:(?:written|reported|posted|published|story|words|text)\s+)?by:?\s+/iu
// "Jane Doe, John Roe and Ann Poe" "Jane Doe | Example News" "Jane Doe on 5 March"
const BETWEEN = /\s*(?:,|;|&|\||•|·|\s[-–—]\s|\band\b|\bon\b|\bin\b|\n)\s*/u
// "Jane Doe" "J. R. van Doe-Roe" "Plato" is none: one word is a user name or a desk
const NAME = /^\p{L}[\p{L}\p{M}.'’-]*(?: \p{L}[\p{L}\p{M}.'’()-]*){1,5}$/u
// what somebody does, or who employs them
const NO_PERSON =
  /^(?:staff|admin|editors?|editorial|team|guest|contributors?|correspondents?|reporter|writer|senior|associated press|agence france)\b|\b(?:staff|team|desk|editors|editorial|newsroom|bureau|contributor|correspondent|reporter|writer|min read|ago|updated|published|posted|follow|email|view all|more from|read more|by the|full bio|about|learn|reviewed|fact[- ]checked|sponsored|profile)\b/iu

/** "By Jane Doe and John Roe" → both names; addresses, desks and the outlet itself are no names. */
export function personNames(value: string, outlet?: string): string[] {
  if (/^(?:https?:|www\.|@)/i.test(value) || value.length > 400) return []
  const names: string[] = []
  for (const part of value.replace(BY, '').split(BETWEEN)) {
    const name = part.replace(BY, '').replace(/\s+/g, ' ').trim()
    if (!name) continue
    if (!NAME.test(name) || NO_PERSON.test(name) || name.toLowerCase() === outlet?.toLowerCase()) {
      if (names.length) break
      continue
    }
    names.push(name)
  }
  return names
}
