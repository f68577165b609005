/** PDFs that would inflate beyond all bounds. */
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { bounded } from './bounds.ts'
import { pdf } from './index.ts'

const stream = (number: number, entries: string, data: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`${number} 0 obj <<${entries}/Length ${data.length}>> stream\n`),
    data,
    Buffer.from('\nendstream endobj\n'),
  ])

/** Two pages; `contents` of the first are written by the tests, the second prints a sentence. */
const fileOf = (contents: string, ...objects: Buffer[]): Buffer =>
  Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[4 0 R 6 0 R]/Count 2>> endobj
3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
4 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents ${contents}/Resources<</Font<</F 3 0 R>>>>>> endobj
6 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents 7 0 R/Resources<</Font<</F 3 0 R>>>>>> endobj\n`),
    stream(7, '', Buffer.from('BT /F 9 Tf 50 500 Td (The council met.) Tj ET')),
    ...objects,
    Buffer.from('trailer <</Root 1 0 R>>\n'),
  ])

/** A page that prints a word, and then nothing for so many megabytes. */
const page = (megabytes: number): Buffer =>
  Buffer.concat([Buffer.from('BT /F 9 Tf 50 500 Td (It closed.) Tj ET\n'), Buffer.alloc(megabytes * 2 ** 20, ' ')])
const BOMB = deflateSync(page(17))

/** Signs of Ascii85 for bytes, without their end. */
function ascii85(bytes: Buffer): string {
  const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
  let signs = ''
  for (let at = 0; at < padded.length; at += 4) {
    let value = padded.readUInt32BE(at)
    let group = ''
    for (let i = 0; i < 5; i++, value = Math.floor(value / 85)) group = String.fromCharCode(33 + (value % 85)) + group
    signs += group
  }
  return signs
}

/** LZW of blanks: each code but the first stands for one blank more than the one before. */
function lzw(codes: number): Buffer {
  let bits = ''
  let [width, size] = [9, 0]
  const put = (code: number): void => {
    bits += code.toString(2).padStart(width, '0')
  }
  for (let i = 0; i < codes; i++) {
    if (size === 0) {
      put(256)
      width = 9
    }
    put(size === 0 ? 32 : 257 + size)
    size++
    const next = 258 + size
    width = next < 512 ? 9 : next < 1024 ? 10 : next < 2048 ? 11 : 12
    if (next === 4094) size = 0
  }
  put(257)
  return Buffer.from(bits.match(/.{1,8}/g)?.map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)) ?? [])
}

const left = async (bytes: Buffer) => {
  const [part] = await pdf.open({ path: 'a.pdf', bytes })
  return { text: part?.content, rules: part?.messages?.map(({ ruleId }) => ruleId) }
}

describe('a page that inflates beyond all bounds is empty, and the others are read', () => {
  it.each<[string, Buffer]>([
    ['at once', fileOf('5 0 R', stream(5, '/Filter/FlateDecode', BOMB))],
    ['twice', fileOf('5 0 R', stream(5, '/Filter[/FlateDecode/FlateDecode]', deflateSync(BOMB)))],
    ['under a coded name', fileOf('5 0 R', stream(5, '/F [/Fl#61teDecode]', BOMB))],
    [
      'under a name elsewhere',
      fileOf('5 0 R', Buffer.from('9 0 obj /FlateDecode endobj\n'), stream(5, '/Filter 9 0 R', BOMB)),
    ],
    ['behind letters', fileOf('5 0 R', stream(5, '/Filter[/ASCII85Decode/Fl]', Buffer.from(`${ascii85(BOMB)}~>`)))],
    ['behind digits', fileOf('5 0 R', stream(5, '/Filter[/AHx/Fl]', Buffer.from(`${BOMB.toString('hex')}>`)))],
    ['in runs', fileOf('5 0 R', stream(5, '/Filter/RunLengthDecode', Buffer.alloc(300_000, Buffer.from([129, 32]))))],
    ['by LZW', fileOf('5 0 R', stream(5, '/Filter/LZWDecode', lzw(16_000)))],
    [
      'by being named very often',
      fileOf(`[${'5 0 R '.repeat(60)}]`, stream(5, '/Filter/FlateDecode', deflateSync(page(2)))),
    ],
    [
      'before the damage in it',
      fileOf(
        `[${'5 0 R '.repeat(90)}]`,
        stream(
          5,
          '/Filter/FlateDecode',
          Buffer.concat([deflateSync(page(2)).subarray(0, -400), Buffer.alloc(400, 255)]),
        ),
      ),
    ],
  ])('%s', async (_, bytes) => {
    expect(await left(bytes)).toEqual({ text: 'The council met.\n', rules: ['pdf:streams-left-out'] })
  })

  it('many at once, in time', { timeout: 30_000 }, async () => {
    const bombs = Array.from({ length: 300 }, (_, i) => stream(100 + i, '/Filter/FlateDecode', BOMB))
    const bytes = fileOf('5 0 R', ...bombs, stream(5, '/Filter/FlateDecode', deflateSync(page(1))))
    expect((await left(bytes)).text).toBe('The council met.\n')
  })
})

describe('what stays within the bounds is as it was', () => {
  it.each<[string, Buffer]>([
    ['plainly', fileOf('5 0 R', stream(5, '/Filter/FlateDecode', deflateSync(page(8))))],
    [
      'in runs',
      fileOf('5 0 R', stream(5, '/Filter/RL', Buffer.concat([Buffer.from([42]), page(0), Buffer.from([128])]))),
    ],
    [
      'behind letters',
      fileOf('5 0 R', stream(5, '/Filter[/A85/Fl]', Buffer.from(`${ascii85(deflateSync(page(1)))}~>`))),
    ],
    [
      'a picture of any size',
      fileOf('5 0 R', stream(5, '', page(0)), stream(9, '/Subtype/Image/Filter/FlateDecode', BOMB)),
    ],
  ])('%s', async (_, bytes) => {
    expect(await left(bytes)).toEqual({ text: 'It closed.\n\nThe council met.\n', rules: [] })
  })

  it('and its bytes are the caller’s still', () => {
    const bytes = fileOf('5 0 R', stream(5, '/Filter/FlateDecode', BOMB))
    const before = Buffer.from(bytes)
    expect(bounded(bytes).emptied).toBe(1)
    expect(bytes.equals(before)).toBe(true)
  })

  it('and a file that is encrypted', () => {
    const bytes = Buffer.concat([
      fileOf('5 0 R', stream(5, '/Filter/FlateDecode', BOMB)),
      Buffer.from('/Encrypt 8 0 R'),
    ])
    expect(bounded(bytes)).toEqual({ bytes: new Uint8Array(bytes), emptied: 0 })
  })
})
