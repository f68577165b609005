/** Lines of a head that their form tells, the same in every format: who signed in another language, and menus. */

// "Jana Falk" "Jean-Luc d’Arcy" "María de la Cruz": two words at least
const SMALL = '(?:van|von|vom|zu|zum|de|der|den|del|della|di|da|du|dos|das|la|le|los|las|el|al|bin|ibn|ter|ten|af|av) '
const WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]*"
const NAME = `${WORD}(?: (?:${SMALL}){0,2}(?:d[’'])?${WORD}){1,3}`
/** The word before names, and the word before the last of several, in eight languages. */
const BY: readonly (readonly [by: string, and: string])[] = [
  ['von', 'und'],
  ['par', 'et'],
  ['por', '[ye]'],
  ['di', 'e'],
  ['door', 'en'],
  ['af', 'og'],
  ['av', 'o(?:g|ch)'],
]
// ", Berlin" " in Kiew" " | 5. Mai 2023" " (dpa)": where somebody writes, when, for whom
const BEHIND =
  "(?:(?:,| in| aus| à| en| desde| da| uit| i| från| fra) \\p{Lu}[\\p{L} .'’-]{1,40}| ?[|•·;–—(].{0,80}|,? \\d.{0,40})?"

// "Von Jana Falk und Tom Roth, Berlin" "PAR JEANNE RUDE ET LUC NOIR" "Por Ana Gil, Luis Sanz y Eva Mora"
const SIGNED = BY.map(
  ([by, and]) => new RegExp(`^${by}:? (${NAME}(?:(?:, ${NAME}){0,4} (?:${and}) ${NAME})?)${BEHIND}$`, 'u'),
)
const ALONG = 120

// "Le Monde" "unsere Redaktion" "El País": who is no person
const NO_PERSON =
  /(?:^|\s)(?:redaktion|agentur(?:en)?|zeitung|rédaction|agences?|redacción|agencias?|redazione|redactie|le (?:monde|figaro|parisien|point|soir|temps)|la (?:croix|libre|presse|vanguardia|repubblica)|el (?:país|mundo|periódico|universal|tiempo|comercio))(?:\s|$)/iu

/** The names in a byline that begins "Von", "Par", "Por" and so on; undefined for any other line, prose among them. */
export function signedNames(line: string): string[] | undefined {
  if (line.length > ALONG || /[.!?]$/.test(line)) return
  // "VON JANA FALK UND TOM ROTH": as in small letters, but for the names
  const words = line.replace(/^\p{L}+/u, lower).replace(/ (?:UND|ET|Y|E|EN|OG|OCH) /gu, lower)
  const i = SIGNED.findIndex((pattern) => pattern.test(words))
  const [, names = ''] = SIGNED[i]?.exec(words) ?? []
  const found = names.split(new RegExp(`, | (?:${BY[i]?.[1]}) `, 'u')).filter(Boolean)
  return found.length && !found.some((name) => NO_PERSON.test(name)) ? found : undefined
}

const lower = (words: string): string => words.toLowerCase()

// "News" "Life & Style" "Kultur und Medien"
const ITEM = "\\p{Lu}[\\p{L}\\p{M}'’-]{1,20}(?: (?:&|and|und|et|y|e) \\p{L}{2,20})?"
const MENU = new RegExp(`^(?:[|•·›»] ?)?${ITEM}(?: ?[|•·›»] ?${ITEM}){2,20}(?: ?[|•·›»])?$`, 'u')

/** Whether a line is a row of at least three names of sections, as "News | Sport | Weather". */
export const isMenu = (line: string): boolean => line.length < 300 && MENU.test(line)
