/** First light: `dossier annotate FOLDER [--plain]`. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSidecar } from '#core/sidecar.ts'
import { Unreadable } from '#core/stages.ts'
import { annotateFile, linkArticles } from '../brief.ts'
import { findFiles, readFile, SIDECAR } from './files.ts'

const [, , , folder = 'seeds', ...flags] = process.argv
const file = join(folder, SIDECAR)
const { sidecar, problems } = existsSync(file) ? readSidecar(readFileSync(file, 'utf8')) : { sidecar: {}, problems: [] }
for (const p of problems) process.stderr.write(`${file}:${p.line}:${p.column} ${p.reason} ${p.ruleId}\n`)
const articles = findFiles(folder).paths.flatMap((path) => {
  try {
    return [annotateFile(readFile(folder, path), sidecar, { plain: flags.includes('--plain') })]
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    process.stderr.write(`${path}: ${error.message} ${error.ruleId}\n`)
    return []
  }
})
const linked = linkArticles(articles, sidecar)
let out = ''
for (const article of linked.articles) out += `${JSON.stringify(article)}\n`
process.stdout.write(`${out}${JSON.stringify(linked.dossier)}\n`)
