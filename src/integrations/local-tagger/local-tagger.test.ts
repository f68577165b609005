import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { writeTinyModel } from '../../../tests/tiny-model.ts'
import { loadTagger } from './index.ts'
import { labelsOf, namesOf } from './labels.ts'
import { wordPiece } from './wordpiece.ts'

const folder = mkdtempSync(join(tmpdir(), 'dossier-tagger-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const LABELS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'B-MISC', 'B-DATE']
const modelIn = (name: string): string => {
  const path = join(folder, name)
  writeTinyModel(
    path,
    [
      ['Zor', 'B-ORG'],
      ['##blat', 'I-ORG'],
      ['Anna', 'B-PER'],
      ['Moreau', 'I-PER'],
      ['met', 'O'],
      ['Monday', 'B-DATE'],
    ],
    LABELS,
  )
  return path
}
const cache = join(folder, 'cache')

describe('a model on this machine', () => {
  it('finds names, with places in the text', async () => {
    const tagger = await loadTagger(modelIn('a'), cache)
    const text = 'A headline\n\nAnna Moreau met Zorblat’s Anna on Monday.'
    const found = await tagger.names(text)
    expect(found.map(({ start, end, type }) => [text.slice(start, end), type])).toEqual([
      ['Anna Moreau', 'PER'],
      ['Zorblat', 'ORG'],
      ['Anna', 'PER'],
    ])
    for (const { score } of found) expect(score).toBeGreaterThan(0.99)
  })
  it('reads more than it can hold at once', async () => {
    const tagger = await loadTagger(modelIn('b'), cache)
    const text = 'Zorblat met Anna Moreau, '.repeat(300)
    expect(await tagger.names(text)).toHaveLength(600)
  })
  it('asks the model once for a text, and again when the model is another', async () => {
    const path = modelIn('c')
    const own = join(folder, 'own-cache')
    const first = await (await loadTagger(path, own)).names('Zorblat met.')
    const [kept = ''] = readdirSync(own)
    writeFileSync(join(own, kept), '[]')
    expect(first).toHaveLength(1)
    expect(await (await loadTagger(path, own)).names('Zorblat met.')).toEqual([])
    writeTinyModel(path, [['Zorblat', 'B-PER']], LABELS)
    expect((await (await loadTagger(path, own)).names('Zorblat met.'))[0]?.type).toBe('PER')
  })
  it.each([
    ['model.onnx', 'no model', 'none of model.onnx'],
    ['tokenizer.json', '{"model":{"type":"BPE"}}', 'of the kind BPE'],
    ['config.json', '{"id2label":{"0":"POSITIVE"}}', 'name no people'],
    ['config.json', 'no JSON', 'names no labels'],
  ])('says why %s with "%s" cannot be used', async (file, content, reason) => {
    const path = modelIn(`d-${file}`)
    if (content === 'no model') rmSync(join(path, file))
    else writeFileSync(join(path, file), content)
    await expect(loadTagger(path, cache)).rejects.toThrow(reason)
  })
  it('says that an ONNX file cannot be loaded', async () => {
    const path = modelIn('e')
    writeFileSync(join(path, 'model.onnx'), 'no protobuf')
    await expect(loadTagger(path, cache)).rejects.toThrow('cannot be loaded')
  })
})

describe('pieces of words', () => {
  const vocab = { '[UNK]': 0, '[CLS]': 1, '[SEP]': 2, em: 3, '##ile': 4, '-': 5, 北: 6, 京: 7 }
  const file = (normalizer: object): string =>
    JSON.stringify({ model: { type: 'WordPiece', vocab }, normalizer: { type: 'BertNormalizer', ...normalizer } })
  it('are the longest of the vocabulary, without accents where the model knows none', () => {
    const { pieces } = wordPiece(file({ lowercase: true, strip_accents: null }))
    expect(pieces(' Émile-北京 unseen').map(({ start, end, id }) => [start, end, id])).toEqual([
      [1, 3, 3],
      [3, 6, 4],
      [6, 7, 5],
      [7, 8, 6],
      [8, 9, 7],
      [10, 16, 0],
    ])
  })
  it('keep accents and capitals where the model reads them', () => {
    expect(wordPiece(file({ lowercase: false })).pieces('Émile')[0]?.id).toBe(0)
  })
  it('have a place where a letter becomes two', () => {
    const { pieces } = wordPiece(file({ lowercase: true }))
    expect(pieces('é́m emile')).toHaveLength(3)
  })
})

describe('labels', () => {
  const labels = labelsOf(readFileSync(join(modelIn('f'), 'config.json'), 'utf8'))
  const pieces = (...goesOn: boolean[]): Parameters<typeof namesOf>[0] =>
    goesOn.map((on, i) => ({ start: i, end: i + 1, id: 0, goesOn: on }))
  const scores = (...right: string[]): number[] => right.flatMap((r) => LABELS.map((l) => (l === r ? 5 : 0)))
  it('begin a name anew at B, and go on at I of the same type alone', () => {
    expect(
      namesOf(pieces(false, false, false, false), scores('B-PER', 'B-PER', 'I-PER', 'I-ORG'), labels).map(
        ({ start, end, type }) => [start, end, type],
      ),
    ).toEqual([
      [0, 1, 'PER'],
      [1, 3, 'PER'],
      [3, 4, 'ORG'],
    ])
  })
  it('give a word what its first piece has', () => {
    expect(namesOf(pieces(false, true), scores('B-LOC', 'O'), labels)).toMatchObject([
      { start: 0, end: 2, type: 'LOC' },
    ])
    expect(namesOf(pieces(false, true), scores('O', 'B-LOC'), labels)).toEqual([])
  })
})
