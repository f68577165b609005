/**
 * Patterns over tokens, compiled into one tree: a grammar of finite phrases.
 * No repetition and no recursion, so a match looks at most at the longest phrase: cost is linear in the text.
 *
 *     'MONTH DAY ,? YEAR'      upper case: a class of tokens; lower case or mark: the word itself; `?`: may be absent
 *     'last|this|next UNIT'    one of several
 *     'NTH (CLOSE)'            in brackets: what must follow and is no part of the match
 */
import type { Token } from './tokens.ts'

/** Tokens of a match by the item that took them: `MONTH`, `last|this|next`; a second one of a name has `2` behind. */
export type Parts = Record<string, Token | undefined>

export interface Rule<T> {
  name: string
  pattern: string
  /** What the match means; null when, looked at closely, it means nothing. */
  make: (parts: Parts, at: Around) => T | null
}

/** Where a match stands: its first token, and the one behind it; context is outside. */
export interface Around {
  tokens: Token[]
  from: number
  to: number
}

interface Match extends Around {
  parts: Parts
}

interface Item {
  name: string
  keys: string[]
}
export interface Phrase<T> {
  rule: Rule<T>
  order: number
  items: Item[]
  /** Names of the items; the first `size` of them are the match, the rest is context. */
  names: string[]
  size: number
}
interface Node<T> {
  next: Map<string, Node<T>>
  ends: Phrase<T>[]
}
export interface Grammar<T> {
  rules: Rule<T>[]
  root: Node<T>
  /** Every literal word of the patterns. */
  words: string[]
}

/** Puts rules into one tree. Where matches are equally long, the earlier rule wins. */
export function compile<T>(rules: Rule<T>[]): Grammar<T> {
  const root: Node<T> = { next: new Map(), ends: [] }
  const words = new Set<string>()
  rules.forEach((rule, order) => {
    for (const phrase of phrasesOf(rule, order)) insert(root, phrase, 0)
    for (const item of rule.pattern.split(' ')) for (const key of keysOf(item)) if (isWord(key)) words.add(key)
  })
  return { rules, root, words: [...words] }
}

const NONE: never[] = []
/** The phrases that match at one token, the longest first (context counts for nothing). */
export function phrasesAt<T>({ root }: Grammar<T>, tokens: Token[], at: number): Phrase<T>[] {
  const first = tokens[at] as Token
  if (!first.keys.some((key) => root.next.has(key))) return NONE
  const found: Phrase<T>[] = []
  walk(root, tokens, at, found)
  return found.length > 1 ? found.sort((a, b) => b.size - a.size || a.order - b.order) : found
}

function walk<T>(node: Node<T>, tokens: Token[], at: number, found: Phrase<T>[]): void {
  for (const phrase of node.ends) found.push(phrase)
  if (node.next.size === 0 || at >= tokens.length) return
  for (const key of (tokens[at] as Token).keys) {
    const next = node.next.get(key)
    if (next) walk(next, tokens, at + 1, found)
  }
}

/** The match of a phrase at a token where it is known to match. */
export function matchOf<T>({ names, size }: Phrase<T>, tokens: Token[], at: number): Match {
  const parts: Parts = {}
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as string
    parts[name in parts ? `${name}2` : name] = tokens[at + i]
  }
  return { parts, tokens, from: at, to: at + size }
}

function insert<T>(node: Node<T>, phrase: Phrase<T>, depth: number): void {
  const item = phrase.items[depth]
  if (!item) {
    node.ends.push(phrase)
    return
  }
  for (const key of item.keys) {
    const next = node.next.get(key) ?? { next: new Map(), ends: [] }
    node.next.set(key, next)
    insert(next, phrase, depth + 1)
  }
}

/** One phrase for every choice of the optional items. */
function phrasesOf<T>(rule: Rule<T>, order: number): Phrase<T>[] {
  let phrases: { items: Item[]; trail: number }[] = [{ items: [], trail: 0 }]
  for (const raw of rule.pattern.split(' ')) {
    const item = { name: raw.replace(/[()?]/g, ''), keys: keysOf(raw) }
    const context = raw.startsWith('(') ? 1 : 0
    const taken = phrases.map((p) => ({ items: [...p.items, item], trail: p.trail + context }))
    phrases = raw.endsWith('?') ? [...taken, ...phrases] : taken
  }
  return phrases.map(({ items, trail }) => ({
    rule,
    order,
    items,
    names: items.map((item) => item.name),
    size: items.length - trail,
  }))
}

const keysOf = (item: string): string[] => item.replace(/[()?]/g, '').split('|')
const isWord = (key: string): boolean => key === key.toLowerCase()
