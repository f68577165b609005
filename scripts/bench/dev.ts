/**
 * How long after a file is saved the open page shows it, with `dossier dev` and a headless browser:
 *   npm run bench:dev                      5 and 1,000 articles of 600 words
 *   npm run bench:dev -- 100               another number
 * Prints wall seconds from saving to showing, the middle one of five saves, and the CPU seconds that the server (with its
 * threads) took until then and until all links were there again; wall seconds depend on what else the machine does.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { openBrowser } from '../../src/integrations/browser.ts'
import { articleOfNumber } from './articles.ts'

interface Save {
  wall: number
  cpu: number
  'cpu until linked': number
}

const SAVES = 5
const PORT = 4699
/** The server is taken to rest when it used no more of a processor in so many milliseconds than a clock tick or two. */
const REST = 2000
// USER_HZ, which Linux fixes at 100 for /proc
const TICKS = 100

const project = fileURLToPath(new URL('../..', import.meta.url))
const sizes = process.argv.slice(2).map(Number)
const rows: Record<string, Record<string, number>> = {}
for (const size of sizes.length ? sizes : [5, 1000]) rows[`${size} articles`] = await bench(size)
console.table(rows)

async function bench(size: number): Promise<Record<string, number>> {
  const seeds = mkdtempSync(join(tmpdir(), 'dossier-bench-'))
  const pathOf = (n: number): string => join(seeds, `article-${String(n).padStart(5, '0')}.txt`)
  for (let n = 0; n < size; n++) writeFileSync(pathOf(n), articleOfNumber(n))
  const began = performance.now()
  const command = ['bin/dossier.mjs', 'dev', seeds, '--port', String(PORT)]
  const server = spawn(process.execPath, command, { cwd: project })
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    page.setDefaultTimeout(0)
    await page.goto(await addressOf(server))
    const started = (performance.now() - began) / 1000
    const briefing = await page.locator('main a[href*="/briefings/"]').first().getAttribute('href')
    await page.goto(new URL(briefing ?? '', page.url()).href)
    const n = Number(/article-(\d+)/.exec(page.url())?.[1])
    const saves: Save[] = []
    for (let save = 1; save <= SAVES; save++) {
      const words = `opened ${save} times`
      const text = `${articleOfNumber(n)}\nThe lock was ${words} last week, the mayor said.\n`
      saves.push(await shown(page, server, { path: pathOf(n), text, words }))
    }
    const middle = saves.sort((a, b) => a.wall - b.wall)[Math.floor(SAVES / 2)] as Save
    return { 'until the first page': started, ...middle }
  } finally {
    await browser.close()
    server.kill('SIGINT')
    rmSync(seeds, { recursive: true, force: true })
  }
}

async function shown(
  page: Page,
  server: ChildProcess,
  { path, text, words }: Record<'path' | 'text' | 'words', string>,
): Promise<Save> {
  const before = await rested(server)
  const began = performance.now()
  writeFileSync(path, text)
  await page.locator('main', { hasText: words }).waitFor()
  const [wall, cpu] = [(performance.now() - began) / 1000, cpuOf(server) - before]
  return { wall, cpu, 'cpu until linked': (await rested(server)) - before }
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = ''
    server.stderr?.on('data', (words) => {
      said += words
      const [url] = /http:\/\/\S+/.exec(said) ?? []
      if (url) found(url)
    })
    server.once('exit', () => failed(new Error(said)))
  })
}

/** CPU seconds of the server when it has nothing more to do. */
async function rested(server: ChildProcess): Promise<number> {
  for (let before = Number.NaN, now = cpuOf(server); ; before = now, now = cpuOf(server)) {
    if (now - before <= 2 / TICKS) return now
    await pause(REST)
  }
}

/** CPU seconds of a process, its threads included: utime and stime, fields 14 and 15 of proc(5). */
function cpuOf({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS
}
