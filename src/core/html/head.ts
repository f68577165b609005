/** The lines of the text that is published: the head of the article with its evidence, then the article. */
import { printedDates } from '../calendar.ts'
import type { Fields, Role } from '../model.ts'
import type { Block } from './blocks.ts'
import type { Page } from './main.ts'
import { isCaption } from './prompts.ts'
import { attributeOf, type Element, elementAbove, tagOf } from './tree.ts'

export interface Part {
  block: Block
  role: Role
  /** Fields that these words prove. */
  states: (keyof Fields)[]
}

/** How many blocks around the beginning of the article are looked at for its byline and its date. */
const NEAR = 25

// what another wrote and signed: "— City of Example (@example) March 5, 2024"
const EMBEDDED = /^(?:self|near):(?:embed|<blockquote>)$/

/** A label above the title, or the days printed below it, are shorter than this. */
const LABEL = 40
/** Days stand at most so many blocks below the title. */
const BELOW = 4
// "Thursday Tuesday night" "Friday, 18:20"
const DAYS_ONLY =
  /^(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|night|morning|afternoon|evening|at|\d{1,2}[:.]\d{2}|[ap]\.?m\.?)[\s,|·–-]{0,3})+$/iu

/** The blocks of the article and of its head, in order of place; the title comes first. */
export function headOf({ blocks, chosen }: Page, fields: Fields): Part[] {
  const first = chosen.indexOf(true)
  const title = titleBlock(blocks, first, fields)
  const titleAt = title ? blocks.indexOf(title) : -1
  const posts = new Set(blocks.flatMap((block, i) => (chosen[i] ? (postOf(block) ?? []) : [])))
  const parts: Part[] = []
  if (title) parts.push({ block: title, role: 'title', states: ['title'] })
  blocks.forEach((block, i) => {
    if (block === title || folded(block.text) === (title && folded(title.text))) return
    const states = first >= 0 && Math.abs(i - first) <= NEAR ? statesOf(block, fields) : []
    if (states.length && (!chosen[i] || block.text.length < 120)) parts.push({ block, role: 'byline', states })
    else if (chosen[i] || posts.has(postOf(block) as Element))
      parts.push({ block, role: roleOf(block, titleAt < 0 ? Infinity : i - titleAt), states: [] })
  })
  return parts
}

/** What a block of the article is that proves no field, `place` blocks below the title. */
function roleOf(block: Block, place: number): Role {
  const { tag, text } = block
  if (postOf(block)) return 'related'
  if (isCaption(block)) return 'caption'
  if (tag !== 'p' || text.length >= LABEL) return 'body'
  if (place < 0) return /[.!?:…]["'”’»)]?$/u.test(text) ? 'body' : 'kicker'
  return place <= BELOW && DAYS_ONLY.test(text) ? 'byline' : 'body'
}

// "twitter-tweet" "instagram-media" "tiktok-embed"
const POST = /tweet|twitter|instagram|tiktok|bluesky|facebook|telegram|threads-|mastodon/i

/** The embedded post of somebody else that holds a block. Its words and who signed them stay together, or go together. */
function postOf({ element, signs }: Block): Element | undefined {
  if (!signs.some((sign) => EMBEDDED.test(sign))) return
  for (let at: Element | null = element, up = 0; at && up < 5; at = elementAbove(at), up++)
    if (tagOf(at) === 'blockquote' && POST.test(attributeOf(at, 'class') ?? '')) return at
  return
}

const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** The block that holds the words of the title, the one nearest above the article. */
function titleBlock(blocks: Block[], first: number, { title }: Fields): Block | undefined {
  if (!title) return
  const key = folded(title.value)
  const same = blocks.filter(({ text }) => text.length < 500 && folded(text) === key)
  const above = same.filter((block) => blocks.indexOf(block) <= first)
  return above.at(-1) ?? same[0]
}

/** Which fields a short block near the head proves: it holds a name of the byline, or the day. */
function statesOf({ text, signs }: Block, { byline, published, modified }: Fields): (keyof Fields)[] {
  if (text.length > 160 || signs.some((sign) => EMBEDDED.test(sign))) return []
  const states: (keyof Fields)[] = []
  const lower = text.toLowerCase()
  if (byline?.value.some((name) => lower.includes(name.toLowerCase())) && text.length < 60 + 40 * byline.value.length)
    states.push('byline')
  const days = printedDates(text).map((d) => d.value)
  if (published && days.includes(published.value)) states.push('published')
  if (modified && days.includes(modified.value)) states.push('modified')
  return states
}
