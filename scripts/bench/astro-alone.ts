/** Astro alone on the same MDX: one plain page an article. Arguments: folder of content, folder for the site. */
import { fileURLToPath } from 'node:url'
import { satteri } from '@astrojs/markdown-satteri'
import mdx from '@astrojs/mdx'
import { build } from 'astro'

const [content = '', out = ''] = process.argv.slice(2)
process.env.BENCH_CONTENT = content
process.env.ASTRO_TELEMETRY_DISABLED = '1'
await build({
  configFile: false,
  root: fileURLToPath(new URL('../..', import.meta.url)),
  srcDir: 'scripts/bench/astro-alone',
  outDir: out,
  cacheDir: `${out}-cache`,
  compressHTML: true,
  logLevel: 'error',
  markdown: { processor: satteri({ features: { smartPunctuation: false } }), syntaxHighlight: false },
  integrations: [mdx()],
  vite: {
    build: {
      rolldownOptions: {
        onLog(level, log, handler) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log)
        },
      },
    },
  },
})
