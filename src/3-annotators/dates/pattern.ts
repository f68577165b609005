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

export interface Match<T> extends Around {
  rule: Rule<T>
  parts: Parts
}

interface Item {
  name: string
  keys: string[]
}
interface Phrase<T> {
  rule: Rule<T>
  order: number
  items: Item[]
  trail: number
}
interface Node<T> {
  next: Map<string, Node<T>>
  ends: Phrase<T>[]
}
export interface Grammar<T> {
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
  return { root, words: [...words] }
}

/** All matches at one token, the longest first (context counts for nothing). */
export function matchesAt<T>({ root }: Grammar<T>, tokens: Token[], at: number): Match<T>[] {
  const found: { phrase: Phrase<T>; size: number }[] = []
  walk(root, { tokens, at, depth: 0 }, (phrase) => found.push({ phrase, size: phrase.items.length - phrase.trail }))
  if (found.length > 1) found.sort((a, b) => b.size - a.size || a.phrase.order - b.phrase.order)
  return found.map(({ phrase }) => matchOf(phrase, tokens, at))
}

interface Place {
  tokens: Token[]
  at: number
  depth: number
}

function walk<T>(node: Node<T>, { tokens, at, depth }: Place, found: (phrase: Phrase<T>) => void): void {
  for (const phrase of node.ends) found(phrase)
  const token = tokens[at + depth]
  if (!token || node.next.size === 0) return
  for (const key of token.keys) {
    const next = node.next.get(key)
    if (next) walk(next, { tokens, at, depth: depth + 1 }, found)
  }
}

function matchOf<T>({ rule, items, trail }: Phrase<T>, tokens: Token[], at: number): Match<T> {
  const parts: Parts = {}
  items.forEach((item, i) => {
    parts[item.name in parts ? `${item.name}2` : item.name] = tokens[at + i]
  })
  return { rule, parts, tokens, from: at, to: at + items.length - trail }
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
  let phrases: Omit<Phrase<T>, 'rule' | 'order'>[] = [{ items: [], trail: 0 }]
  for (const raw of rule.pattern.split(' ')) {
    const item = { name: raw.replace(/[()?]/g, ''), keys: keysOf(raw) }
    const context = raw.startsWith('(') ? 1 : 0
    const taken = phrases.map((p) => ({ items: [...p.items, item], trail: p.trail + context }))
    phrases = raw.endsWith('?') ? [...taken, ...phrases] : taken
  }
  return phrases.map((p) => ({ ...p, rule, order }))
}

const keysOf = (item: string): string[] => item.replace(/[()?]/g, '').split('|')
const isWord = (key: string): boolean => key === key.toLowerCase()
