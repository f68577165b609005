/** Zip archives for tests, able to lie about their sizes. */
import { crc32, deflateRawSync } from 'node:zlib'

/** An archive of these files. `claimed`: sizes that entries declare in place of their own. */
export function zipOf(files: Record<string, string>, claimed: Record<string, number> = {}): Uint8Array {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const [name, words] of Object.entries(files)) {
    const [path, content] = [Buffer.from(name), Buffer.from(words)]
    const packed = deflateRawSync(content)
    const sizes = [crc32(content), packed.length, claimed[name] ?? content.length]
    const shared = [0, 8, 0, 0x21]
    // PKWARE's APPNOTE 4.3.7 and 4.3.12: local header, then the directory that repeats it
    const local = record('0403', [20, ...shared], sizes, [path.length, 0])
    locals.push(local, path, packed)
    central.push(
      record('0201', [20, 20, ...shared], sizes, [path.length, 0, 0, 0, 0, 0, 0, at & 0xffff, at >>> 16]),
      path,
    )
    at += local.length + path.length + packed.length
  }
  const directory = Buffer.concat(central)
  const n = central.length / 2
  const end = record('0605', [0, 0, n, n], [directory.length, at], [0])
  return new Uint8Array(Buffer.concat([...locals, directory, end]))
}

function record(signature: string, before: number[], longs: number[], after: number[]): Buffer {
  const short = (n: number): number[] => [n & 255, (n >>> 8) & 255]
  const long = (n: number): number[] => [...short(n & 0xffff), ...short(n >>> 16)]
  const bytes = [0x50, 0x4b, ...Buffer.from(signature, 'hex').reverse(), ...before.flatMap(short)]
  return Buffer.from([...bytes, ...longs.flatMap(long), ...after.flatMap(short)])
}
