import { fileURLToPath } from 'node:url'
import { satteri } from '@astrojs/markdown-satteri'
import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { addresses } from './src/integrations/addresses.ts'
import { briefingData } from './src/integrations/data.ts'
import { fontsInTime } from './src/integrations/fonts.ts'
import { hosting } from './src/integrations/hosting/index.ts'
import { pictures } from './src/integrations/pictures/index.ts'
import { search } from './src/integrations/search.ts'
import { buildSettings } from './src/integrations/settings.ts'

const { content, changes, out, cache, site, base, date, portable, version, hash } = buildSettings()

// thousands of modules of their own would each be found, read and compiled by itself; sizes in bytes
const CHUNKS = [
  { name: 'packages', test: /node_modules.*\.m?js$/, priority: 1 },
  { name: 'briefings', test: /\.mdx/, maxSize: 4_000_000 },
]

export default defineConfig({
  site,
  base,
  outDir: out,
  cacheDir: cache,
  trailingSlash: 'always',
  compressHTML: true,
  build: { format: 'directory' },
  // two pages of one address would silently lose an article
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // sources must stand on the page as they were written: no smart punctuation, no highlighting
  markdown: { processor: satteri({ features: { smartPunctuation: false } }), syntaxHighlight: false },
  integrations: [
    briefingData(
      { file: `${content}/dossier.json`, changes },
      { date, portable, version, hash },
      fileURLToPath(new URL('measures.json', import.meta.url)),
    ),
    mdx(),
    ...(portable ? [] : [search(`${content}/dossier.json`)]),
    pictures(`${content}/dossier.json`),
    addresses({ site, base }),
    hosting(base),
  ],
  security: {
    csp: {
      algorithm: 'SHA-256',
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    plugins: [fontsInTime()],
    environments: { prerender: { build: { rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } } } } },
    build: {
      // the header that hosts send allows no inline script and no inline style, whatever its size
      assetsInlineLimit: 0,
      rolldownOptions: {
        onLog(level, log, handler) {
          // one per MDX file, and not for us: thousands of lines
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log)
        },
      },
    },
  },
})
