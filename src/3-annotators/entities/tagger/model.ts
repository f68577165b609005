/** The weights of the tagger as they are shipped: square roots in eight bits, compressed. */
import { readWeights } from '../data/load.ts'
import { BITS } from './features.ts'
import { LABELS } from './labels.ts'

export interface Model {
  /** Rows of `LABELS` weights, each the signed square root of what it adds. */
  table: Int8Array
  /** Scores of label pairs, in the same unit as the squares. */
  transition: Int32Array
}

/** What an eight-bit weight adds: its signed square, so that small weights keep more of themselves. */
export const SQUARES = Int32Array.from({ length: 256 }, (_, i) => (i - 128) * Math.abs(i - 128))

let held: Model | undefined

/** The shipped model; read at first use. */
export function model(): Model {
  held ??= unpacked(readWeights('weights.bin.zst'))
  return held
}

/** Bytes of a weights file → model: transitions (32 bits, little-endian), then the rows of the table. */
export function unpacked(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const transition = Int32Array.from({ length: LABELS * LABELS }, (_, i) => view.getInt32(4 * i, true))
  const table = new Int8Array(bytes.buffer, bytes.byteOffset + 4 * transition.length, LABELS << BITS)
  return { table, transition }
}
