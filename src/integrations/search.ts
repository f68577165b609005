/** Full-text search: Pagefind indexes the briefings, and the rows of ledgers and names in records of their own. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { close, createIndex } from 'pagefind'
import type { Article, Dossier } from '#core/model.ts'
import { libraryOf } from '../views/library.ts'
import { type SearchRecord, searchRecords } from '../views/search-records.ts'
import { escaped } from './pdf/markup.ts'

// pagefind-ui.js, pagefind-modular-ui.css, pagefind-component-ui.js
const UNUSED = /^pagefind-(?:\w+-)?ui\.(?:js|css)$/

/** One index for all languages, so that a search sees every source. `file`: `content/dossier.json`. */
export function search(file: string): AstroIntegration {
  return {
    name: 'dossier-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir)
        const { index, errors } = await createIndex({ forceLanguage: 'en' })
        if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`)
        const briefings = await index.addDirectory({ path: folder, glob: 'briefings/*/index.html' })
        const problems = [...briefings.errors]
        for (const record of recordsOf(file)) {
          const added = await index.addHTMLFile({ url: `/${record.url}`, content: pageOf(record) })
          problems.push(...added.errors)
        }
        const written = await index.writeFiles({ outputPath: `${folder}pagefind` })
        problems.push(...written.errors)
        await close()
        // ready-made interfaces that no page loads: a host need not hold them
        for (const name of readdirSync(`${folder}pagefind`))
          if (UNUSED.test(name)) rmSync(join(folder, 'pagefind', name))
        if (problems.length) throw new Error(`Pagefind could not index the site: ${problems.join('; ')}`)
        logger.info(`${briefings.page_count} briefings indexed`)
      },
    },
  }
}

function recordsOf(file: string): SearchRecord[] {
  const records = JSON.parse(readFileSync(file, 'utf8')) as (Article | Dossier)[]
  const dossier = records.find((r) => r.record === 'dossier')
  return dossier ? searchRecords(libraryOf({ articles: records.filter((r) => r.record === 'article'), dossier })) : []
}

/** A page that only the index sees: every row a paragraph with its id. */
export function pageOf(record: SearchRecord): string {
  const { title, outlet, when, language = '', filters, date, rows, weight } = record
  const meta = Object.entries({ title, outlet, when, language }).filter(([, value]) => value)
  const facts = [
    ...meta.map(([name, value]) => `<span data-pagefind-meta="${name}">${escaped(value)}</span>`),
    ...Object.entries(filters).flatMap(([name, values]) =>
      values.map((value) => `<span data-pagefind-filter="${name}">${escaped(value)}</span>`),
    ),
    ...(date ? [`<span data-pagefind-sort="date">${date}</span>`] : []),
  ]
  const lines = rows.map(({ id, words }) => `<p id="${escaped(id)}">${escaped(words)}</p>`)
  return `<html lang="en"><body><main data-pagefind-body data-pagefind-weight="${weight}"><div data-pagefind-ignore>${facts.join('')}</div>${lines.join('')}</main></body></html>`
}
