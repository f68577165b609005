/**
 * Which blocks are the article: Readability proposes, a trained model of blocks weighs its proposal together with what
 * each block is, says and stands in, and the linked data's own text where the page holds one.
 */
import { modelOf, probabilities } from '../lines/chain.ts'
import type { Block } from './blocks.ts'
import data from './data/block-model.json' with { type: 'json' }
import { type Opinions, observations } from './observe.ts'
import { isPrompt } from './prompts.ts'

/** What a block's probability must be above: a sentence that Readability keeps needs least. */
const ENOUGH = { sentence: 0.2, kept: 0.3, other: 0.4 }
const SENTENCE_WORDS = 20
/** The model is not believed when it drops more than this share of what Readability keeps of a page of some length. */
const LEAST_SHARED = 0.5
const SOME_WORDS = 150
/** What stands behind so many blocks is told by Readability alone, so that cost stays bounded. */
const MOST_BLOCKS = 4000

/** So many boxes are compared with the paragraphs of a page. */
const MOST_BOXES = 20
// a box beside the text, or one that is called a quotation
const PULLED = /^(?:self|near):(?:<aside>|quote)$/

const model = modelOf(data)

/** One flag for each block. Text without spaces between its words is told by Readability alone. */
export function choose(blocks: Block[], opinions: Opinions): boolean[] {
  const some = blocks.slice(0, MOST_BLOCKS)
  if (isUnspaced(some)) return fallback(blocks, opinions.chosen)
  return decided(blocks, opinions.chosen, probabilities(observations(some, opinions), model))
}

// scripts that set no space between words, which the model counts
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu
const SAMPLE = 40_000

function isUnspaced(blocks: Block[]): boolean {
  let sample = ''
  for (const { text } of blocks) if (sample.length < SAMPLE) sample += text.slice(0, SAMPLE)
  return (sample.match(UNSPACED)?.length ?? 0) * 3 > sample.length
}

/** The probabilities of the model, held against what Readability keeps. */
export function decided(blocks: Block[], chosen: boolean[], p: number[]): boolean[] {
  const some = blocks.slice(0, MOST_BLOCKS)
  const words = some.map(({ text }) => text.split(' ').length)
  // a page too large for Readability: its sentences are kept
  const unasked = !chosen.includes(true)
  const isSentence = (i: number): boolean =>
    (words[i] as number) >= SENTENCE_WORDS && (some[i] as Block).linked * 2 < (some[i] as Block).text.length
  const enough = (i: number): number =>
    unasked && isSentence(i) ? 0 : !chosen[i] ? ENOUGH.other : isSentence(i) ? ENOUGH.sentence : ENOUGH.kept
  const believed = some.map((_, i) => (p[i] as number) > enough(i))
  const count = (is: (i: number) => boolean): number => words.reduce((sum, n, i) => sum + (is(i) ? n : 0), 0)
  const kept = count((i) => chosen[i] as boolean)
  const shared = count((i) => (chosen[i] as boolean) && (believed[i] as boolean))
  const doubted = kept > SOME_WORDS && shared < LEAST_SHARED * kept
  const isOut = (i: number): boolean => isPrompt(some[i] as Block) || pulled.has(i)
  const pulled = pulledOut(some)
  const found = blocks.map((_, i) => {
    if (i >= MOST_BLOCKS) return chosen[i] as boolean
    if (isOut(i)) return false
    return doubted && chosen[i]
      ? (words[i] as number) >= SENTENCE_WORDS || (p[i] as number) > 0.2
      : (believed[i] as boolean)
  })
  return fallback(blocks, found)
}

/** Pulled quotations: boxes that say again what a paragraph of the page says. */
function pulledOut(blocks: Block[]): Set<number> {
  const boxes = blocks.flatMap(({ text, signs }, i) =>
    text.length > 20 && text.length < 400 && signs.some((sign) => PULLED.test(sign)) ? [i] : [],
  )
  const found = new Set<number>()
  const all = boxes.length ? blocks.map(({ text }) => folded(text)) : []
  for (const i of boxes.slice(0, MOST_BOXES)) {
    const own = all[i] as string
    if (all.some((text, k) => k !== i && text.length > own.length && !boxes.includes(k) && text.includes(own)))
      found.add(i)
  }
  return found
}

const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** Where nothing was found: the blocks that are no links, or all. */
function fallback(blocks: Block[], found: boolean[]): boolean[] {
  if (found.includes(true)) return found
  const unlinked = blocks.map(({ text, linked }) => linked * 2 < text.length)
  return unlinked.includes(true) ? unlinked : blocks.map(() => true)
}
