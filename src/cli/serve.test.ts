import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serveSite } from './serve.ts'

let folder: string
let served: Awaited<ReturnType<typeof serveSite>>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-serve-'))
  writeFileSync(join(folder, 'build.json'), '{ "base": "/under/" }')
  writeFileSync(join(folder, '404.html'), 'Nothing stands here.')
  writeFileSync(join(folder, 'index.html'), `<p>${'word '.repeat(2000)}`)
  writeFileSync(join(folder, 'picture.png'), Buffer.alloc(5000))
  served = await serveSite(folder, 0)
})
afterAll(() => {
  served.server.close()
  rmSync(folder, { recursive: true })
})

const get = (path: string, encoding = 'gzip'): Promise<Response> =>
  fetch(new URL(path, served.address), { headers: { 'accept-encoding': encoding } })

it('sends text compressed to those who take it, as a host does, and whole to the others', async () => {
  const page = await get('')
  expect([page.headers.get('content-encoding'), page.headers.get('vary')]).toEqual(['gzip', 'accept-encoding'])
  expect(await page.text()).toContain('word word')
  const plain = await get('', 'identity')
  expect([plain.headers.get('content-encoding'), plain.headers.get('content-length')]).toEqual([null, '10003'])
})
it('sends what is compressed already as it is', async () => {
  expect((await get('picture.png')).headers.get('content-encoding')).toBeNull()
})
it('says what is not there, and nothing from outside the folder', async () => {
  for (const path of ['missing/', '/elsewhere', '..%2f..%2fetc/passwd', '%'])
    expect([path, (await get(path)).status]).toEqual([path, 404])
})
it('sends the files of a build that takes the place of the one before', async () => {
  expect((await get('new.css')).status).toBe(404)
  writeFileSync(join(folder, 'new.css'), 'p {}')
  utimesSync(join(folder, 'build.json'), 2_000_000_000, 2_000_000_000)
  expect((await get('new.css')).status).toBe(200)
})
