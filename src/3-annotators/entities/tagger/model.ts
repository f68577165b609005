/** The weights of the tagger as they are shipped: square roots in eight bits, compressed. */
import { readWeights } from '../data/load.ts'
import { BITS } from './features.ts'
import { LABELS } from './labels.ts'

export interface Model {
  /** Where the weights of a row stand in `table`; 0 for a row that has none. */
  places: Int32Array
  /** `LABELS` weights for each row that has any; the first `LABELS` places are empty. */
  table: Int16Array
  /** Scores of label pairs, in the same unit. */
  transition: Int32Array
}

let held: Model | undefined

/** The shipped model; read at first use. */
export function model(): Model {
  held ??= unpacked(readWeights('weights.bin.zst'))
  return held
}

/**
 * Bytes of a weights file → model. The file holds transitions (32 bits, little-endian), then rows of eight-bit signed
 * square roots, so that small weights keep more of themselves; rows without weights are left out of memory.
 */
export function unpacked(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const transition = Int32Array.from({ length: LABELS * LABELS }, (_, i) => view.getInt32(4 * i, true))
  const roots = new Int8Array(bytes.buffer, bytes.byteOffset + 4 * transition.length, LABELS << BITS)
  const places = new Int32Array(1 << BITS)
  let used = LABELS
  for (let row = 0, at = 0; row < places.length; row++, at += LABELS)
    if (hasWeight(roots, at)) {
      places[row] = used
      used += LABELS
    }
  const table = new Int16Array(used)
  for (let row = 0, at = 0; row < places.length; row++, at += LABELS) {
    const place = places[row] as number
    if (place)
      for (let l = 0; l < LABELS; l++) {
        const root = roots[at + l] as number
        table[place + l] = root * Math.abs(root)
      }
  }
  return { places, table, transition }
}

function hasWeight(roots: Int8Array, at: number): boolean {
  for (let l = 0; l < LABELS; l++) if (roots[at + l]) return true
  return false
}
