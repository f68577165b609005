/** What can be seen of a block besides its words: its element, its surroundings, its links, what others say of it. */

import { type LineFacts, lineFacts } from '../lines/facts.ts'
import { features } from '../lines/features.ts'
import type { Block } from './blocks.ts'
import { attributeOf, type Element, elementAbove } from './tree.ts'

/** What two other readings of the page say: Readability, and the linked data's own text of the article. */
export interface Opinions {
  chosen: boolean[]
  /** Texts of `articleBody`. */
  bodies: string[]
}

/** Shorter bodies of linked data are a summary. */
const WHOLE = 400

/** The observations of every block, those of its line among them. */
export function observations(blocks: Block[], { chosen, bodies }: Opinions): string[][] {
  const facts = lineFacts(blocks.map((block) => block.text))
  const lines = features(facts)
  const holders = holdersOf(blocks, facts)
  const stated = inBodies(blocks, bodies)
  const near = around(chosen)
  const kinds = kindsOf(blocks, facts)
  return blocks.map((block, i) => {
    const n = (facts[i] as LineFacts).words.length
    const size = bin(n, [4, 9, 19, 40])
    const share = block.linked / Math.max(1, block.text.length)
    const links = bin(share, [0.01, 0.2, 0.5, 0.9])
    const kind = /^h[2-6]$/.test(block.tag) ? 'h' : block.tag
    return [
      ...(lines[i] as string[]),
      ...block.signs.map((sign) => `${sign}/${chosen[i] ? 1 : 0}`),
      ...block.signs.filter((sign) => !sign.startsWith('in:')).map((sign) => `${sign}/${size}`),
      `tag:${kind}/${size}`,
      `tag:${kind}/${chosen[i] ? 1 : 0}/${links}`,
      `links:${links}/${size}`,
      `chosen:${chosen[i] ? 1 : 0}/${size}`,
      `chosen-near:${chosen[i] ? 1 : 0}/${near[i]}`,
      `holder:${holders[i]}/${chosen[i] ? 1 : 0}`,
      `holder:${holders[i]}/${size}/${links > 2 ? 1 : 0}`,
      `kind:${kinds[i]}/${size}`,
      `kind:${kinds[i]}/${chosen[i] ? 1 : 0}`,
      `tags:${blocks[i - 1]?.tag ?? ''} ${block.tag} ${blocks[i + 1]?.tag ?? ''}`,
      `stated:${stated[i]}/${size}`,
      `stated:${stated[i]}/${chosen[i] ? 1 : 0}`,
    ]
  })
}

const bin = (n: number, edges: number[]): number => {
  const at = edges.findIndex((edge) => n < edge)
  return at < 0 ? edges.length : at
}

/** How many of the three blocks before and after are chosen. */
const around = (chosen: boolean[]): string[] =>
  chosen.map((_, i) => {
    const count = (list: boolean[]): number => list.filter(Boolean).length
    return `${count(chosen.slice(Math.max(0, i - 3), i))}${count(chosen.slice(i + 1, i + 4))}`
  })

/** How a block's holder stands to the element that holds most of the prose directly. */
function holdersOf(blocks: Block[], facts: LineFacts[]): string[] {
  const held = new Map<Element, number>()
  blocks.forEach(({ element, linked, text }, i) => {
    const fact = facts[i] as LineFacts
    const holder = elementAbove(element)
    if (holder && fact.prose && linked * 3 < text.length) held.set(holder, (held.get(holder) ?? 0) + fact.words.length)
  })
  let main: Element | null = null
  let most = 0
  for (const [holder, words] of held) if (words > most) [main, most] = [holder, words]
  const steps = new Map<Element, number>()
  let up = 0
  for (let at: Element | null = main; at; at = elementAbove(at)) steps.set(at, up++)
  const known = new Map<Element, string>()
  return blocks.map(({ element }) => {
    const holder = elementAbove(element)
    if (!main || !holder) return 'none'
    const found = known.get(holder) ?? relation(holder, steps)
    known.set(holder, found)
    return found
  })
}

/** `0.0` the main holder itself, `0.2` two steps below it, `3.1` one step below what is three steps above it. */
function relation(holder: Element, steps: Map<Element, number>): string {
  let down = 0
  for (let at: Element | null = holder; at; at = elementAbove(at)) {
    const up = steps.get(at)
    if (up !== undefined) return `${Math.min(up, 6)}.${Math.min(down, 3)}`
    down++
  }
  return 'none'
}

/**
 * Elements of one tag and one class are of one kind. `1/4/2` the kind that holds most prose, how much of the kind's
 * words are prose, and how many blocks it has.
 */
function kindsOf(blocks: Block[], facts: LineFacts[]): string[] {
  const names = blocks.map(({ element, tag }) => `${tag} ${attributeOf(element, 'class') ?? ''}`)
  const held = new Map<string, { prose: number; words: number; blocks: number }>()
  names.forEach((name, i) => {
    const { prose, words } = facts[i] as LineFacts
    const known = held.get(name) ?? { prose: 0, words: 0, blocks: 0 }
    const own = prose && (blocks[i] as Block).linked * 3 < (blocks[i] as Block).text.length
    held.set(name, {
      prose: known.prose + (own ? words.length : 0),
      words: known.words + words.length,
      blocks: known.blocks + 1,
    })
  })
  const most = Math.max(...[...held.values()].map(({ prose }) => prose))
  return names.map((name) => {
    const { prose, words, blocks: n } = held.get(name) as { prose: number; words: number; blocks: number }
    return `${most && prose === most ? 1 : 0}/${bin(prose / Math.max(1, words), [0.01, 0.3, 0.6, 0.9])}/${bin(n, [2, 4, 9])}`
  })
}

/** `none` without a whole text in the linked data, else whether the block's words stand in it. */
function inBodies(blocks: Block[], bodies: string[]): string[] {
  const whole = bodies.filter((body) => body.length >= WHOLE).map((body) => bare(body.replace(/<[^<>]{1,300}>/g, ' ')))
  const body = whole.sort((a, b) => b.length - a.length)[0]
  if (!body) return blocks.map(() => 'none')
  return blocks.map(({ text }) => {
    const key = bare(text)
    if (!key) return 'none'
    const middle = key.slice(0, 60)
    return body.includes(middle) ? 'in' : 'out'
  })
}

const bare = (text: string): string => text.toLowerCase().replace(/&(?:#\d{1,6}|[a-z]{2,8});|[^\p{L}\p{N}]+/gu, '')
