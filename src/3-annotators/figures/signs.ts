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
  const isCue = (at: number): boolean => CUES.has(wordAt(atoms, at))
  const isAsOf = (at: number): boolean => wordAt(atoms, at) === 'of' && wordAt(atoms, at - 1) === 'as'
  return {
    cue: last(atoms, isCue),
    saying: last(atoms, (at) => isCue(at) || isAsOf(at)),
    comma: last(atoms, (at) => wordAt(atoms, at) === ','),
    asOf: first(atoms, isAsOf),
    according: first(atoms, (at) => wordAt(atoms, at) === 'according' && wordAt(atoms, at + 1) === 'to'),
  }
}

function last({ length }: readonly Atom[], is: (at: number) => boolean): Int32Array {
  const found = new Int32Array(length)
  for (let at = 0, near = -1; at < length; at++) {
    if (is(at)) near = at
    found[at] = near
  }
  return found
}

function first({ length }: readonly Atom[], is: (at: number) => boolean): Int32Array {
  const found = new Int32Array(length)
  for (let at = length - 1, near = length; at >= 0; at--) {
    if (is(at)) near = at
    found[at] = near
  }
  return found
}
