import { describe, expect, it } from 'vitest'
import { articleOf, emptyDossier } from '#core/article.ts'
import type { Article, Fields } from '#core/model.ts'
import { versions } from './index.ts'

const BODY = `The council of Ghent closed the old bridge over the canal on Tuesday after a crack had been found in its second pier.
Engineers had looked at the pier for three weeks, and two of them wrote that the crack had grown by a hand's width.
“We could not wait any longer,” said Mara Novak, who leads the harbour board, before the vote in the town hall.
The ferry from the fish market will run until midnight, and it will cost nothing while the bridge is closed.
`
const UPDATE = `Work on a new pier begins in March, the board wrote on Thursday, and will take eight months.\n`

function file(path: string, text: string, known: { outlet?: string; day?: string } = {}): Article {
  const fields: Fields = {
    ...(known.outlet && { outlet: { value: known.outlet, basis: 'supplied' } }),
    ...(known.day && { published: { value: known.day, window: [known.day, known.day], basis: 'supplied' } }),
  }
  const source = { path, sha256: path.padEnd(64, '0'), bytes: text.length, mediaType: 'text/plain' }
  return articleOf(text, { id: path.replace('.txt', ''), source, fields })
}

const link = (articles: Article[]) => {
  const corpus = { articles, dossier: emptyDossier('t'), knowledge: { entities: [] } }
  const { articles: kept = [], dossier = {} } = versions.link(corpus)
  return { kept: kept.map((a) => a.id), versions: dossier.versions ?? [] }
}

describe('versions', () => {
  it('list copies of no known outlet, which keep their briefings; white space and marks do not count', () => {
    const { kept, versions } = link([
      file('a.txt', BODY),
      file('b.txt', BODY.replaceAll('\n', '\r\n').replace('“', '"')),
    ])
    expect(kept).toEqual(['a', 'b'])
    expect(versions).toMatchObject([{ id: 'a', of: 'b', kind: 'exact', briefed: true, changes: [] }])
  })

  it('brief one of two copies of one outlet', () => {
    const { kept, versions } = link([file('a.txt', BODY, { outlet: 'Post' }), file('b.txt', BODY, { outlet: 'post' })])
    expect(kept).toEqual(['a'])
    expect(versions).toMatchObject([{ id: 'b', of: 'a', kind: 'exact', briefed: false }])
  })

  it('brief the later of two states, and list what was added, changed and taken out', () => {
    const early = BODY.replace('midnight', 'ten').replace('The ferry', 'Nobody was hurt. The ferry')
    const a = file('a.txt', early, { outlet: 'Post', day: '2023-10-24' })
    const b = file('b.txt', BODY + UPDATE, { outlet: 'Post', day: '2023-10-26' })
    const { kept, versions } = link([a, b])
    expect(kept).toEqual(['b'])
    expect(versions[0]).toMatchObject({ id: 'a', of: 'b', kind: 'updated', published: '2023-10-24' })
    const [changed, ...rest] = versions[0]?.changes ?? []
    expect(changed?.there?.text).toMatch(/^Nobody was hurt\. The ferry .* ten/)
    expect(b.text.slice(changed?.here?.start, changed?.here?.end)).toContain('Work on a new pier')
    expect(rest).toEqual([])
    for (const change of versions[0]?.changes ?? [])
      if (change.there) expect(a.text.slice(change.there.start, change.there.end)).toBe(change.there.text)
  })

  it('leave two outlets apart, even with one text', () => {
    const { kept, versions } = link([
      file('a.txt', BODY, { outlet: 'Post' }),
      file('b.txt', BODY, { outlet: 'Herald' }),
    ])
    expect(kept).toEqual(['a', 'b'])
    expect(versions).toEqual([])
  })

  it('leave two articles of one outlet apart that share a paragraph', () => {
    const [first = '', ...rest] = BODY.split('\n')
    const other = `${first}\nThe mayor flew to Oslo on Monday for a meeting on trade.\nShe spoke of grain, wool and the price of tin for an hour, and then left.\nNo paper was signed, and no other meeting was named.\n`
    expect(link([file('a.txt', BODY, { outlet: 'Post' }), file('b.txt', other, { outlet: 'Post' })]).versions).toEqual(
      [],
    )
    expect(rest.length).toBeGreaterThan(2)
  })

  it('take no files for states of one article when no outlet is known, unless they are nearly the same', () => {
    expect(
      link([
        file('a.txt', BODY),
        file('b.txt', BODY + UPDATE + UPDATE.replace('March', 'June').replace('eight', 'two')),
      ]).versions,
    ).toEqual([])
    expect(link([file('a.txt', BODY), file('b.txt', BODY.replace('midnight', 'ten'))]).versions).toMatchObject([
      { kind: 'near' },
    ])
  })

  it('do not depend on the order of the files', () => {
    const files = [file('a.txt', BODY), file('b.txt', BODY), file('c.txt', BODY.replace('midnight', 'ten'))]
    expect(link(files.toReversed()).versions).toEqual(link(files).versions)
  })

  it('quote a version without the signs of its format', () => {
    const text = BODY.replace('will run', '**shall** run')
    const at = text.indexOf('**')
    const hidden = [at, at + 7].map((start) => ({ start, end: start + 2 }))
    const early = { ...file('a.md', text, { outlet: 'Post', day: '2023-10-24' }), hidden }
    const [version] = link([early, file('b.txt', BODY, { outlet: 'Post', day: '2023-10-25' })]).versions
    expect(version?.changes[0]?.there?.text).toContain('ferry from the fish market shall run')
  })

  it('show no more of a version than its rights allow', () => {
    const early = file('a.txt', BODY.replace('will run', 'shall run'), { outlet: 'Post', day: '2023-10-24' })
    const linkOnly = { ...early, settings: { ...early.settings, rights: 'link' as const } }
    const [version] = link([linkOnly, file('b.txt', BODY, { outlet: 'Post', day: '2023-10-25' })]).versions
    expect(version?.changes.map(({ there }) => there?.text)).toEqual([''])
  })
})
