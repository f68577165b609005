/** A model of a few bytes for tests: each piece of a vocabulary has its label, whatever stands around it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Writes `model.onnx`, `tokenizer.json` and `config.json`; `pieces` are those of the vocabulary with their labels. */
export function writeTinyModel(folder: string, pieces: [piece: string, label: string][], labels: string[]): void {
  mkdirSync(folder, { recursive: true })
  const all: [string, string][] = [['[UNK]', 'O'], ['[CLS]', 'O'], ['[SEP]', 'O'], ...pieces]
  const vocab = Object.fromEntries(all.map(([piece], id) => [piece, id]))
  const scores = all.flatMap(([, label]) => labels.map((l) => (l === label ? 8 : 0)))
  writeFileSync(join(folder, 'model.onnx'), onnx(scores, all.length, labels.length))
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ id2label: Object.fromEntries(labels.entries()) }))
  writeFileSync(
    join(folder, 'tokenizer.json'),
    JSON.stringify({
      model: { type: 'WordPiece', vocab, unk_token: '[UNK]', continuing_subword_prefix: '##' },
      normalizer: { type: 'BertNormalizer', lowercase: false, strip_accents: null },
      pre_tokenizer: { type: 'BertPreTokenizer' },
    }),
  )
}

/** Field numbers and kinds of onnx.proto3: one node `Gather(table, input_ids)`. */
function onnx(scores: number[], rows: number, columns: number): Uint8Array {
  const FLOAT = 1
  const INT64 = 7
  const node = [text(1, 'table'), text(1, 'input_ids'), text(2, 'logits'), text(4, 'Gather')]
  const table = [
    number(1, rows),
    number(1, columns),
    number(2, FLOAT),
    text(8, 'table'),
    bytes(9, Buffer.from(Float32Array.from(scores).buffer)),
  ]
  const value = (name: string, type: number, axes: string[]): Buffer =>
    Buffer.concat([
      text(1, name),
      bytes(
        2,
        bytes(1, [
          number(1, type),
          bytes(
            2,
            axes.map((axis) => bytes(1, text(2, axis))),
          ),
        ]),
      ),
    ])
  const graph = [
    bytes(1, node),
    text(2, 'tiny'),
    bytes(5, table),
    bytes(11, value('input_ids', INT64, ['one', 'pieces'])),
    bytes(12, value('logits', FLOAT, ['one', 'pieces', 'labels'])),
  ]
  return Buffer.concat([number(1, 8), bytes(7, graph), bytes(8, number(2, 13))])
}

function bytes(field: number, content: Uint8Array | Uint8Array[]): Buffer {
  const whole = Array.isArray(content) ? Buffer.concat(content) : content
  return Buffer.concat([varint((field << 3) | 2), varint(whole.length), whole])
}

const text = (field: number, value: string): Buffer => bytes(field, Buffer.from(value))
const number = (field: number, value: number): Buffer => Buffer.concat([varint(field << 3), varint(value)])

function varint(value: number): Buffer {
  const found: number[] = []
  let rest = value
  for (; rest > 127; rest >>>= 7) found.push((rest & 127) | 128)
  return Buffer.from([...found, rest])
}
