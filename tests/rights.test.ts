/** An article whose rights say `excerpt` or `link` stands nowhere in a build with more words in a row than that allows. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { EXCERPT_WORDS } from '#core/rights.ts'
import { dossier, folderOf, project } from './command.ts'

const text = readFileSync(join(project, 'seeds/2023-12-10-times-of-israel.md'), 'utf8')
const body = text.slice(text.indexOf('\n\n', text.indexOf('# ')) + 2)
const wordsOf = (all: string): string[] => all.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Everything that the site publishes, as words: pages without their tags, tables, records, and the search index. */
function published(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile() && !/\.(?:woff2|js|css|svg|wasm)$/.test(f.name))
    .map((f) => {
      const bytes = readFileSync(join(f.parentPath, f.name))
      const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
      return `${f.name} ${plain
        .toString('utf8')
        .replace(/<[^>]+>/g, ' ')
        .replace(/&#?\w+;/g, ' ')
        .replace(/\\u[0-9a-f]{4}/g, ' ')}`
    })
}

/** The longest run of the body's words that stands somewhere. */
function longestRun(site: string): number {
  const source = wordsOf(body)
  let longest = 0
  for (const file of published(site)) {
    const words = wordsOf(file)
    const at = new Map<string, number[]>()
    for (const [i, w] of words.entries()) at.set(w, [...(at.get(w) ?? []).slice(-2000), i])
    for (let s = 0; s < source.length; s++)
      for (const i of at.get(source[s] as string) ?? []) {
        let n = 0
        while (source[s + n] !== undefined && source[s + n] === words[i + n]) n++
        longest = Math.max(longest, n)
      }
  }
  return longest
}

describe('rights', () => {
  for (const [rights, most] of [
    ['full', Number.POSITIVE_INFINITY],
    ['excerpt', EXCERPT_WORDS],
    // a name, or a word and its neighbours, is no text of the article
    ['link', 8],
  ] as const)
    it(`${rights}: at most ${most} words in a row, on pages, in tables, in the data and in the search index`, () => {
      const seeds = folderOf({
        'article.md': text,
        // a second file that shares all of it, so that the pages of two files are there too
        'later.md': `${text}\n\nA last paragraph of its own stands here.\n`,
        'dossier.yaml': ['article.md', 'later.md']
          .map((name, i) => `  ${name}: {outlet: Paper ${i}, published: 2023-12-1${i}, rights: ${rights}}`)
          .reduce((all, line) => `${all}\n${line}`, 'articles:'),
      })
      const site = join(folderOf({}), 'site')
      const run = dossier('build', seeds, '--out', site)
      expect(run.code, run.err).toBe(0)
      expect(readdirSync(join(site, 'compare')).length).toBeGreaterThan(1)
      const longest = longestRun(site)
      expect(longest).toBeLessThanOrEqual(most)
      // the measure itself works: a full text stands there in full
      if (rights === 'full') expect(longest).toBeGreaterThan(EXCERPT_WORDS)
    })
})
