/**
 * The data that ships beside the code. It is read here and nowhere else: the lists and the weights are part of the
 * program, as its modules are, so reading them is loading code and not touching the world.
 */
import { readFileSync } from 'node:fs'
import { zstdDecompressSync } from 'node:zlib'

const fileOf = (name: string): URL => new URL(name, import.meta.url)

/** Lines of a text file of this folder, without blank lines. */
export const readLines = (name: string): string[] =>
  readFileSync(fileOf(name), 'utf8')
    .split('\n')
    .filter((line) => line.trim())

/** Room for all the weights at once: many small pieces take twice as long. */
const PIECE = 1 << 23

/** Bytes of a compressed file of this folder. */
export const readWeights = (name: string): Uint8Array =>
  zstdDecompressSync(readFileSync(fileOf(name)), { chunkSize: PIECE })
