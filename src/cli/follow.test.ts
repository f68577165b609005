import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '#core/slug.ts'
import { permittedDossier } from '../5-writers/dossier-json/index.ts'
import { writers } from '../5-writers/index.ts'
import { annotateFolder } from './annotate.ts'
import { type Follower, followFolder } from './follow.ts'
import { gather } from './gather.ts'
import type { Reporter } from './reporter.ts'

const silent: Reporter = { problem: () => {}, stage: () => {}, progress: () => ({ step: () => {}, end: () => {} }) }
const root = mkdtempSync(join(tmpdir(), 'dossier-follow-'))
const [seeds, content] = [mkdtempSync(join(root, 'seeds-')), mkdtempSync(join(root, 'content-'))]
const SAID = '“The gates will stay open,” said Mara Novak, the mayor of Ghent.'
const LONG =
  'The keepers of the upper canal had asked for more hands since the autumn, when three of the old gates began to leak.'
const save = (path: string, text: string): void => writeFileSync(join(seeds, path), text)
const feed = (...titles: string[]): string =>
  `<rss version="2.0"><channel><title>The Post</title>${titles
    .map(
      (title) => `<item><title>${title}</title><guid>${title}</guid><description>${SAID} ${LONG}</description></item>`,
    )
    .join('')}</channel></rss>`

/** What a build of the folder would write now. */
async function afresh(): Promise<Record<string, string>> {
  const { articles, dossier } = await annotateFolder(await gather(seeds, silent), { plain: false, jobs: 1 }, silent)
  const corpus = { articles, dossier: permittedDossier({ articles, dossier }), knowledge: { entities: [] } }
  return Object.fromEntries(writers.flatMap((w) => w.write(corpus)).map((f) => [f.path, f.content]))
}
function held(): Record<string, string> {
  const paths = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path))
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(content, path), 'utf8')]))
}

let follower: Follower
beforeAll(async () => {
  save('a.txt', `The old bridge\n\n5 March 2024\n\n${SAID}\n\n${LONG}\n`)
  save('b.txt', `The new ferry\n\n6 March 2024\n\n${SAID}\n\n${LONG}\n`)
  save('c.txt', 'The quays\n\nJonas Haddad counted 40 boats in Ghent.\n')
  follower = followFolder({ seeds, content, many: 2, pause: 0 }, silent)
  await follower.refresh()
  await follower.settled()
})
afterAll(async () => {
  await follower.stop()
  rmSync(root, { recursive: true })
})

describe('a folder that is followed', () => {
  it('is what a build would make of it', async () => {
    expect(held()).toEqual(await afresh())
  })

  const edits: Record<string, () => void> = {
    'a file': () => save('a.txt', `The old bridge\n\n5 March 2024\n\n${LONG}\n\n“It held,” said Jonas Haddad.\n`),
    'a new file': () => save('d.txt', `A lock\n\n${SAID}\n`),
    'a file that is gone': () => rmSync(join(seeds, 'b.txt')),
    'a file without words': () => save('d.txt', ' \n'),
    'a feed': () => save('feed.xml', feed('One', 'Two')),
    'an item that is gone': () => save('feed.xml', feed('Two')),
    'the title': () => save('dossier.yaml', 'title: Bridges\n'),
    'the outlet of one file': () =>
      save(
        'dossier.yaml',
        'title: Bridges\narticles:\n  a.txt:\n    outlet: The Post\n  feed.xml:\n    rights: excerpt\n',
      ),
    'a correction': () => {
      const text = 'The quays\n\nJonas Haddad counted 40 boats in Ghent.\n'
      const entry = { mark: 'mention', file: 'c.txt', sha256: sha256(text), text: 'Jonas Haddad', reject: true }
      const context = { before: 'The quays\n\n', after: ' counted 40 boats in Ghent.\n' }
      save('corrections.yaml', JSON.stringify({ corrections: [{ ...entry, ...context }] }))
    },
    'a name': () => save('dossier.yaml', 'entities:\n  - { name: Mara J. Novak, type: PER, aliases: [Mara Novak] }\n'),
  }
  for (const [what, edit] of Object.entries(edits))
    it(`follows ${what}, whatever was shown before`, async () => {
      edit()
      await follower.refresh()
      await follower.settled()
      expect(held()).toEqual(await afresh())
    })

  it('shows what was saved before it is linked, and what was saved while that is done', async () => {
    // enough of them that linking takes longer than taking in a file
    for (let n = 0; n < 40; n++) save(`more-${n}.txt`, `Ferry ${n}\n\n${SAID}\n\n${LONG}\n`)
    await follower.refresh()
    await follower.settled()
    save('a.txt', `The old bridge\n\nFirst. ${SAID}\n`)
    await follower.refresh()
    const linking = follower.settled()
    expect(Object.values(held()).filter((text) => text.includes('First.'))).toHaveLength(2)
    expect(held()['dossier.json']).toContain('"linking"')
    // the thread begins
    await new Promise((begun) => setImmediate(begun))
    save('a.txt', `The old bridge\n\nSecond. ${SAID}\n`)
    await follower.refresh()
    await linking
    expect(Object.values(held()).filter((text) => text.includes('Second.'))).toHaveLength(2)
    await follower.settled()
    expect(held()).toEqual(await afresh())
  })

  it('keeps what stood there when a person has to mend something', async () => {
    const before = held()
    save('dossier.yaml', 'nonsense: 1\n')
    await expect(follower.refresh()).rejects.toThrow('has mistakes')
    expect(held()).toEqual(before)
    save('dossier.yaml', '')
    await follower.refresh()
    await follower.settled()
    expect(held()).toEqual(await afresh())
  })
})
