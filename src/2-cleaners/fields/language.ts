/** The language of a text, by its script and by common words of closed lists. */
const COMMON: Record<string, string> = {
  en: 'the of and to in that is was for it with as his on be at by had not are but from or have an they which were their said has',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach',
  fr: 'de la le et les des en un une du que dans est pour qui par au sur pas plus ne se son avec il ont sont cette ce aux',
  es: 'de la que el en y los se del las un por con no una su para es al lo como más o pero sus le ha este fue son',
  it: 'di che e la il un a per in una sono della con del non si le da dei al i gli anche è come ha alla nel più',
  pt: 'de que e o a do da em um para com não uma os no se na por mais as dos como mas ao ele das foi são pela',
  nl: 'de van een het en in is dat op te zijn met voor niet aan er om ook als dan maar bij door nog naar heeft ze uit',
  pl: 'w i na z się do nie że to o jest po za od jak przez dla są które ale tym jego być oraz może już czy był',
  sv: 'och i att det som en på är av för med den till inte har de ett om var från han men sig så vid ut',
  tr: 've bir bu da de için ile olarak çok daha olan gibi kadar sonra ancak en ne ise o var değil her göre',
  ru: 'и в не на что с по как это из у за от он но к для а то о его все их был она так же при до',
  uk: 'і в на що не з до як за та це у від його але для про є при із було або які також буде щодо',
}
/** A script that alone tells the language well enough. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
]
// a letter of any of these scripts, or another that is not Latin; quotation marks and dashes stand between them
const NOT_LATIN = /[\u0370-\u1dff\u1f00-\u1fff\u2126\u2c80-\u{10ffff}]/u
const TAGS = Object.keys(COMMON)
/** For each common word the places of its languages among the tags. */
const LANGUAGES = new Map<string, number[]>()
for (const [i, words] of Object.values(COMMON).entries())
  for (const word of new Set(words.split(' '))) LANGUAGES.set(word, [...(LANGUAGES.get(word) ?? []), i])
const LOOKED_AT = 20_000
/** Common words make up at least this share of a text, and this many times those of the next language. */
const LEAST_SHARE = 0.12
const LEAST_LEAD = 1.3
const LEAST_WORDS = 20

/** A language tag, or nothing when the text is too short or too mixed to tell. */
export function languageOf(text: string): string | undefined {
  const part = text.slice(0, LOOKED_AT)
  if (NOT_LATIN.test(part)) {
    const letters = (part.match(/\p{L}/gu) ?? []).length
    const script = SCRIPTS.find(
      ([tag, pattern]) => (part.match(pattern) ?? []).length > letters * (tag === 'ja' ? 0.15 : 0.5),
    )
    if (script) return letters >= LEAST_WORDS ? script[0] : undefined
  }
  const words = part.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length < LEAST_WORDS) return
  const counts = TAGS.map(() => 0)
  for (const word of words) for (const i of LANGUAGES.get(word) ?? []) counts[i]!++
  const shares = TAGS.map((tag, i) => [tag, counts[i]! / words.length] as const).sort((a, b) => b[1] - a[1])
  const [[best, most], [, next]] = shares as [readonly [string, number], readonly [string, number]]
  return most >= LEAST_SHARE && most >= next * LEAST_LEAD ? best : undefined
}
