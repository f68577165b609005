/** Corrections over the whole road: from an id that `annotate` prints to an entry, its state, its page, and back. */
import { readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Article, Dossier, Span } from '../src/core/model.ts'
import { dossier, folderOf } from './command.ts'

const QUAY = `The quay at Eastford is closed

The Harbour Office closed the quay on 5 March 2024, after cracks were found in its wall.

"We cannot wait until somebody is hurt," Ada Brook said. About 1,200 people were evacuated, according to the office.
`
const PIER = `The pier stays open

"We cannot wait until somebody is hurt," Ada Brook said. Bo Tarn, of the Harbour Office, disagreed.
`
const SIDECAR = 'entities:\n  - {name: Ada Brook, type: PER}\n  - {name: Bo Tarn, type: PER}\n'
const QUOTE = 'We cannot wait until somebody is hurt,'
const FILE = 'corrections.yaml'

const folder = (): string => folderOf({ 'quay.txt': QUAY, 'pier.txt': PIER, 'dossier.yaml': SIDECAR })

function found(seeds: string): { articles: Article[]; last: Dossier } {
  const records = dossier('annotate', seeds)
    .out.trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  return { articles: records.slice(0, -1), last: records.at(-1) }
}

function quotation(seeds: string, path: string): Article['quotations'][number] {
  const article = found(seeds).articles.find((a) => a.source.path === path)!
  return article.quotations.find((q) => article.text.slice(q.start, q.end) === QUOTE)!
}

const correct = (seeds: string, ...args: string[]) => {
  const run = dossier('correct', seeds, ...args)
  expect(run.err).not.toMatch(/\n\s+at /)
  return run
}

describe('dossier correct', () => {
  it('writes an entry that the next run applies, and takes it back', () => {
    const seeds = folder()
    const { mark = '', speaker } = quotation(seeds, 'quay.txt')
    expect(speaker).toBe('ada-brook')
    const run = correct(seeds, mark, '--speaker', 'Bo Tarn', '--note', 'so says the office')
    expect(run).toMatchObject({ code: 0, out: '' })
    expect(run.err).toMatch(/wrote an entry: quotation .*To undo it: dossier correct .* --undo\napplied /s)
    expect(quotation(seeds, 'quay.txt').speaker).toBe('bo-tarn')
    expect(quotation(seeds, 'pier.txt').speaker).toBe('ada-brook')
    expect(found(seeds).last.corrections).toMatchObject([{ state: 'applied', note: 'so says the office' }])
    expect(correct(seeds, '--list').out).toMatch(/^applied .*speaker: Bo Tarn\n$/)
    expect(correct(seeds, mark, '--undo').code).toBe(0)
    expect(quotation(seeds, 'quay.txt').speaker).toBe('ada-brook')
    expect(found(seeds).last.corrections).toEqual([])
  })

  it('keeps what was in the file: comments, other entries, and a copy of every version', () => {
    const seeds = folder()
    const { mark = '' } = quotation(seeds, 'quay.txt')
    correct(seeds, mark, '--speaker', 'Bo Tarn')
    const first = `# mine\n${readFileSync(join(seeds, FILE), 'utf8')}  - nonsense # kept too\n`
    writeFileSync(join(seeds, FILE), first)
    correct(seeds, mark, '--no-speaker')
    const second = readFileSync(join(seeds, FILE), 'utf8')
    expect(second).toContain('# mine')
    expect(second).toContain('- nonsense # kept too')
    expect(second.match(/mark: quotation/g)).toHaveLength(1)
    expect(quotation(seeds, 'quay.txt').speaker).toBeNull()
    const copies = join(seeds, '.dossier-backups')
    expect(readdirSync(copies).map((name) => readFileSync(join(copies, name), 'utf8'))).toContain(first)
    expect(readdirSync(seeds).filter((name) => name.endsWith('.new'))).toEqual([])
  })

  it('refuses what it cannot do, and leaves the file alone', () => {
    const seeds = folder()
    const { mark = '' } = quotation(seeds, 'quay.txt')
    const refused = (words: RegExp, ...args: string[]): void => {
      const run = correct(seeds, ...args)
      expect(run.err).toMatch(words)
      expect(run.code).toBe(2)
    }
    refused(/There is no mark `q-0000`/, 'q-0000', '--reject')
    refused(/is the quotation .*--speaker, --no-speaker or --reject/, mark)
    refused(/Nothing was written: .*`role` is no key of a correction of a quotation/, mark, '--role', 'title')
    refused(/need a mention/, mark, '--rename', 'X')
    refused(/Name the mark/)
    expect(readdirSync(seeds)).not.toContain(FILE)
    const outside = join(folderOf({ 'x.yaml': 'corrections: []\n' }), 'x.yaml')
    symlinkSync(outside, join(seeds, FILE))
    refused(/links are not followed/, mark, '--speaker', 'Bo Tarn')
    expect(readFileSync(outside, 'utf8')).toBe('corrections: []\n')
  })
})

describe('a folder that changes', () => {
  it('keeps an entry with a renamed file, orphans it with an edited one, and moves it only when told to', () => {
    const seeds = folder()
    const { mark = '' } = quotation(seeds, 'quay.txt')
    correct(seeds, mark, '--speaker', 'Bo Tarn')
    renameSync(join(seeds, 'quay.txt'), join(seeds, 'renamed.txt'))
    expect(quotation(seeds, 'renamed.txt').speaker).toBe('bo-tarn')
    writeFileSync(join(seeds, 'renamed.txt'), `Updated.\n\n${QUAY}`)
    expect(quotation(seeds, 'renamed.txt').speaker).toBe('ada-brook')
    const check = dossier('check', seeds, '--strict')
    expect(check.code).toBe(1)
    expect(check.err).toMatch(
      /corrections\.yaml:5 .*The same words stand in (?:renamed|pier)\.txt:\d+:\d+.*corrections:orphaned/,
    )
    const [orphan] = found(seeds).last.corrections
    correct(seeds, orphan?.id ?? '', '--anchor', quotation(seeds, 'renamed.txt').mark ?? '')
    expect(quotation(seeds, 'renamed.txt').speaker).toBe('bo-tarn')
    expect(quotation(seeds, 'pier.txt').speaker).toBe('ada-brook')
  })

  it('reports a bad entry with its place, and applies the others; a broken file stops the build', () => {
    const seeds = folder()
    correct(seeds, quotation(seeds, 'quay.txt').mark ?? '', '--speaker', 'Bo Tarn')
    const good = readFileSync(join(seeds, FILE), 'utf8')
    writeFileSync(join(seeds, FILE), `${good}  - {mark: date, valu: 2023}\n`)
    const check = dossier('check', seeds)
    expect(check.err).toMatch(/corrections\.yaml:\d+:\d+ .*Did you mean `value`\?.*corrections:unrecognized-keys/)
    expect(quotation(seeds, 'quay.txt').speaker).toBe('bo-tarn')
    writeFileSync(join(seeds, FILE), `${good}  - {mark: [\n`)
    const broken = dossier('annotate', seeds)
    expect([broken.code, broken.out]).toEqual([2, ''])
    expect(broken.err).toMatch(/no correction is lost/)
  })
})

describe('the site', () => {
  it('lists entries with their places, and says on the briefing what was corrected', () => {
    const seeds = folder()
    const { mark = '' } = quotation(seeds, 'quay.txt')
    correct(seeds, mark, '--speaker', 'Bo Tarn', '--note', '<b>bold</b>')
    const out = join(folderOf({}), 'site')
    expect(dossier('build', seeds, '--out', out)).toMatchObject({ code: 0 })
    const page = readFileSync(join(out, 'corrections/index.html'), 'utf8')
    expect(page).toContain('Bo Tarn')
    expect(page).toContain('by the program: <bdi>Ada Brook')
    expect(page).toContain('&lt;b&gt;bold&lt;/b&gt;')
    const { articles, last } = found(seeds)
    const at = last.corrections[0]?.at as Span & { article: string }
    expect(page).toContain(`data-start="${at.start}" data-end="${at.end}"`)
    const briefing = (path: string): string =>
      readFileSync(join(out, 'briefings', articles.find((a) => a.source.path === path)?.id ?? '', 'index.html'), 'utf8')
    expect(briefing('quay.txt')).toContain(`corrections/#${last.corrections[0]?.id}`)
    expect(briefing('quay.txt')).toContain(`<code>${mark}</code>`)
    expect(briefing('pier.txt')).not.toContain('corrections/#')
    for (const m of articles[0]?.mentions ?? []) expect(briefing(articles[0]?.source.path ?? '')).toContain(m.mark)
  })
})
