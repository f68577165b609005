/** What stands under a picture, and who made it. */
import type { LineFacts, Told } from '#core/lines/facts.ts'
import { isClosed } from './first-look.ts'

/** A credit is no longer than this, a caption no longer than that (in words). */
const CREDIT_WORDS = 9
const CAPTION_WORDS = 110
/** A line is doubled only if it is long enough to be no button. */
const DOUBLED_WORDS = 5
/** A line nearly says another again if it has this many words, and this share of the other's. */
const NEARLY_WORDS = 8
const NEARLY = 0.9

// "… on March 3. (Jane Doe / Example Agency)" "… (Photo by Jane Doe)" "… (Example Telegram channel)"
const CREDIT_AT_END =
  /\([^()]{0,90}(?:\p{L} ?\/ ?\p{L}|\b(?:photo|photos|image|picture|file|courtesy|via|handout|screenshot|screen ?grab|screen capture|video (?:by|via|from|grab|still)|channel|agency|pool|twitter|facebook|instagram|telegram|youtube|getty|shutterstock|flickr|wikimedia|commons)\b)[^()]{0,90}\)?\.?$/iu
// "Photo: Jane Doe" "Image credit: …" "Photograph by …" "Credit: …" "Source: …"
const CREDIT_LABEL =
  /^\W{0,3}(?:(?:file |stock |cover |lead |main |featured )?(?:photos?|photographs?|images?|pictures?|illustrations?|graphics?|video|screenshots?)(?: credits?| source| courtesy(?: of)?| by)?|credits?|photographer|courtesy)(?: ?[:|©]| (?:by|courtesy|via) )/iu
// "Example Images/Getty Images" "Jane Doe / AFP" "AP Photo"
const AGENCY =
  /(?:getty images|shutterstock|istock|adobe stock|unsplash|pexels|\bap photo|\b(?:afp|reuters|epa|upi|tass|xinhua|flash90|bloomberg)$)/iu
// "… in two days. Credit: Dana Whitlock" "… on 21 May. Photograph: Lena Ostrow/North Coast Photos"
const CREDIT_BEHIND =
  /[.!?…)]["'”’]? (?:(?:photo|image|picture|video) )?(?:credits?|photographs?|photos?|pictures?|images?|illustrations?|composite): ?[^.?!:]{2,120}\.?$/iu
// "ELLINPORT, NORTH COAST - MAY 15: Cars queue …" "ELLINPORT – JUNE 2: Cars queue …"
const PLACE_AND_DAY = /^\p{Lu}[\p{Lu} ,.'’-]{2,60} [-–—] \p{Lu}{3,9} \d{1,2}(?:, \d{4})?: /u
// "Lena Ostrow/North Coast Photos" "OBSERVATORY / Dana Whitlock" "(North Coast Goods)"
const SIGNED =
  /^(?:\p{Lu}[\p{L}.’'-]* \p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)? ?\/ ?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}|\p{Lu}{2,} ?\/ ?\p{Lu}[\p{L}.’'-]* \p{Lu}[\p{L}.’'-]*|\(\p{Lu}[\p{L}.’'&-]*(?: \p{Lu}[\p{L}.’'&-]*){1,4}\))$/u
// "(L–R) A mayor and …" "… a mayor (second from left) at the quay"
const PLACES_OF_PEOPLE =
  /\((?:l ?[-–] ?r|left to right|from left(?: to right)?|(?:second|third|fourth|fifth) from (?:the )?(?:left|right)|(?:top|bottom|far|front|back) (?:left|right|row|center|centre))\)/iu
// "Reporting by" "Editing by": who wrote, not who took a picture
const WRITERS = /\((?:additional )?(?:reporting|writing|editing|edited|written)\b/iu

/** The rule by which line `i` is a caption, or nothing. */
export function captionRule(lines: LineFacts[], i: number): Told | undefined {
  const facts = lines[i] as LineFacts
  const n = facts.words.length
  if (n === 0 || n > CAPTION_WORDS) return
  const tail = facts.text.slice(-200)
  if (CREDIT_LABEL.test(facts.text.slice(0, 80)) && n <= 60) return { role: 'caption', rule: 'caption:credit-label' }
  if (CREDIT_AT_END.test(tail) && !WRITERS.test(tail)) return { role: 'caption', rule: 'caption:credit-at-end' }
  if (CREDIT_BEHIND.test(tail)) return { role: 'caption', rule: 'caption:credit-behind' }
  if (PLACES_OF_PEOPLE.test(facts.text.slice(0, 400))) return { role: 'caption', rule: 'caption:places-of-people' }
  if (PLACE_AND_DAY.test(facts.text.slice(0, 120))) return { role: 'caption', rule: 'caption:place-and-day' }
  if (n <= CREDIT_WORDS && (AGENCY.test(facts.text) || SIGNED.test(facts.text)))
    return { role: 'caption', rule: 'caption:credit' }
  if (isDoubled(lines, i)) return { role: 'caption', rule: 'caption:doubled' }
  return
}

/** A line that describes a picture: no part of the article, and only a credit stands under it. */
export function aboveCredit(lines: LineFacts[], told: readonly (Told | undefined)[], i: number): Told | undefined {
  const next = told[i + 1]?.rule
  const isOne =
    (lines[i] as LineFacts).words.length >= 4 && (next === 'caption:credit-label' || next === 'caption:credit')
  return isOne ? { role: 'caption', rule: 'caption:above-credit' } : undefined
}

/** The next or the last line has the same words, and they read as a sentence; or one near by has nearly all of them. */
function isDoubled(lines: LineFacts[], i: number): boolean {
  const own = lines[i] as LineFacts
  if (own.words.length < DOUBLED_WORDS) return false
  return [-2, -1, 1, 2].some((step) => {
    const other = lines[i + step]
    if (!other) return false
    if (Math.abs(step) === 1 && other.key === own.key && (own.prose || (own.words.length > 5 && /\.$/.test(own.text))))
      return true
    return (own.prose || other.prose) && own.words.length >= NEARLY_WORDS && isNearly(own, other)
  })
}

/** The text of a picture seldom ends like a sentence, the caption does; two sentences are not the same for being alike. */
function isNearly(own: LineFacts, other: LineFacts): boolean {
  if (isClosed(own) === isClosed(other)) return false
  if (Math.abs(own.words.length - other.words.length) > 2) return false
  const words = new Set(own.key.split(' '))
  return other.key.split(' ').filter((word) => words.has(word)).length >= NEARLY * other.words.length
}
