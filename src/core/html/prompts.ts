/** Lines inside an article that ask its reader for something, or lead away: closed lists, told by how a line begins. */
import { lineFacts } from '../lines/facts.ts'
import type { Block } from './blocks.ts'
import { attributeOf } from './tree.ts'

/** Longer blocks are paragraphs that begin like a prompt. */
const MOST_WORDS = 45

const PROMPTS: readonly RegExp[] = [
  // "Click here to read the warrant" "Tap here for the app"
  /^(?:click|tap) here (?:to|for)\b/iu,
  // "Got a story? Write to us" "Do you have a tip for our reporters?" "Get in touch with our news team"
  /^(?:got|have you got|do you have|have) (?:a|an|any) (?:\p{L}+ )?(?:story|tip|news)\b.{0,40}\?|^get in touch with our\b/iu,
  // "Follow the Courier on Google News" "Add us as a preferred source" "Like us on Facebook"
  /^(?:you can )?(?:follow|like|find|join|add) .{1,60}\b(?:on|via|as) (?:google|twitter|facebook|instagram|whatsapp|telegram|youtube|linkedin|tiktok|bluesky|threads|a preferred source)\b/iu,
  // "The post Bridge closed appeared first on Harbour Post.": what WordPress puts below the items of a feed
  /^the post\b.{1,300}\bappeared first on\b/iu,
  // "By signing up you agree to our terms" "By entering your address, you confirm …"
  /^by (?:signing|subscribing|submitting|entering|clicking|registering)\b.{0,80}\b(?:agree|confirm|consent|accept)/iu,
]
// "[PR]" "Advertisement" "- Anzeige -": what stood below it was not saved
const ADVERT =
  /^[\s\p{P}]{0,3}(?:\[PR\]|ad|ads|advertise?ment|advertising|advertorial|anzeige|werbung|publicité|pubblicità|publicidad|publicidade|advertentie|reklam[ae]?|reclame|annon(?:se|ce|s)|mainos|hirdetés|広告|广告|廣告|광고|реклама|إعلان|פרסומת)[\s\p{P}]{0,3}$/iu
// "Subscribe now to read on" "Create an account or sign in": what follows them must speak of it too
const ASKS = /^(?:subscribe|sign up|register|create an account|log in|sign in|download|join)\b/iu
// "READ MORE: Bridge closed" "Also read | Bridge closed" "Lesen Sie auch: …" "Lire aussi : …" "Lea también: …" "Continue reading"
const LEADS =
  /^\W{0,3}(?:(?:read (?:more|also|next)|also read|see also|related)\s{0,2}[:|–-]|lesen sie (?:auch|hier)|mehr zum thema|(?:à )?lire aussi|continue reading|weiterlesen|lire la suite|(?:seguir leyendo|leer más)(?!\p{L})|leggi tutto|lees verder|leia (?:também|mais)|le[ae] también|leggi anche|lees ook|les også|läs också|læs også|czytaj (?:też|także)|zobacz też)/iu

/** Whether a block is no sentence of the article, whatever else speaks for it. */
export function isPrompt({ text, signs, linked }: Block): boolean {
  if (signs.includes('self:unseen')) return true
  if (text.split(' ', MOST_WORDS + 1).length > MOST_WORDS) return false
  if (ADVERT.test(text) || PROMPTS.some((pattern) => pattern.test(text))) return true
  if (LEADS.test(text)) return linked * 3 > text.length
  const phrases = lineFacts([text])[0]?.phrases ?? []
  if (phrases.length && signs.includes('near:unseen')) return true
  if (!phrases.includes('subscription')) return false
  return ASKS.test(text) || signs.some((sign) => /^(?:self|near):newsletter$/.test(sign))
}

// "caption" "imageCaption" "wp-caption-text" "article__caption"
const CAPTION = /caption/i

/** Whether a block describes a picture: a caption, what stands in one, a paragraph whose class says so. */
export const isCaption = ({ tag, signs, element }: Block): boolean =>
  signs.some((sign) => /^(?:self|near|in):<figcaption>$/.test(sign)) ||
  (tag === 'p' && CAPTION.test(attributeOf(element, 'class') ?? ''))
