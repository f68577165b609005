/** The weights of the tagger as they are shipped: square roots in eight bits, compressed. */
import { readWeights } from '../data/load.ts'
import { BITS } from './features.ts'
import { LABELS } from './labels.ts'

export interface Model {
  /** `LABELS` signed square roots for each row. */
  roots: Int8Array
  /** One bit a row: whether it has any weight. Most rows have none, and this fits a near cache. */
  used: Uint8Array
  /** Scores of label pairs, in the unit of the squares. */
  transition: Int32Array
}

/** What a root adds, by the root plus 128: its signed square, so that small weights keep more of themselves. */
export const SQUARES = Int32Array.from({ length: 256 }, (_, i) => (i - 128) * Math.abs(i - 128))

let held: Model | undefined

/** The shipped model; read at first use. */
export function model(): Model {
  held ??= unpacked(readWeights('weights.bin.zst'))
  return held
}

/** Bytes of a weights file → model: transitions (32 bits, little-endian), then the rows. */
export function unpacked(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const transition = Int32Array.from({ length: LABELS * LABELS }, (_, i) => view.getInt32(4 * i, true))
  const roots = new Int8Array(bytes.buffer, bytes.byteOffset + 4 * transition.length, LABELS << BITS)
  const used = new Uint8Array(1 << (BITS - 3))
  for (let row = 0, at = 0; row < 1 << BITS; row++, at += LABELS)
    if (hasWeight(roots, at)) used[row >> 3]! |= 1 << (row & 7)
  return { roots, used, transition }
}

function hasWeight(roots: Int8Array, at: number): boolean {
  for (let l = 0; l < LABELS; l++) if (roots[at + l]) return true
  return false
}
