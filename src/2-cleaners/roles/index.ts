/** Every non-blank line gets exactly one region with a role and the rule that gave it. */

import { type Line, type LineFacts, lineFacts, type Told } from '#core/lines/facts.ts'
import { isForeign, looksLikeText } from '#core/lines/shape.ts'
import type { Article, Region } from '#core/model.ts'
import type { Cleaner } from '#core/stages.ts'
import { type Block, blocksOf } from './blocks.ts'
import { aboveCredit, captionRule } from './captions.ts'
import { furnitureRule, sureFurniture } from './furniture.ts'
import { headings } from './headings.ts'
import { articleLines } from './model.ts'

/** A text that is mostly prose was tidied before it came here; its sentences need less to be taken for the article. */
const TIDY = 0.7
const VERY_TIDY = 0.88
const ENOUGH_IN_TIDY = 0.1
/** Phrase classes of lines that are never part of a text, however well they are written. */
const FURNITURE = new Set('teaser subscription legal comments navigation sharing social advert tags'.split(' '))

/** A page has fewer blocks than this; what stands behind them is kept unjudged, so that cost stays bounded. */
const MOST_BLOCKS = 5000
/** Behind so many blocks, which no article has, lines that follow each other stand in one region of at most so long. */
const MOST_REGIONS = 20_000
const LONGEST = 4000

export const roles: Cleaner = {
  name: 'roles',
  clean: (article) => ({ ...article, regions: regionsOf(article) }),
}

function regionsOf(article: Article): Region[] {
  const blocks = blocksOf(article)
  const near = blocks.slice(0, MOST_REGIONS)
  const free = near.filter((block) => !block.given)
  const told = tell(linesOf(free.slice(0, MOST_BLOCKS)), article)
  const regions = free.map(({ start, end }, i): Region => ({ start, end, ...(told[i] ?? UNJUDGED) }))
  for (const { given } of near) if (given) regions.push(given)
  return [...regions.sort((a, b) => a.start - b.start), ...joined(blocks.slice(MOST_REGIONS))]
}

/** Blocks as few regions; what a reader gave stays apart. */
function joined(blocks: Block[]): Region[] {
  const regions: Region[] = []
  let open: Region | null = null
  for (const { start, end, given } of blocks) {
    if (open && !given && end - open.start <= LONGEST) open.end = end
    else {
      const region: Region = given ?? { start, end, ...UNJUDGED }
      regions.push(region)
      open = given ? null : region
    }
  }
  return regions
}

const UNJUDGED: Told = { role: 'body', rule: 'body:not-judged' }

function linesOf(blocks: Block[]): Line[] {
  const facts = lineFacts(blocks.map((block) => block.visible))
  const judged = isForeign(facts) ? facts.map((_, i) => (looksLikeText(facts, i) ? 1 : 0)) : articleLines(facts)
  const words = (of: LineFacts[]): number => of.reduce((sum, f) => sum + f.words.length, 0)
  const share = words(facts.filter(isSentence)) / Math.max(1, words(facts))
  const isEasy = (f: LineFacts): boolean => (share > TIDY && isSentence(f)) || (share > VERY_TIDY && isShortSentence(f))
  return facts.map((f, i) => ({
    facts: f,
    p: judged[i] as number,
    enough: isEasy(f) ? ENOUGH_IN_TIDY : enough(f.words.length),
  }))
}

/** Prose, or the long beginning of a sentence that was cut off; no prompt, notice or teaser. */
const isSentence = ({ prose, words, stop, phrases }: LineFacts): boolean =>
  (prose || (words.length >= 18 && stop >= 0.25)) && !phrases.some((p) => FURNITURE.has(p))

// "Only one stayed home." "“Never?”"
const isShortSentence = ({ text, words, phrases }: LineFacts): boolean =>
  words.length >= 4 && /[.!?]["'”’»]?$/u.test(text.slice(-3)) && !phrases.length

/** Losing a paragraph is worse than keeping a line too many, so longer lines need less. */
const enough = (words: number): number => (words < 10 ? 0.42 : words < 25 ? 0.28 : 0.15)

/** First what closed lists are sure of, then the head of the article, then the model; every line is told once. */
function tell(lines: Line[], article: Article): Told[] {
  const told: (Told | undefined)[] = lines.map((line, i) => sureFurniture(line) ?? captionRule(lines, i))
  const isBody = (i: number): boolean => !told[i] && isArticle(lines[i] as Line)
  const anyBody = lines.some((_, i) => isBody(i))
  const head = headings(lines, { told, isBody: anyBody ? isBody : (i) => !told[i], article })
  for (const [i, role] of head) told[i] = role
  if (!anyBody) return lines.map((_, i) => told[i] ?? { role: 'body', rule: 'body:nothing-else' })
  let inRelated = false
  return lines.map((line, i) => {
    const role = told[i] ?? (isArticle(line) ? BODY : (aboveCredit(lines, told, i) ?? furnitureRule(line)))
    inRelated = role?.rule === 'related:heading' || (inRelated && (!role || role.role === 'related'))
    return role ?? (inRelated ? IN_LIST : APART)
  })
}

const BODY: Told = { role: 'body', rule: 'body:line-model' }
const IN_LIST: Told = { role: 'related', rule: 'related:list' }
const APART: Told = { role: 'boilerplate', rule: 'boilerplate:line-model' }

const isArticle = ({ p, enough }: Line): boolean => p > enough
