/** A picture of one ink on one paper as a PNG of sixteen shades: small, and quick to write. */
import { crc32, deflateSync } from 'node:zlib'

interface Picture {
  /** Red, green, blue, alpha; a row after the other. */
  pixels: Uint8Array
  width: number
  height: number
}
type Colour = readonly [number, number, number]

const SHADES = 16
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** `paper` is white and `ink` black in `pixels`; between them lie the shades. The width is even. */
export function pngOf({ pixels, width, height }: Picture, [paper, ink]: readonly [Colour, Colour]): Uint8Array {
  const row = width / 2 + 1
  const rows = new Uint8Array(row * height)
  const blank = Buffer.alloc(width * 4, 0xff)
  for (let y = 0; y < height; y++) {
    const line = pixels.subarray(y * width * 4, (y + 1) * width * 4)
    let to = y * row + 1
    if (blank.equals(line)) rows.fill(0xff, to, to + width / 2)
    else for (let at = 0; at < line.length; at += 8) rows[to++] = (line[at + 1]! & 0xf0) | (line[at + 5]! >> 4)
  }
  const header = new DataView(new ArrayBuffer(13))
  header.setUint32(0, width)
  header.setUint32(4, height)
  header.setUint8(8, 4)
  header.setUint8(9, 3)
  const palette = Uint8Array.from({ length: SHADES * 3 }, (_, i) => {
    const share = Math.floor(i / 3) / (SHADES - 1)
    return Math.round(ink[i % 3]! * (1 - share) + paper[i % 3]! * share)
  })
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ])
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(data.length + 12)
  bytes.writeUInt32BE(data.length, 0)
  bytes.write(type, 4, 'latin1')
  bytes.set(data, 8)
  bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), data.length + 8)
  return bytes
}
