/** `--tagger`: a model on this machine finds the names, from the command line to the records. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { dossier, folderOf } from './command.ts'
import { writeTinyModel } from './tiny-model.ts'

interface Record {
  record: string
  text: string
  mentions: { start: number; end: number; type: string; rule: string }[]
}

const seeds = folderOf({ 'a.txt': 'zorblat met in the harbour on Monday.\n' })
const names = (out: string): string[][] => {
  const [article] = out.split('\n').map((line) => JSON.parse(line || '{}') as Record)
  return (article?.mentions ?? []).map((m) => [article?.text.slice(m.start, m.end) ?? '', m.type])
}

it('takes the names from the model, and its own without one', () => {
  const model = join(folderOf({}), 'model')
  writeTinyModel(model, [['zorblat', 'B-ORG']], ['O', 'B-ORG'])
  expect(names(dossier('annotate', seeds, '--plain').out)).toEqual([])
  expect(names(dossier('annotate', seeds, '--plain', '--tagger', model).out)).toEqual([['zorblat', 'ORG']])
})

it('gives the same with several workers', () => {
  const model = join(folderOf({}), 'model')
  writeTinyModel(model, [['zorblat', 'B-ORG']], ['O', 'B-ORG'])
  const one = dossier('annotate', seeds, '--plain', '--tagger', model, '--jobs', '1')
  expect(dossier('annotate', seeds, '--plain', '--tagger', model, '--jobs', '2').out).toBe(one.out)
})

it('says what is missing, and ends with 2', () => {
  const { code, out, err } = dossier('annotate', seeds, '--tagger', folderOf({}))
  expect(code).toBe(2)
  expect(out).toBe('')
  expect(err).toContain('holds none of model.onnx')
})
