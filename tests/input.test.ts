/** Bad input gets a clear message and never a stack trace; one bad file never stops the others. */
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dossier, folderOf, type Run } from './command.ts'

const GOOD = 'The quay is closed\n\nThe harbour board closed the quay on Tuesday, board chair Ana Ruiz said.\n'
const articles = (run: Run): { source: { path: string }; id: string; fields: Record<string, unknown> }[] =>
  run.out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .filter((record) => record.record === 'article')

const wrongUse = (run: Run, words: RegExp): void => {
  expect(run.err).toMatch(words)
  expect(run.err).not.toMatch(/\n\s+at /)
  expect(run.code).toBe(2)
}

describe('a folder that cannot be used', () => {
  it('is not there', () => wrongUse(dossier('annotate', '/no/such/folder'), /no folder `\/no\/such\/folder`/))
  it('is a file', () => wrongUse(dossier('annotate', join(folderOf({ 'a.txt': GOOD }), 'a.txt')), /is a file/))
  it('is empty', () => wrongUse(dossier('annotate', folderOf({})), /holds no article/))
  it('holds nothing that can be read', () =>
    wrongUse(dossier('build', folderOf({ 'a.txt': '' }), '--out', join(folderOf({}), 'site')), /nothing was built/))
})

describe('a file that cannot be used is set aside with a message, and the others go on', () => {
  const bad: [string, string | Uint8Array, RegExp][] = [
    ['empty.txt', '', /empty\.txt .*holds no text/],
    ['blank.txt', ' \n\t\n', /blank\.txt .*holds no text/],
    ['image.txt', new Uint8Array(4000).map((_, i) => (i * 37) % 256), /image\.txt .*binary/],
    ['large.txt', new Uint8Array(50 * 2 ** 20).fill(97), /large\.txt .*too large/],
    ['table.xyz', 'a', /table\.xyz .*No reader/],
    ['broken.docx', 'PK', /broken\.docx .*no whole archive/],
  ]
  for (const [name, bytes, words] of bad)
    it(name, () => {
      const run = dossier('annotate', folderOf({ 'good.txt': GOOD, [name]: bytes }))
      expect(articles(run).map((a) => a.source.path)).toEqual(['good.txt'])
      expect(run.err + dossier('check', folderOf({ 'good.txt': GOOD, [name]: bytes })).err).toMatch(words)
      expect(run.code).toBe(0)
    })
  it('ends with 1 where --strict asks for it', () => {
    expect(dossier('check', folderOf({ 'good.txt': GOOD, 'empty.txt': '' }), '--strict').code).toBe(1)
    expect(dossier('check', folderOf({ 'good.txt': GOOD }), '--strict').code).toBe(0)
  })
  it('does not follow a link out of the folder', () => {
    const folder = folderOf({ 'good.txt': GOOD })
    symlinkSync('/etc/passwd', join(folder, 'secret.txt'))
    const run = dossier('annotate', folder)
    expect(articles(run)).toHaveLength(1)
    expect(run.out).not.toContain('root:')
    expect(JSON.parse(run.out.trim().split('\n').at(-1) ?? '').setAside).toMatchObject([{ path: 'secret.txt' }])
  })
})

describe('names', () => {
  it('keeps apart files of one name in different folders, cases and Unicode forms', () => {
    const paths = [
      'a/report.txt',
      'b/report.txt',
      'b/Report.txt',
      'caf\u00e9.txt',
      'cafe\u0301.txt',
      '🚢.txt',
      'index.txt',
      'CON.txt',
    ]
    const found = articles(dossier('annotate', folderOf(Object.fromEntries(paths.map((p) => [p, GOOD])))))
    expect(new Set(found.map((a) => a.id)).size).toBe(paths.length)
    for (const { id } of found) expect(id).toMatch(/^[a-z0-9-]{8,80}$/)
  })
})

describe('the sidecar', () => {
  const wrong: [string, string, RegExp][] = [
    ['a key that is not known', 'titel: x', /dossier\.yaml:1:1 .*`titel`/],
    ['a wrong type', 'title: [x]', /dossier\.yaml:1:8 .*`title`/],
    [
      'no date',
      'articles:\n  a.txt: {published: soon}',
      /dossier\.yaml:2:\d+ .*`articles\.a\.txt\.published`.*2023-10-24/,
    ],
    ['no YAML', 'title: "x', /dossier\.yaml:\d+:\d+ .*valid YAML/],
    ['an address that could run', 'articles:\n  a.txt: {url: "javascript:alert(1)"}', /http:\/\//],
    [
      'an alias bomb',
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]`,
      /repeats too many YAML aliases/,
    ],
  ]
  for (const [what, yaml, words] of wrong)
    it(what, () => wrongUse(dossier('annotate', folderOf({ 'a.txt': GOOD, 'dossier.yaml': yaml })), words))

  it('may have keys with nothing behind them but comments', () => {
    const yaml = 'title:\narticles:\n  a.txt:\n    # outlet: …\nentities:\n  # none yet\n'
    expect(articles(dossier('annotate', folderOf({ 'a.txt': GOOD, 'dossier.yaml': yaml })))).toHaveLength(1)
  })
  it('goes over what the text says, and says so', () => {
    const yaml = 'articles:\n  a.txt: {title: Closed, published: 2024-02-29, outlet: The Echo}'
    const [article] = articles(dossier('annotate', folderOf({ 'a.txt': GOOD, 'dossier.yaml': yaml })))
    expect(article?.fields).toMatchObject({
      title: { value: 'Closed', basis: 'supplied' },
      outlet: { value: 'The Echo', basis: 'supplied' },
      published: { value: '2024-02-29', window: ['2024-02-29', '2024-02-29'], basis: 'supplied' },
    })
  })
  it('is told when it speaks of a file that is not there', () => {
    expect(dossier('check', folderOf({ 'a.txt': GOOD, 'dossier.yaml': 'articles: {b.txt: {}}' })).err).toMatch(
      /`b\.txt`/,
    )
  })
})

describe('an output folder that cannot be used', () => {
  it('is not ours', () => {
    const out = folderOf({ 'thesis.doc': 'years of work' })
    wrongUse(dossier('build', folderOf({ 'a.txt': GOOD }), '--out', out), /did not make/)
    expect(readFileSync(join(out, 'thesis.doc'), 'utf8')).toBe('years of work')
  })
  it('holds the articles', () => {
    const seeds = folderOf({ 'in/a.txt': GOOD, 'dossier.json': '[]' })
    wrongUse(dossier('build', join(seeds, 'in'), '--out', seeds), /would be lost/)
    expect(existsSync(join(seeds, 'in/a.txt'))).toBe(true)
  })
  it('lies inside a file', () =>
    wrongUse(
      dossier('build', folderOf({ 'a.txt': GOOD }), '--out', join(folderOf({ x: '' }), 'x/site')),
      /cannot be written|no folder/,
    ))
  it.skipIf(process.getuid?.() === 0)('is read-only', () => {
    const folder = folderOf({})
    chmodSync(folder, 0o500)
    wrongUse(dossier('build', folderOf({ 'a.txt': GOOD }), '--out', join(folder, 'site')), /cannot be written/)
  })
  it('keeps the site of before when a build fails', () => {
    const site = folderOf({ 'dossier.json': '[]', 'index.html': 'the old site' })
    dossier('build', folderOf({ 'a.txt': '' }), '--out', site)
    expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('the old site')
  })
})

describe('words that are not known', () => {
  it('a command', () => wrongUse(dossier('biuld'), /Did you mean build/))
  it('an option', () => wrongUse(dossier('build', '--owt', 'x'), /unknown option/))
  it('an address', () => wrongUse(dossier('build', 'seeds', '--site', 'example'), /https:\/\/example\.org/))
  it('a base path', () => wrongUse(dossier('build', 'seeds', '--base', '/a b/'), /\/briefing\//))
  it('a number', () => wrongUse(dossier('annotate', 'seeds', '--jobs', 'many'), /whole number/))
  it('nothing at all: the help', () => expect(dossier('--help').out).toMatch(/Start here/))
})

describe('dossier new', () => {
  it('starts a folder that builds, and never writes over one', () => {
    const folder = join(folderOf({}), 'affair')
    mkdirSync(folder)
    expect(dossier('new', folder).code).toBe(0)
    expect(articles(dossier('annotate', folder))).toHaveLength(1)
    writeFileSync(join(folder, 'mine.txt'), 'x')
    wrongUse(dossier('new', folder), /not empty/)
  })
})
