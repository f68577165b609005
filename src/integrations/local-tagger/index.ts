/**
 * A model on this machine that finds names: a folder with an ONNX file for token classification, its `tokenizer.json`
 * (WordPiece) and its `config.json`, as exports for onnxruntime and transformers.js have it. Nothing is downloaded.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SeenName } from '#core/stages.ts'
import { type Label, labelsOf, namesOf } from './labels.ts'
import { UnfitModel } from './unfit.ts'
import { type Piece, type WordPiece, wordPiece } from './wordpiece.ts'

export interface LocalTagger {
  /** Names of a text, in order of place. */
  names(text: string): Promise<SeenName[]>
}

type Runtime = typeof import('onnxruntime-web')
interface Model {
  runtime: Runtime
  session: Awaited<ReturnType<Runtime['InferenceSession']['create']>>
  wordPiece: WordPiece
  labels: Label[]
}

const FILES = ['model.onnx', 'onnx/model.onnx', 'onnx/model_quantized.onnx', 'model_quantized.onnx']
/** Most pieces that the model reads at once; two more open and close them. */
const MOST_PIECES = 400

/**
 * Loads a model; what it says of a text is kept in `cache`, under the hash of model and text. Throws `UnfitModel` when
 * a file is missing or of a kind that cannot be read, or when onnxruntime-web is not installed.
 */
export async function loadTagger(folder: string, cache: string): Promise<LocalTagger> {
  const file = FILES.map((name) => join(folder, name)).find((path) => existsSync(path))
  if (!file) throw new UnfitModel(`it holds none of ${FILES.join(', ')}`)
  const weights = readFileSync(file)
  const tokenizer = read(folder, 'tokenizer.json')
  const config = read(folder, 'config.json')
  const labels = labelsOf(config)
  const pieces = wordPiece(tokenizer)
  const runtime = await loadRuntime()
  runtime.env.wasm.numThreads = 1
  const session = await runtime.InferenceSession.create(weights).catch((error: unknown) => {
    throw new UnfitModel(`its ONNX file cannot be loaded (${error instanceof Error ? error.message : String(error)})`)
  })
  const model: Model = { runtime, session, wordPiece: pieces, labels }
  const version = createHash('sha256').update(weights).update(tokenizer).update(config).digest('hex')
  mkdirSync(cache, { recursive: true })
  return {
    async names(text) {
      const kept = join(cache, `${createHash('sha256').update(version).update(text).digest('hex')}.json`)
      if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as SeenName[]
      const found = await namesIn(text, model)
      // written aside, so that a build that is killed leaves no half of it
      writeFileSync(`${kept}.${process.pid}`, JSON.stringify(found))
      renameSync(`${kept}.${process.pid}`, kept)
      return found
    },
  }
}

function read(folder: string, name: string): string {
  const path = join(folder, name)
  if (!existsSync(path)) throw new UnfitModel(`it holds no ${name}`)
  return readFileSync(path, 'utf8')
}

async function loadRuntime(): Promise<Runtime> {
  try {
    return await import('onnxruntime-web')
  } catch {
    throw new UnfitModel('onnxruntime-web is not installed; `npm install onnxruntime-web` adds it')
  }
}

/** Paragraph by paragraph, since names seldom cross a line end. */
async function namesIn(text: string, model: Model): Promise<SeenName[]> {
  const found: SeenName[] = []
  for (const { index, 0: line } of text.matchAll(/[^\r\n]+/g)) {
    const pieces = model.wordPiece.pieces(line)
    for (let from = 0; from < pieces.length; ) {
      const to = cut(line, pieces, from)
      const part = pieces.slice(from, to)
      const names = namesOf(part, await scoresOf(part, model), model.labels)
      found.push(...names.map((name) => ({ ...name, start: name.start + index, end: name.end + index })))
      from = to
    }
  }
  return found
}

/** Where what begins at `from` ends: behind a mark, which parts no name, or else before a word that would be cut. */
function cut(line: string, pieces: Piece[], from: number): number {
  const last = from + MOST_PIECES
  if (pieces.length <= last) return pieces.length
  for (let to = last; to > from + MOST_PIECES / 2; to--)
    if (/[.,;:!?]/.test(line.charAt((pieces[to - 1] as Piece).start))) return to
  let to = last
  while (to > from + 1 && (pieces[to] as Piece).goesOn) to--
  return to
}

/** Scores of every label for every piece. */
async function scoresOf(
  pieces: Piece[],
  { runtime, session, wordPiece: { open, close }, labels }: Model,
): Promise<Float32Array> {
  const ids = [open, ...pieces.map((p) => p.id), close]
  const tensor = (values: number[]): InstanceType<Runtime['Tensor']> =>
    new runtime.Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length])
  const known: Record<string, number[]> = {
    input_ids: ids,
    attention_mask: ids.map(() => 1),
    token_type_ids: ids.map(() => 0),
  }
  const feeds: Record<string, InstanceType<Runtime['Tensor']>> = {}
  for (const name of session.inputNames) {
    const values = known[name]
    if (!values) throw new UnfitModel(`it asks for ${name}, which is not known`)
    feeds[name] = tensor(values)
  }
  const output = (await session.run(feeds))[session.outputNames[0] as string]
  const data = output?.data
  if (!(data instanceof Float32Array) || data.length !== ids.length * labels.length)
    throw new UnfitModel('what it answers is not one score for each label of each piece')
  return data.subarray(labels.length, data.length - labels.length)
}
