/** Which names of people are one person: full name, family name, given name, ways of writing. */

/** Name as written → full name. A family name that two people bear leads to neither of them. */
export function peopleOf(written: string[]): Map<string, string> {
  const counts = new Map<string, number>()
  for (const name of written) counts.set(name, (counts.get(name) ?? 0) + 1)
  const full = [...counts.keys()].filter((name) => name.includes(' '))
  const canonical = canonicalNames(full, counts)
  const byPart = new Map<string, Set<string>>()
  for (const name of new Set(canonical.values()))
    for (const part of partsOf(name)) byPart.set(part, (byPart.get(part) ?? new Set()).add(name))
  const people = new Map(canonical)
  for (const name of counts.keys()) {
    if (canonical.has(name)) continue
    const bearers = byPart.get(key(name))
    if (bearers?.size === 1) people.set(name, [...bearers][0] as string)
  }
  return people
}

/** Endings and the beginning of a name that may stand for it: "Suu Kyi", "Kyi", "Aung". */
function partsOf(name: string): string[] {
  const words = key(name).split(' ')
  const endings = words.map((_, i) => words.slice(i).join(' ')).slice(1)
  return [...new Set([...endings, words[0] as string])]
}

interface Written {
  name: string
  /** Its words as `key` has them. */
  words: string[]
  rank: number
}

/** Of one family name so many are held against each other, the fullest and most frequent ones; the others stay apart. */
const MOST_BEARERS = 50

/** Full names that are one person, under the fullest of them. */
function canonicalNames(full: string[], counts: Map<string, number>): Map<string, string> {
  const written = full.map((name): Written => ({ name, words: key(name).split(' '), rank: rank(name, counts) }))
  const canonical = new Map<string, string>()
  for (const bearers of Map.groupBy(written, ({ words }) => words.at(-1)).values()) {
    const sorted = bearers.sort((a, b) => b.rank - a.rank || (a.name < b.name ? -1 : 1)).slice(0, MOST_BEARERS)
    for (const one of bearers) {
      const same = sorted.filter((other) => isSame(one.words, other.words))
      const clear = same.every((a) => same.every((b) => isSame(a.words, b.words)))
      canonical.set(one.name, clear && same[0] ? same[0].name : one.name)
    }
  }
  return canonical
}

/** Longer names first, then those in small letters, then the frequent ones. */
const rank = (name: string, counts: Map<string, number>): number =>
  name.split(' ').length * 1000 + (/\p{Lu}{2}/u.test(name) ? 0 : 500) + Math.min(499, counts.get(name) ?? 0)

/** "G. Erdan" and "Gilad Erdan", "Ali Bagheri Kani" and "Bagheri Kani", "Sergei" and "Sergey"; of the same last word. */
function isSame(a: string[], b: string[]): boolean {
  const [long, short] = a.length < b.length ? [b, a] : [a, b]
  let from = 0
  for (let i = 0; i < short.length - 1; i++) {
    while (from < long.length - 1 && !isSameWord(short[i] as string, long[from] as string)) from++
    if (from++ >= long.length - 1) return false
  }
  return true
}

function isSameWord(a: string, b: string): boolean {
  if (a === b) return true
  // most words differ in their first letter
  if (a[0] !== b[0] && a[0] !== '.' && b[0] !== '.') return false
  const [x, y] = [a.replace('.', ''), b.replace('.', '')]
  if (x.length === 1 || y.length === 1) return x[0] === y[0]
  return x.length > 3 && y.length > 3 && x[0] === y[0] && Math.abs(x.length - y.length) < 2 && distanceIsOne(x, y)
}

/** Whether one letter changed, added or left out makes one word the other: "sergei", "sergey". */
function distanceIsOne(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a]
  let i = 0
  while (i < short.length && long[i] === short[i]) i++
  return long.length === short.length ? long.slice(i + 1) === short.slice(i + 1) : long.slice(i + 1) === short.slice(i)
}

/** Small letters without accents and hyphens. */
const key = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[-‐‑\s]+/g, ' ')
