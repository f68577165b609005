/** Tells search engines which pages there are: `sitemap.xml` (sitemaps.org) and `robots.txt`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

/** Most addresses that one file of the protocol may hold. */
const MOST = 50_000

export function addresses({ site, base }: { site: string; base: string }): AstroIntegration {
  return {
    name: 'dossier-addresses',
    hooks: {
      'astro:build:done': ({ dir, pages }) => {
        const folder = fileURLToPath(dir)
        const home = new URL(base, site).href
        const paths = pages.map(({ pathname }) => pathname).filter((path) => !/^404\/?$/.test(path))
        for (const [name, content] of sitemaps(home, paths)) writeFileSync(join(folder, name), content)
        writeFileSync(join(folder, 'robots.txt'), `User-agent: *\nAllow: /\n\nSitemap: ${home}sitemap.xml\n`)
      },
    },
  }
}

/** Files by name: one with all addresses, or one that names the others. `paths` are relative to `home`. */
export function sitemaps(home: string, paths: string[], most = MOST): [name: string, content: string][] {
  const all = [...new Set(paths)].sort().map((path) => new URL(path, home).href)
  const parts = Array.from({ length: Math.ceil(all.length / most) }, (_, i) => all.slice(i * most, (i + 1) * most))
  if (parts.length <= 1) return [['sitemap.xml', list('urlset', 'url', all)]]
  const named = parts.map((part, i): [string, string] => [`sitemap-${i + 1}.xml`, list('urlset', 'url', part)])
  return [
    [
      'sitemap.xml',
      list(
        'sitemapindex',
        'sitemap',
        named.map(([name]) => home + name),
      ),
    ],
    ...named,
  ]
}

const list = (root: string, entry: string, all: string[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...all.map(
      (address) => `<${entry}><loc>${address.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)}</loc></${entry}>`,
    ),
    `</${root}>\n`,
  ].join('\n')
