/** Pages of WCXB → blocks with labels: each block is held against the main text that the set gives for its page. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Block } from '../../src/core/html/blocks.ts'
import { decodeHtml } from '../../src/core/html/charset.ts'
import { linkedArticles } from '../../src/core/html/json-ld.ts'
import { seenIn } from '../../src/core/html/main.ts'
import { observations } from '../../src/core/html/observe.ts'
import { sift } from '../../src/core/html/sift.ts'
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

interface Truth {
  _internal: { page_type: { primary: string } }
  ground_truth: { main_content?: string }
}

/** The pages of type article below `dev/` of a copy of the set, by name. */
export function pagesOf(dev: string): LabelledPage[] {
  const names = readdirSync(join(dev, 'ground-truth')).sort()
  return names.flatMap((name) => {
    const truth = JSON.parse(readFileSync(join(dev, 'ground-truth', name), 'utf8')) as Truth
    const text = truth.ground_truth.main_content
    if (truth._internal.page_type.primary !== 'article' || !text) return []
    const id = name.replace('.json', '')
    const decoded = decodeHtml(gunzipSync(readFileSync(join(dev, 'html', `${id}.html.gz`))))
    return 'text' in decoded ? [pageOf(id, decoded.text, text)] : []
  })
}

function pageOf(id: string, html: string, text: string): LabelledPage {
  const { markup, stated } = sift(html)
  const { blocks, kept } = seenIn(markup)
  const bodies = linkedArticles(stated.data).flatMap(({ body }) => body ?? [])
  const observed = sparing(observations(blocks, { chosen: kept, bodies }))
  const texts = blocks.map((block) => block.text)
  return { id, blocks, observed, body: labelled(texts, text) }
}
