/** Phrases of the closed lists, compiled once, and where they stand in a row of words. */
import { type Kind, LISTS, PHRASES } from './data/phrases.ts'

interface Piece {
  words: ReadonlySet<string>
  optional: boolean
  /** Up to four words of a noun phrase. */
  gap: boolean
}

export interface Phrase {
  kind: Kind
  rule: string
  pieces: Piece[]
  /** Pieces behind the span that must follow. */
  followed: Piece[]
}

const GAP = 4
/** Words that no noun phrase runs across. */
const STOPS = new Set(
  '. ! ? ; : , — – ( ) “ ” " and but or who which that said says told is are was were has have had will would'.split(
    ' ',
  ),
)

let compiled: { phrases: Phrase[]; byFirst: Map<string, Phrase[]> } | undefined

/** All phrases of the lists. */
export const phrases = (): Phrase[] => table().phrases

/** The longest phrase that begins at word `at`: its last word and the phrase; null when none does. */
export function phraseAt(lower: string[], at: number): { to: number; phrase: Phrase } | null {
  let best: { to: number; phrase: Phrase } | null = null
  for (const phrase of table().byFirst.get(lower[at] as string) ?? []) {
    const end = run(phrase.pieces, lower, at)
    if (end === null || (best && end - 1 <= best.to)) continue
    if (phrase.followed.length && run(phrase.followed, lower, end) === null) continue
    best = { to: end - 1, phrase }
  }
  return best
}

function table(): NonNullable<typeof compiled> {
  compiled ??= compile()
  return compiled
}

function compile(): NonNullable<typeof compiled> {
  const all = Object.entries(PHRASES).flatMap(([kind, rows]) => rows.map((row) => compileRow(kind as Kind, row)))
  const byFirst = new Map<string, Phrase[]>()
  for (const phrase of all)
    for (const piece of firstPieces(phrase.pieces))
      for (const word of piece.words) byFirst.set(word, [...(byFirst.get(word) ?? []), phrase])
  return { phrases: all, byFirst }
}

/** The pieces with which a phrase may begin: the optional ones and the first that is not. */
function firstPieces(pieces: Piece[]): Piece[] {
  const stop = pieces.findIndex((p) => !p.optional)
  return pieces.slice(0, stop + 1)
}

function compileRow(kind: Kind, row: string): Phrase {
  const [inside = '', behind = ''] = row.split('//')
  const pieces = (part: string): Piece[] => part.trim().split(/\s+/).filter(Boolean).map(pieceOf)
  return { kind, rule: `${kind}:${row}`, pieces: pieces(inside), followed: pieces(behind) }
}

function pieceOf(written: string): Piece {
  const optional = written.endsWith('?')
  const bare = optional ? written.slice(0, -1) : written
  const words = bare.split('|').flatMap((w) => (LISTS[w.slice(1, -1)] ?? w).split('|'))
  return { words: new Set(words), optional, gap: bare === '*' }
}

/** Place behind the pieces when they match from word `at`, else null. A gap takes as few words as it can. */
function run(pieces: Piece[], lower: string[], at: number): number | null {
  const [piece, ...rest] = pieces
  if (!piece) return at
  if (piece.gap) return runGap(rest, lower, at)
  const word = lower[at]
  if (word !== undefined && piece.words.has(word)) {
    const end = run(rest, lower, at + 1)
    if (end !== null) return end
  }
  return piece.optional ? run(rest, lower, at) : null
}

function runGap(rest: Piece[], lower: string[], at: number): number | null {
  if (!rest.length) return gapEnd(lower, at)
  for (let k = at; k <= at + GAP && k < lower.length; k++) {
    const end = run(rest, lower, k)
    if (end !== null) return end
    if (STOPS.has(lower[k] as string)) return null
  }
  return null
}

/** A gap at the end of a phrase takes the rest of the noun phrase. */
function gapEnd(lower: string[], at: number): number {
  let k = at
  while (k < lower.length && k < at + GAP && !STOPS.has(lower[k] as string)) k++
  return k
}
