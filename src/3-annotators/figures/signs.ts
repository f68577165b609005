/** Words of saying in a sentence, found once: a sentence with many figures asks for them at every one. */
import { type Atom, wordAt } from './atoms.ts'

const CUES = new Set(
  'said says say told reported reports announced stated added confirmed estimates estimated'.split(' '),
)

/** For each atom the index of the nearest sign: the last up to it (-1 when there is none), or the first from it on. */
export interface Signs {
  /** Last "said" and its like. */
  cue: Int32Array
  /** Last cue or "as of". */
  saying: Int32Array
  /** Last comma. */
  comma: Int32Array
  /** First "as of": the index of its "of"; the length of the sentence when there is none. */
  asOf: Int32Array
  /** First "according to". */
  according: Int32Array
}

const known = new WeakMap<readonly Atom[], Signs>()

export function signsOf(atoms: Atom[]): Signs {
  const signs = known.get(atoms) ?? read(atoms)
  known.set(atoms, signs)
  return signs
}

function read(atoms: Atom[]): Signs {
  const { length } = atoms
  const list = (): Int32Array => new Int32Array(length)
  const signs: Signs = { cue: list(), saying: list(), comma: list(), asOf: list(), according: list() }
  const isAsOf = (at: number): boolean => wordAt(atoms, at) === 'of' && wordAt(atoms, at - 1) === 'as'
  for (let at = 0, cue = -1, saying = -1, comma = -1; at < length; at++) {
    const word = wordAt(atoms, at)
    if (CUES.has(word)) cue = saying = at
    else if (isAsOf(at)) saying = at
    else if (word === ',') comma = at
    signs.cue[at] = cue
    signs.saying[at] = saying
    signs.comma[at] = comma
  }
  for (let at = length - 1, asOf = length, according = length; at >= 0; at--) {
    if (isAsOf(at)) asOf = at
    else if (wordAt(atoms, at) === 'according' && wordAt(atoms, at + 1) === 'to') according = at
    signs.asOf[at] = asOf
    signs.according[at] = according
  }
  return signs
}
