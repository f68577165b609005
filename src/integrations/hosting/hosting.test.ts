import { describe, expect, it } from 'vitest'
import { headersFile, htaccess, nginxFile } from './files.ts'
import { headersOf } from './rules.ts'

const PATHS = [
  '',
  'briefings/a/',
  'feed.xml',
  'feed.json',
  'data.csv',
  'annotations/a.jsonld',
  '_astro/a.1.css',
  'pagefind/fragment/en_1.pf_fragment',
  'pagefind/pagefind-entry.json',
  'proof/a.txt',
  'citations.ris',
]

/** What a host that reads `_headers` answers: its own caching and JSON, and every block that matches, values joined. */
function answered(file: string, address: string): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const block of file.trim().split('\n\n')) {
    const [pattern = '', ...lines] = block.split('\n')
    const [before = '', after] = pattern.split('*')
    if (after === undefined ? pattern !== address : !(address.startsWith(before) && address.endsWith(after))) continue
    for (const line of lines) {
      const [, name = '', value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? []
      headers[name] = headers[name] ? `${headers[name]}, ${value}` : value
    }
  }
  headers['Cache-Control'] ??= 'public, max-age=0, must-revalidate'
  if (address.endsWith('.json')) headers['Content-Type'] ??= 'application/json; charset=utf-8'
  return headers
}

describe('the headers of a site', () => {
  it('are strict on every file', () => {
    for (const path of PATHS) {
      const headers = headersOf(path)
      expect(headers['Content-Security-Policy']?.replace("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe|\*|https?:/)
      expect(headers['Content-Security-Policy']).toContain("frame-ancestors 'none'")
      expect(headers['X-Content-Type-Options']).toBe('nosniff')
    }
  })
  it('let files be kept whose name holds their hash, and no others', () => {
    const kept = PATHS.filter((path) => headersOf(path)['Cache-Control']?.includes('immutable'))
    expect(kept).toEqual(['_astro/a.1.css', 'pagefind/fragment/en_1.pf_fragment'])
  })
  it('name the types that hosts do not know', () => {
    expect(headersOf('annotations/a.jsonld')['Content-Type']).toBe('application/ld+json; charset=utf-8')
    expect(headersOf('feed.json')['Content-Type']).toBe('application/feed+json; charset=utf-8')
    expect(headersOf('pagefind/pagefind-entry.json')['Content-Type']).toBe('application/json; charset=utf-8')
    expect(headersOf('')['Content-Type']).toBeUndefined()
  })
})

describe('the files for hosts', () => {
  it('say in `_headers` what the rules say, under a base path too', () => {
    for (const base of ['/', '/a/briefing/'])
      for (const path of PATHS) expect(answered(headersFile(base), base + path), path).toEqual(headersOf(path))
  })
  it('keep to the limits of the hosts: 100 rules, 2,000 characters a line', () => {
    const lines = headersFile('/a/briefing/').split('\n')
    expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThan(100)
    for (const line of lines) expect(line.length).toBeLessThan(2000)
  })
  it('say the policy to Apache and nginx as well', () => {
    const policy = headersOf('')['Content-Security-Policy'] ?? '-'
    expect(htaccess('/a/')).toContain(`Header always set Content-Security-Policy "${policy}"`)
    expect(htaccess('/a/')).toContain('ErrorDocument 404 /a/404.html')
    // nginx inherits no header into a location that sets one
    const locations = nginxFile('/a/')
      .split('\n\n')
      .filter((block) => block.startsWith('location'))
    expect(locations.length).toBeGreaterThan(5)
    for (const location of locations) expect(location).toContain(policy)
  })
})
