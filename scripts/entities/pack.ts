/** Weights as they are shipped: pruned, square roots in eight bits, compressed. */
import { constants, zstdCompressSync } from 'node:zlib'
import { BITS } from '../../src/3-annotators/entities/tagger/features.ts'
import { LABELS } from '../../src/3-annotators/entities/tagger/labels.ts'
import type { Weights } from './perceptron.ts'

/** Weights smaller than this are left out. */
const LEAST = 0.3

export function packed({ table, transition }: Weights): Uint8Array {
  let most = 0
  for (const w of table) most = Math.max(most, Math.abs(w))
  const bytes = Buffer.alloc(4 * LABELS * LABELS + (LABELS << BITS))
  const unit = (127 * 127) / most
  transition.forEach((w, i) => {
    bytes.writeInt32LE(Math.round(w * unit), 4 * i)
  })
  const start = 4 * LABELS * LABELS
  table.forEach((w, i) => {
    if (Math.abs(w) >= LEAST)
      bytes.writeInt8(Math.sign(w) * Math.max(1, Math.round(Math.sqrt(Math.abs(w) * unit))), start + i)
  })
  return zstdCompressSync(bytes, {
    params: { [constants.ZSTD_c_compressionLevel]: 19, [constants.ZSTD_c_windowLog]: 25 },
  })
}
