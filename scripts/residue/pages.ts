/** Saved pages → blocks with labels: each block is held against the text that the set gives for its page. */
import type { Block } from '../../src/core/html/blocks.ts'
import { linkedArticles } from '../../src/core/html/json-ld.ts'
import { seenIn } from '../../src/core/html/main.ts'
import { observations } from '../../src/core/html/observe.ts'
import { sift } from '../../src/core/html/sift.ts'
import { fundus, type SavedPage, wcxb } from '../saved-pages.ts'
import { labelled } from './label.ts'
import { sparing } from './learn.ts'

export interface LabelledPage {
  id: string
  blocks: Block[]
  /** Observations of the block model. */
  observed: string[][]
  /** Whether each block is of the article; null where that cannot be told. */
  body: (boolean | null)[]
}

/** Pages of WCXB's development part, and of fundus where a clone of it is given. */
export const pagesOf = (dev: string, clone?: string): LabelledPage[] => [
  ...[...wcxb(dev)].map((page) => labelledPage(page, () => false)),
  ...(clone ? [...fundus(clone)].filter(({ gold }) => gold.text).map((page) => labelledPage(page, isList)) : []),
]

/** `isOpen` tells what the set may leave out of an article though it is of it. */
function labelledPage({ name, html, gold }: SavedPage, isOpen: (block: Block) => boolean): LabelledPage {
  const { markup, stated } = sift(html)
  const { blocks, kept } = seenIn(markup)
  const bodies = linkedArticles(stated.data).flatMap(({ body }) => body ?? [])
  const observed = sparing(observations(blocks, { chosen: kept, bodies }))
  const text = [gold.summary, gold.text].filter(Boolean).join('\n')
  const body = labelled(
    blocks.map((block) => block.text),
    text,
  ).map((label, i) => (label === false && kept[i] && isOpen(blocks[i] as Block) ? null : label))
  return { id: name, blocks, observed, body }
}

/** Most outlets of fundus are read without their lists and tables. */
const isList = ({ tag, linked, text }: Block): boolean =>
  /^(?:li|tr|dd|dt|pre)$/.test(tag) && linked < 0.3 * text.length
