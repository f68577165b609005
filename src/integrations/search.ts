/** Full-text search: Pagefind indexes the built pages and puts its files beside them. */
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { close, createIndex } from 'pagefind'

// pagefind-ui.js, pagefind-modular-ui.css, pagefind-component-ui.js
const UNUSED = /^pagefind-(?:\w+-)?ui\.(?:js|css)$/

/** Indexes what pages mark with `data-pagefind-body`. One index for all languages, so that a search sees every source. */
export function search(): AstroIntegration {
  return {
    name: 'dossier-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir)
        const { index, errors } = await createIndex({ forceLanguage: 'en' })
        if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`)
        const added = await index.addDirectory({ path: folder })
        const written = await index.writeFiles({ outputPath: `${folder}pagefind` })
        await close()
        // ready-made interfaces that no page loads: a host need not hold them
        for (const name of readdirSync(`${folder}pagefind`))
          if (UNUSED.test(name)) rmSync(join(folder, 'pagefind', name))
        const problems = [...added.errors, ...written.errors]
        if (problems.length) throw new Error(`Pagefind could not index the site: ${problems.join('; ')}`)
        logger.info(`${added.page_count} pages indexed`)
      },
    },
  }
}
