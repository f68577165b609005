/** The weights of the tagger as they are shipped: square roots in eight bits, rows without weights left out. */
import { readWeights } from '../data/load.ts'
import { BITS, MOST_FEATURES } from './features.ts'
import { LABELS } from './labels.ts'

export interface Model {
  /** Scores of label pairs, in the unit of the squares. */
  transition: Int32Array
  /** One bit a row: whether it has any weight. */
  used: Int32Array
  /** How many used rows stand before those of each 32 bits. */
  ranks: Int32Array
  /** `LABELS` signed square roots for each used row. */
  roots: Int8Array
}

const PAIRS = LABELS * LABELS
const BLOCKS = 1 << (BITS - 5)

/** What a root adds, by the root plus 128: its signed square, so that small weights keep more of themselves. */
const SQUARES = Int32Array.from({ length: 256 }, (_, i) => (i - 128) * Math.abs(i - 128))

let held: Model | undefined

/** The shipped model; read at first use. */
export function model(): Model {
  held ??= unpacked(readWeights('weights.bin.zst'))
  return held
}

/** Bytes of a weights file → model: transitions and used rows (32 bits, little-endian), then the used rows' roots. */
export function unpacked(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const numbers = Int32Array.from({ length: PAIRS + BLOCKS }, (_, i) => view.getInt32(4 * i, true))
  const used = numbers.subarray(PAIRS)
  const ranks = new Int32Array(BLOCKS)
  for (let b = 1; b < BLOCKS; b++) ranks[b] = (ranks[b - 1] as number) + ones(used[b - 1] as number)
  return {
    transition: numbers.subarray(0, PAIRS),
    used,
    ranks,
    roots: new Int8Array(bytes.buffer, bytes.byteOffset + 4 * numbers.length),
  }
}

const places = new Int32Array(2 * MOST_FEATURES)

/** Adds the weights of the rows to the `LABELS` numbers from `base` on. */
export function addRows(
  { rows, count: all }: { rows: Int32Array; count: number },
  into: Int32Array,
  base: number,
): void {
  const { used, ranks, roots } = model()
  let count = 0
  for (let k = 0; k < all; k++) {
    const row = rows[k] as number
    const block = used[row >> 5] as number
    const bit = 1 << (row & 31)
    if (block & bit) places[count++] = LABELS * ((ranks[row >> 5] as number) + ones(block & (bit - 1)))
  }
  // label by label, so that the first round asks memory for all rows at once
  for (let l = 0; l < LABELS; l++) {
    let sum = 0
    for (let k = 0; k < count; k++) sum += SQUARES[(roots[(places[k] as number) + l] as number) + 128] as number
    into[base + l]! += sum
  }
}

/** How many bits are set. */
function ones(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
