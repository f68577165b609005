/** Every non-blank line gets exactly one region with a role and the rule that gave it. */

import { type Line, type LineFacts, lineFacts, type Told } from '#core/lines/facts.ts'
import { isForeign, looksLikeText } from '#core/lines/shape.ts'
import type { Article, Region } from '#core/model.ts'
import type { Cleaner } from '#core/stages.ts'
import { type Block, blocksOf } from './blocks.ts'
import { aboveCredit } from './captions.ts'
import { furnitureRule } from './furniture.ts'
import { headings } from './headings.ts'
import { articleLines } from './model.ts'
import { closedRules } from './rules.ts'

/** Losing a paragraph is worse than keeping a line too many, so a line needs less than one in two to be of the article. */
const ENOUGH = 0.28

/** A page has fewer blocks than this; what stands behind them is kept unjudged, so that cost stays bounded. */
const MOST_BLOCKS = 3000
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
  const facts = lineFacts(free.slice(0, MOST_BLOCKS).map((block) => block.visible))
  const rules = closedRules(facts)
  const told = tell(linesOf(facts, rules), { article, rules })
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

function linesOf(facts: LineFacts[], rules: (Told | undefined)[]): Line[] {
  const judged = isForeign(facts) ? facts.map((_, i) => (looksLikeText(facts, i) ? 1 : 0)) : articleLines(facts, rules)
  return facts.map((fact, i) => ({ facts: fact, p: judged[i] as number }))
}

/** First what closed lists are sure of, then the head of the article, then the model; every line is told once. */
function tell(lines: Line[], { article, rules }: { article: Article; rules: (Told | undefined)[] }): Told[] {
  const told = [...rules]
  const facts = lines.map((line) => line.facts)
  const isBody = (i: number): boolean => !told[i] && isArticle(lines[i] as Line)
  const anyBody = lines.some((_, i) => isBody(i))
  const head = headings(lines, { told, isBody: anyBody ? isBody : (i) => !told[i], article })
  for (const [i, role] of head) told[i] = role
  if (!anyBody) return lines.map((_, i) => told[i] ?? { role: 'body', rule: 'body:nothing-else' })
  let inRelated = false
  return lines.map((line, i) => {
    const role = told[i] ?? (isArticle(line) ? BODY : (aboveCredit(facts, told, i) ?? furnitureRule(line.facts)))
    inRelated = role?.rule === 'related:heading' || (inRelated && (!role || role.role === 'related'))
    return role ?? (inRelated ? IN_LIST : APART)
  })
}

const BODY: Told = { role: 'body', rule: 'body:line-model' }
const IN_LIST: Told = { role: 'related', rule: 'related:list' }
const APART: Told = { role: 'boilerplate', rule: 'boilerplate:line-model' }

const isArticle = ({ p }: Line): boolean => p > ENOUGH
