/** What stands under a picture, and who made it. */
import type { Line, Told } from '#core/lines/facts.ts'

/** A credit is no longer than this, a caption no longer than that (in words). */
const CREDIT_WORDS = 9
const CAPTION_WORDS = 110
/** A line is doubled only if it is long enough to be no button. */
const DOUBLED_WORDS = 5

// "… on March 3. (Jane Doe / Example Agency)" "… (Photo by Jane Doe)" "… (Example Telegram channel)"
const CREDIT_AT_END =
  /\([^()]{0,90}(?:\p{L} ?\/ ?\p{L}|\b(?:photo|photos|image|picture|file|courtesy|via|handout|screenshot|screen ?grab|screen capture|video (?:by|via|from|grab|still)|channel|agency|pool|twitter|facebook|instagram|telegram|youtube|getty|shutterstock|flickr|wikimedia|commons)\b)[^()]{0,90}\)?\.?$/iu
// "Photo: Jane Doe" "Image credit: …" "Photograph by …" "Credit: …" "Source: …"
const CREDIT_LABEL =
  /^\W{0,3}(?:(?:file |stock |cover |lead |main |featured )?(?:photos?|photographs?|images?|pictures?|illustrations?|graphics?|video|screenshots?)(?: credits?| source| courtesy(?: of)?| by)?|credits?|photographer|courtesy)(?: ?[:|©]| (?:by|courtesy|via) )/iu
// "Example Images/Getty Images" "Jane Doe / AFP" "AP Photo"
const AGENCY =
  /(?:getty images|shutterstock|istock|adobe stock|unsplash|pexels|\bap photo|\b(?:afp|reuters|epa|upi|tass|xinhua|flash90|bloomberg)$)/iu
// "Reporting by" "Editing by": who wrote, not who took a picture
const WRITERS = /\((?:additional )?(?:reporting|writing|editing|edited|written)\b/iu

/** The rule by which line `i` is a caption, or nothing. */
export function captionRule(lines: Line[], i: number): Told | undefined {
  const { facts } = lines[i] as Line
  const n = facts.words.length
  if (n === 0 || n > CAPTION_WORDS) return
  const tail = facts.text.slice(-200)
  if (CREDIT_LABEL.test(facts.text.slice(0, 80)) && n <= 60) return { role: 'caption', rule: 'caption:credit-label' }
  if (CREDIT_AT_END.test(tail) && !WRITERS.test(tail)) return { role: 'caption', rule: 'caption:credit-at-end' }
  if (n <= CREDIT_WORDS && AGENCY.test(facts.text)) return { role: 'caption', rule: 'caption:credit' }
  if (isDoubled(lines, i) && facts.prose) return { role: 'caption', rule: 'caption:doubled' }
  return
}

/** A line that describes a picture: no part of the article, and only a credit stands under it. */
export function aboveCredit(lines: Line[], told: readonly (Told | undefined)[], i: number): Told | undefined {
  const next = told[i + 1]?.rule
  const isOne =
    (lines[i] as Line).facts.words.length >= 4 && (next === 'caption:credit-label' || next === 'caption:credit')
  return isOne ? { role: 'caption', rule: 'caption:above-credit' } : undefined
}

/** The next or the last line has the same words. */
function isDoubled(lines: Line[], i: number): boolean {
  const { key, words } = (lines[i] as Line).facts
  return words.length >= DOUBLED_WORDS && [i - 1, i + 1].some((k) => lines[k]?.facts.key === key)
}
