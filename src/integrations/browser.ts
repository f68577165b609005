/** Finding a browser for tests and PDFs, in this order: named, installed, carried by an npm package. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

// no request of the browser's own leaves the machine
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A headless browser; the caller closes it. Throws with what to do when none can be had. */
export async function openBrowser(): Promise<Browser> {
  const found = await findBrowser()
  return chromium.launch({
    executablePath: found.path,
    args: [...ARGUMENTS, ...found.args],
    env: { ...process.env, ...found.env },
  })
}

interface Found {
  path: string
  args: string[]
  env: Record<string, string>
}

async function findBrowser(): Promise<Found> {
  const named = process.env.DOSSIER_BROWSER
  if (named) {
    if (existsSync(named)) return { path: named, args: [], env: {} }
    throw new Error(`DOSSIER_BROWSER names \`${named}\`, and there is no such file.`)
  }
  const path =
    INSTALLED.find(existsSync) ?? (existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined)
  if (path) return { path, args: [], env: {} }
  if (process.platform === 'linux' && process.arch === 'x64') return carried()
  throw new Error(
    'No browser was found. Install Chromium, Chrome or Edge, or name one with DOSSIER_BROWSER=/path/to/it.',
  )
}

/** The Chromium inside the package @sparticuz/chromium, unpacked once a version into a private folder. */
async function carried(): Promise<Found> {
  const root = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..')
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const home = join(tmpdir(), `dossier-chromium-${version}-${process.getuid?.() ?? 0}`)
  if (!existsSync(home)) await unpack(home, join(root, 'bin', 'al2023.tar.br'))
  const path = join(home, 'chromium')
  const env: Record<string, string> = { FONTCONFIG_FILE: join(home, 'fonts.conf') }
  // the package carries the few system libraries that a bare machine lacks (libnss3 and its like)
  if (lacksLibraries(path))
    env.LD_LIBRARY_PATH = [join(home, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return { path, args: ['--no-zygote', '--headless=shell'], env }
}

/** Unpacks beside `home` and renames, so that one killed half-way leaves nothing that looks whole. */
async function unpack(home: string, libraries: string): Promise<void> {
  const { default: packaged, inflate } = await import('@sparticuz/chromium')
  const fresh = `${home}.${process.pid}`
  mkdirSync(fresh, { recursive: true, mode: 0o700 })
  const before = process.env.TMPDIR
  // the package unpacks into the folder for temporary files
  process.env.TMPDIR = fresh
  try {
    await packaged.executablePath()
    await inflate(libraries)
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  writeFileSync(join(fresh, 'fonts.conf'), fontSettings(home))
  if (!existsSync(home)) renameSync(fresh, home)
}

/** Settings of fontconfig: the package's own fonts and those of the system. Without any font, Chromium crashes. */
const fontSettings = (home: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(home, 'font-cache')}</cachedir>
</fontconfig>
`

function lacksLibraries(path: string): boolean {
  try {
    return execFileSync('ldd', [path], { encoding: 'utf8' }).includes('not found')
  } catch {
    return true
  }
}
