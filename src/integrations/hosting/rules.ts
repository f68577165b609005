/** What a host should say about the files of a site: one list, from which the files for each kind of host are written. */

export interface Rule {
  /** Relative to the root of the site; `*` stands for anything, also for `/`. */
  path: string
  headers: Record<string, string>
}

/**
 * The policy of the pages as far as one header can state it for all of them. Styles are left to the policy inside each
 * page, since each page has the hash of its own printed margins; a host's header and a page's policy both hold.
 */
const POLICY = [
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "media-src 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const FOREVER = 'public, max-age=31536000, immutable'
const ASK = 'public, max-age=0, must-revalidate'

/** By the ending of a file: what many hosts do not know, or say without a set of characters. */
export const TYPES: Record<string, string> = {
  bib: 'application/x-bibtex; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  txt: 'text/plain',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json; charset=utf-8',
}

/** Single files whose type is closer than their ending says. */
const FILES: Record<string, string> = {
  'feed.xml': 'application/atom+xml; charset=utf-8',
  'feed.json': 'application/feed+json; charset=utf-8',
  'citations.json': 'application/vnd.citationstyles.csl+json; charset=utf-8',
}

/** Names of these files hold the hash of what is in them. */
const HASHED = ['_astro/*', 'pagefind/fragment/*', 'pagefind/index/*', 'pagefind/filter/*']

/** In order: of two rules that set the same header, the later decides. */
export const rules: Rule[] = [
  {
    path: '*',
    headers: {
      'Content-Security-Policy': POLICY,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Cache-Control': ASK,
    },
  },
  ...HASHED.map((path) => ({ path, headers: { 'Cache-Control': FOREVER } })),
  ...Object.entries(TYPES).map(([ending, type]) => ({ path: `*.${ending}`, headers: { 'Content-Type': type } })),
  ...Object.entries(FILES).map(([path, type]) => ({ path, headers: { 'Content-Type': type } })),
]

/** The headers of a file, by its path relative to the root of the site. */
export function headersOf(path: string): Record<string, string> {
  const holding = rules.filter((rule) => matches(rule.path, path))
  return Object.assign({}, ...holding.map(({ headers }) => headers))
}

function matches(pattern: string, path: string): boolean {
  const [before = '', after] = pattern.split('*')
  return after === undefined ? pattern === path : path.startsWith(before) && path.endsWith(after)
}
