/** Bad input gets a clear message and never a stack trace; one bad file never stops the others. */
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dossier, dossierIn, folderOf, type Run } from './command.ts'

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
    [
      'lying.warc',
      'WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 20\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>More.</p>',
      /^(?:.*\n)?lying\.warc/,
    ],
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
  it('keeps apart two files that were named so that their addresses would be one: the second is set aside', () => {
    // found by trying: the first eight digits of the hashes of both paths are b3c3e6ac
    const run = dossier('annotate', folderOf({ '🦀🐬🐠🐟🌊.txt': GOOD, '🐠🦈🦀🐳🌊.txt': GOOD }))
    expect(articles(run)).toHaveLength(1)
    expect(run.err).toMatch(/files:same-address/)
  })
  it.runIf(process.platform === 'linux')('sets aside a name that is no UTF-8', () => {
    const folder = folderOf({ 'good.txt': GOOD })
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/bad-`), Buffer.from([0xff, 0xfe]), Buffer.from('.txt')]), GOOD)
    const run = dossier('annotate', folder)
    expect(articles(run)).toHaveLength(1)
    expect(run.out).toMatch(/files:unreadable/)
  })
  it('takes odd lines of a list for what they are', () => {
    const folder = folderOf({ 'good.txt': GOOD, '-rf': GOOD })
    const list = `good.txt\r\n\r\n./good.txt\r\n${join(folder, 'good.txt')}\r\ngood.txt/x\r\n${'n'.repeat(5000)}\r\n-rf`
    const run = dossierIn(folder, list, 'annotate', '-')
    expect(articles(run)).toHaveLength(1)
    expect(run.out.match(/files:missing/g)).toHaveLength(2)
    expect(run.err).toMatch(/-rf .*readers:unknown-format/)
  })
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
    ['a day that there is not', 'articles:\n  a.txt: {published: 2023-02-30}', /expected a date/],
    ['a key twice', 'title: a\ntitle: b', /dossier\.yaml:2:1 .*unique/],
    ['a second document', 'title: a\n---\ntitle: b', /multiple documents/],
    ['half of a character', 'title: "a\\ud800"', /`title`.*control characters/],
    ['a prototype', '__proto__: {polluted: 1}', /`__proto__`/],
    ['controls', 'title: "a\\e[31m"', /`title`.*control characters/],
    ['a name without end', `entities: [{name: "${'a '.repeat(300)}", type: PER}]`, /500 characters/],
    ['nesting without end', `title: ${'['.repeat(9000)}`, /sidecar:(?:yaml|nesting)/],
    [
      'an alias bomb',
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]`,
      /repeats too many YAML aliases/,
    ],
  ]
  for (const [what, yaml, words] of wrong)
    it(what, () => wrongUse(dossier('annotate', folderOf({ 'a.txt': GOOD, 'dossier.yaml': yaml })), words))

  it('is read in time when it has very many mistakes', { timeout: 60_000 }, () => {
    const yaml = Array.from({ length: 50_000 }, (_, i) => `key${i}: 1\n`).join('')
    const run = dossier('annotate', folderOf({ 'a.txt': GOOD, 'dossier.yaml': yaml }))
    wrongUse(run, /`key0`/)
    expect(run.err.length).toBeLessThan(5000)
  })
  it.each(['dossier.yaml', 'corrections.yaml'])('is not followed where it is a link: %s', (name) => {
    const folder = folderOf({ 'a.txt': GOOD })
    symlinkSync('/etc/passwd', join(folder, name))
    wrongUse(dossier('check', folder), /no ordinary file/)
  })
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
  it('holds the articles behind a link', () => {
    const seeds = folderOf({ 'in/a.txt': GOOD, 'dossier.json': '[]' })
    const link = join(folderOf({}), 'link')
    symlinkSync(seeds, link)
    wrongUse(dossier('build', join(seeds, 'in'), '--out', link), /would be lost/)
    wrongUse(dossier('build', join(link, 'in'), '--out', seeds), /would be lost/)
    expect(existsSync(join(seeds, 'in/a.txt'))).toBe(true)
  })
  it('is a link that leads nowhere', () => {
    const link = join(folderOf({}), 'site')
    symlinkSync('/no/such/folder', link)
    wrongUse(dossier('build', folderOf({ 'a.txt': GOOD }), '--out', link), /leads nowhere/)
  })
  it('holds the folder of the content, or is in it', () => {
    const [seeds, out] = [folderOf({ 'a.txt': GOOD }), join(folderOf({}), 'site')]
    for (const content of [out, join(out, 'content'), join(out, '..')])
      wrongUse(dossier('build', seeds, '--out', out, '--content', content), /one inside the other/)
  })
  it('is an article', () => {
    const seeds = folderOf({ 'a.txt': GOOD })
    wrongUse(dossier('annotate', seeds, '--out', join(seeds, 'a.txt')), /would be lost/)
    expect(readFileSync(join(seeds, 'a.txt'), 'utf8')).toBe(GOOD)
  })
  it('is read by nobody when it lies among the articles', () => {
    const site = { 'site/dossier.json': '[]', 'site/build.json': '{}', 'site/index.html': '<p>Ours.</p>' }
    const run = dossier('check', folderOf({ 'a.txt': GOOD, ...site }))
    expect(run.err).toMatch(/Read 1 article/)
    expect(run.err).toMatch(/site .*files:own-site/)
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
