/** Who holds an office, as far as the article tells by what stands before its names. */
import { PERSON_NOUNS } from './data/words.ts'
import type { People } from './people.ts'
import type { Discourse } from './referents.ts'
import type { Word } from './words.ts'

const LEADERS = /^(?:president|premier|prime|chancellor|king|emir|leader)$/
/** Words of description that tell nothing about an office. */
const EMPTY = new Set(['the', 'former', 'then', 'this', 'late', 'current'])
/** Somebody of whom the text has not spoken in so many subjects is not meant. */
const FAR = 1000

type Entities = ReadonlySet<string>
/** Who holds offices, by every word of them, and by the descriptions that were asked for. */
interface Register {
  byWord: ReadonlyMap<string, Entities>
  /** Those who lead in any way, and those of whom nothing else is told. */
  leading: Entities
  onlyLeading: Entities
  premiers: Entities
  asked: Map<string, Entities>
}

const registers = new WeakMap<People, Register>()

/** The one person whose name was given with this office: "the Russian leader" after "Russian President N". */
export function officeHolder(ws: Word[], { people, subjects }: Discourse): string | undefined {
  const words = ws.map((w) => w.lower).filter((w) => !EMPTY.has(w) && w !== "'s" && w !== '’s')
  const head = words.at(-1)
  if (!head || !PERSON_NOUNS.has(head) || /s$/.test(head)) return undefined
  const register = registers.get(people) ?? registerOf(people)
  const key = words.join(' ')
  const holders = register.asked.get(key) ?? holdersOf(words, register)
  register.asked.set(key, holders)
  if (holders.size < 2) return [...holders][0]
  return subjects.slice(-FAR).findLast((s) => holders.has(s.entity))?.entity
}

function registerOf(people: People): Register {
  const byWord = new Map<string, Set<string>>()
  for (const [entity, office] of people.offices)
    for (const word of office) byWord.set(word, (byWord.get(word) ?? new Set()).add(entity))
  const holding = (isMeant: (word: string) => boolean): Entities =>
    new Set([...byWord].flatMap(([word, entities]) => (isMeant(word) ? [...entities] : [])))
  const leading = holding((word) => LEADERS.test(word))
  const others = holding((word) => !LEADERS.test(word))
  const register: Register = {
    byWord,
    leading,
    onlyLeading: new Set([...leading].filter((entity) => !others.has(entity))),
    premiers: holding((word) => word === 'premier' || word === 'prime'),
    asked: new Map(),
  }
  registers.set(people, register)
  return register
}

const NOBODY: Entities = new Set()

/** Those whose office has all the words; of "the … leader", when nobody's has, those who do nothing but lead. */
function holdersOf(words: string[], { byWord, leading, onlyLeading, premiers }: Register): Entities {
  const head = words.at(-1)
  const holding = words.map((w) => {
    if (w === 'leader' && w === head) return leading
    return (w === 'premier' ? premiers : byWord.get(w)) ?? NOBODY
  })
  // from the rarest word, so that a common one costs nothing
  const [fewest = NOBODY, ...others] = holding.sort((a, b) => a.size - b.size)
  const exact = [...fewest].filter((entity) => others.every((other) => other.has(entity)))
  return !exact.length && head === 'leader' && words.length === 2 ? onlyLeading : new Set(exact)
}
