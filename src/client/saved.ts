/** The reading list: kept in this browser alone, one list for a site. Where the browser keeps nothing, it lasts as long as the page. */
import { read, write } from './stored.ts'

export interface Entry {
  /** Address inside the site: `briefings/ID/#p3`. */
  path: string
  /** Title of the page. */
  title: string
  /** The first words of the place; empty for a whole page. */
  words: string
  /** The place in a formatted citation. */
  citation: string
}

export const FORMAT = 'dossier-reading-list'
const MOST = { entries: 2000, path: 300, title: 300, words: 300, citation: 1500 }

// briefings/slug-1a2b3c4d/#p3, figures/#f1-slug; never an address of another host
const PATH = /^(?!\/)(?!.*\/\/)(?!.*\.\.)[\w./-]*(?:#[\w.:-]+)?$/

const key = (root: string): string => `dossier:reading:${root}`
let held: Entry[] | null = null

/** The list of the site whose root is `root`; what is not an entry is left out. */
export function entries(root: string): Entry[] {
  if (held) return held
  try {
    return valid(JSON.parse(read(key(root)) ?? '[]')).entries
  } catch {
    return []
  }
}

/** Keeps the list; false where the browser refuses. */
export function keep(root: string, list: Entry[]): boolean {
  const text = JSON.stringify(list)
  write(key(root), text)
  const kept = read(key(root)) === text
  held = kept ? null : list
  return kept
}

/** Adds an entry, or takes it out where it stands already; whether it is on the list afterwards. */
export function toggle(root: string, entry: Entry): boolean {
  const list = entries(root)
  const others = list.filter((e) => e.path !== entry.path)
  const added = others.length === list.length
  keep(root, added ? [...list, entry] : others)
  return added
}

/** The list as a file. */
export const exported = (list: Entry[]): string =>
  `${JSON.stringify({ format: FORMAT, version: 1, entries: list }, null, 2)}\n`

/** A file of a list; null when it is none. What is no entry of ours is counted and left out. */
export function imported(text: string): { entries: Entry[]; refused: number } | null {
  try {
    const file = JSON.parse(text) as { format?: unknown; version?: unknown; entries?: unknown }
    return file.format === FORMAT && file.version === 1 ? valid(file.entries) : null
  } catch {
    return null
  }
}

function valid(list: unknown): { entries: Entry[]; refused: number } {
  if (!Array.isArray(list)) return { entries: [], refused: 0 }
  const found = new Map<string, Entry>()
  for (const entry of list.slice(0, MOST.entries)) if (isEntry(entry)) found.set(entry.path, only(entry))
  return { entries: [...found.values()], refused: list.length - list.slice(0, MOST.entries).filter(isEntry).length }
}

const only = ({ path, title, words, citation }: Entry): Entry => ({ path, title, words, citation })

function isEntry(value: unknown): value is Entry {
  const entry = value as Entry | null
  const holds = (['path', 'title', 'words', 'citation'] as const).every(
    (k) => typeof entry?.[k] === 'string' && entry[k].length <= MOST[k],
  )
  return holds && PATH.test((entry as Entry).path)
}
