/** The rules in the words of the usual hosts. */
import { type Rule, rules, TYPES } from './rules.ts'

const COMPRESSED = [
  ...['css', 'csv', 'javascript', 'plain', 'xml'].map((kind) => `text/${kind}`),
  ...['javascript', 'json', 'ld+json', 'feed+json', 'atom+xml', 'xml'].map((kind) => `application/${kind}`),
  'image/svg+xml',
].join(' ')

/**
 * `_headers` of Netlify and Cloudflare Pages. These hosts join the values of a header that two rules set, so that no
 * header is set twice: both ask again for every file by themselves, and know JSON.
 */
export function headersFile(base: string): string {
  return rules
    .filter(({ path }) => path !== '*.json')
    .map(({ path, headers }) => {
      const lines = Object.entries(headers)
        .filter(([name]) => path !== '*' || name !== 'Cache-Control')
        .map(([name, value]) => `  ${name}: ${value}`)
      return `${base}${path}\n${lines.join('\n')}\n`
    })
    .join('\n')
}

/** `.htaccess` of Apache, for the folder that it lies in. */
export function htaccess(base: string): string {
  const types = Object.entries(TYPES).map(([ending, type]) => `AddType "${type}" .${ending}`)
  return `${[
    `ErrorDocument 404 ${base}404.html`,
    'AddDefaultCharset utf-8',
    '<IfModule mod_deflate.c>',
    `  AddOutputFilterByType DEFLATE text/html ${COMPRESSED}`,
    '</IfModule>',
    ...types,
    ...rules.filter(({ path }) => path.endsWith('*')).map(apacheRule),
    ...rules
      .filter(({ path }) => !path.includes('*'))
      .map(({ path, headers }) => {
        const name = path.replace(/\./g, '\\.')
        return `<FilesMatch "^${name}$">\n  ForceType "${headers['Content-Type']}"\n</FilesMatch>`
      }),
  ].join('\n')}\n`
}

/** A `server` block's `location`s for nginx, to be included. Each repeats all headers, since nginx inherits none. */
export function nginxFile(base: string): string {
  const [all, ...rest] = rules
  const hashed = rest.filter(({ path }) => path.endsWith('/*'))
  const everywhere = (more: Record<string, string> = {}): string =>
    Object.entries({ ...all?.headers, ...more })
      .map(([name, value]) => `  add_header ${name} "${value}" always;`)
      .join('\n')
  const types = Object.entries(TYPES)
    .filter(([ending]) => !['json', 'txt', 'wasm'].includes(ending))
    .map(([ending, type]) => `  ${type.replace(/;.*/, '')} ${ending};`)
  return `${[
    'include mime.types;',
    `types {\n${types.join('\n')}\n}`,
    'charset utf-8;\ncharset_types text/csv application/json application/ld+json application/x-bibtex application/x-research-info-systems;',
    `gzip on;\ngzip_types ${COMPRESSED};`,
    `error_page 404 ${base}404.html;`,
    `location ${base} {\n${everywhere()}\n}`,
    ...hashed.map(({ path, headers }) => `location ${base}${path.slice(0, -1)} {\n${everywhere(headers)}\n}`),
    ...rest
      .filter(({ path }) => !path.includes('*'))
      .map(({ path, headers }) => {
        const type = headers['Content-Type']?.replace(/;.*/, '')
        return `location = ${base}${path} {\n  types { }\n  default_type ${type};\n${everywhere()}\n}`
      }),
  ].join('\n\n')}\n`
}

function apacheRule({ path, headers }: Rule): string {
  const lines = Object.entries(headers).map(([name, value]) => `Header always set ${name} "${value}"`)
  const block = ['<IfModule mod_headers.c>', ...lines.map((line) => `  ${line}`), '</IfModule>']
  if (path === '*') return block.join('\n')
  // a folder: an address that holds it sets the header
  return [`<If "%{REQUEST_URI} =~ m#/${path.slice(0, -1)}#">`, ...block.map((line) => `  ${line}`), '</If>'].join('\n')
}
