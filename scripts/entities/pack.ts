/** Weights as they are shipped: pruned, square roots in eight bits, compressed. */
import { constants, zstdCompressSync } from 'node:zlib'
import { BITS } from '../../src/3-annotators/entities/tagger/features.ts'
import { LABELS } from '../../src/3-annotators/entities/tagger/labels.ts'
import type { Weights } from './perceptron.ts'

/** Weights smaller than this are left out. */
const LEAST = 0.3

/** Transitions and used rows in 32 bits, little-endian, then the roots of each row that has any. */
export function packed({ table, transition }: Weights): Uint8Array {
  let most = 0
  for (const w of table) most = Math.max(most, Math.abs(w))
  const unit = (127 * 127) / most
  const head = Buffer.alloc(4 * LABELS * LABELS)
  transition.forEach((w, i) => {
    head.writeInt32LE(Math.round(w * unit), 4 * i)
  })
  const used = Buffer.alloc(1 << (BITS - 3))
  const rows: Int8Array[] = []
  for (let row = 0; row < 1 << BITS; row++) {
    const roots = Int8Array.from(table.subarray(row * LABELS, (row + 1) * LABELS), (w) => rootOf(w, unit))
    if (!roots.some((root) => root !== 0)) continue
    used[row >> 3]! |= 1 << (row & 7)
    rows.push(roots)
  }
  return zstdCompressSync(Buffer.concat([head, used, ...rows.map((roots) => Buffer.from(roots.buffer))]), {
    params: { [constants.ZSTD_c_compressionLevel]: 19, [constants.ZSTD_c_windowLog]: 25 },
  })
}

const rootOf = (w: number, unit: number): number =>
  Math.abs(w) < LEAST ? 0 : Math.sign(w) * Math.max(1, Math.round(Math.sqrt(Math.abs(w) * unit)))
