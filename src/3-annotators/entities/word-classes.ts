/** Closed classes of words that no name consists of. */
const FUNCTION = new Set(
  `i me my we us our you your he him his she her it its they them their who whom whose what which this that these those
  the a an and or but nor so yet if then than as at by for from in into of off on onto out over to under up upon with
  within without is are was were be been being has have had do does did will would can could may might must shall should
  not no yes there here when where why how all any both each few more most other some such only own same too very just
  also however meanwhile after before since while because although though during until about against between among
  according despite following instead indeed moreover nevertheless therefore thus still even ever never always often
  another many much several every either neither one two three four five six seven eight nine ten hundreds thousands
  millions last next first second now today yesterday tomorrow ok let new nobody everybody somebody anybody everyone someone
  anyone nothing everything something anything none`.split(/\s+/),
)
const CALENDAR = new Set(
  `january february march april may june july august september october november december monday tuesday wednesday
  thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec jan. feb. mar. apr. jun. jul. aug.
  sept. sep. oct. nov. dec.`.split(/\s+/),
)

// "US" and "IT" in capitals are names, "us" and "it" are not; "I’ve" and "We'll" count by what stands before the mark
export function isFunctionWord(text: string): boolean {
  const word = text.split(/['’]/)[0] as string
  return (!/^\p{Lu}{2,}$/u.test(word) || word !== text) && FUNCTION.has(word.toLowerCase())
}
export const isCalendarWord = (text: string): boolean => CALENDAR.has(text.toLowerCase())
/** "'s" and "’s", and the bare apostrophe behind a name in "s". */
export const isPossessive = (text: string): boolean => /^['’][sS]?$/.test(text)
/** Neither letter nor number: "-", "(", "“". */
export const isMark = (text: string): boolean => /^[^\p{L}\p{N}]+$/u.test(text)
