/** Whether the text stops before the article does: a paywall's prompt, or an end in the middle of a sentence. */
import { withAnnotations } from '#core/article.ts'
import type { Article, Message, Region } from '#core/model.ts'
import type { Cleaner } from '#core/stages.ts'

/** A prompt that stands under more paragraphs than this advertises; it does not cut. */
const MOST_PARAGRAPHS = 8

// "To continue reading, subscribe" "This article is for subscribers only" "You have reached your limit of free articles"
const WALL =
  /\b(?:(?:to|and) (?:continue|keep|finish) reading|(?:continue|keep) reading (?:this|the (?:full|rest)|with a)|(?:read|access|unlock|view) (?:the )?(?:full|rest of (?:the|this)|complete|whole|entire|this) (?:article|story|post|text)|(?:to )?(?:read|see) the (?:full|rest)|(?:is|are) (?:only )?(?:for|available (?:only )?to|reserved for|exclusive to|limited to) (?:paying |paid |our )?(?:subscribers|members|premium)|(?:subscriber|member)s?[- ](?:only|exclusive)|(?:reached|used|hit) your (?:monthly )?(?:limit|free)|(?:limit of|remaining|last) (?:\w+ )?(?:free|complimentary) (?:articles?|stor(?:y|ies))|(?:free )?articles? (?:left|remaining)|subscribe (?:now )?(?:to|for) (?:read|continue|unlock|access|full|unlimited|keep)|already (?:a|an|have an?) (?:\w+ )?(?:subscriber|member|subscription))\b/iu
// "Subscribe" "Only $100 per year." "Join our community … to experience all of …" "Start your free trial" "€1 for 4 weeks"
const OFFER =
  /(?:^\W{0,3}subscribe\b|\b(?:only|just|for|from|then|at) [$€£]\s?\d[\d.,]{0,7} ?(?:\/|a|per|every|for)\b|\bfree trial\b|\b(?:unlimited|full|digital) access\b|\bbecome a (?:subscriber|member)\b|\bjoin (?:our community|us)\b|\bsubscription (?:plans?|options?|offers?)\b|\bcancel any ?time\b)/iu
// "… the ministry said that the" "… according to …" "… and the [...]"
const CUT_OFF = /(?:…|\.\.\.|\[(?:…|\.\.\.)\])\W{0,3}$/u
// "… the transport chief" "… in 2023," and no mark that could close a sentence
const OPEN = /[\p{Ll}\p{N},]$/u
// "… by Anna Moreau" "… Harbour Strike , Anna Moreau": a full stop was forgotten, or tags stand behind the text
const NAMED = /\p{Lu}[\p{L}\p{M}'’.-]*(?: [+&,])? \p{Lu}[\p{L}\p{M}'’-]*$/u
// "… safe,” said the harbour master"
const ATTRIBUTED = /["”»“][,.]?(?: \S+){1,5}$/u
/** A last line at least this long that is no sentence was cut. */
const LEAST_WORDS = 12
/** "Enditem" behind the last sentence is a sign of the trade; more words are a sentence. */
const LEAST_OPEN = 5

export const cut: Cleaner = {
  name: 'cut',
  clean(article) {
    const sign = article.truncated ? undefined : signOf(article)
    return sign ? { ...withAnnotations(article, { messages: [sign] }), truncated: true } : article
  },
}

function signOf(article: Article): Message | undefined {
  const body = article.regions.filter((r) => r.role === 'body')
  const last = body.at(-1)
  return last ? (prompt(article, body) ?? unfinished(article, last)) : undefined
}

/** A prompt that names the wall, or two offers together, under few paragraphs or right after the last one. */
function prompt({ text, regions }: Article, body: Region[]): Message | undefined {
  const last = body.at(-1) as Region
  const behind = regions.filter((r) => r.start > last.end && (r.role === 'boilerplate' || r.role === 'related'))
  const near = behind.slice(0, 8)
  const seen = (region: Region): string => text.slice(region.start, Math.min(region.end, region.start + 400))
  const wall = near.find((r) => WALL.test(seen(r)))
  const offers = near.filter((r) => OFFER.test(seen(r)))
  const sign = wall ?? (offers.length >= 2 && body.length <= MOST_PARAGRAPHS ? offers[0] : undefined)
  if (!sign || (wall && body.length > MOST_PARAGRAPHS * 2)) return
  return {
    start: sign.start,
    end: sign.end,
    ruleId: 'cut:subscription-prompt',
    severity: 'warning',
    reason: 'A prompt to subscribe follows the text, so the article was probably cut short here.',
  }
}

/** The last paragraph ends in dots, or is long and ends inside a sentence. */
function unfinished({ text }: Article, { start, end }: Region): Message | undefined {
  const tail = text.slice(Math.max(start, end - 2000), end)
  const words = tail.split(/\s+/).length
  const near = tail.slice(-80)
  const whole = NAMED.test(near) || ATTRIBUTED.test(near) || /\S[/@]\S+$/u.test(near)
  const open = OPEN.test(tail) && lastSentence(tail).length >= LEAST_OPEN && !whole
  if (words < LEAST_WORDS || !(open || CUT_OFF.test(tail.slice(-12)))) return
  const shown = Math.max(start, end - 80)
  return {
    // from the beginning of a word
    start: shown + Math.max(0, text.slice(shown, end).search(/\s\S/) + 1),
    end,
    ruleId: 'cut:unfinished-sentence',
    severity: 'warning',
    reason: 'The text ends in the middle of a sentence, so the article was probably cut short here.',
  }
}

const lastSentence = (tail: string): string[] => (tail.split(/[.!?]['"”’»)]?\s/u).at(-1) ?? '').trim().split(/\s+/)
