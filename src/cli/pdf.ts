/** `dossier pdf`: PDFs of a built site. They are made aside and put in place when all of them are whole. */
import { createHash } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { countPdfs, KINDS, type Pdf, printSite } from '../integrations/pdf/index.ts'
import { readPublished } from '../integrations/pdf/published.ts'
import { folderBeside, placeOf, takePlace, writeAll } from './folders.ts'
import type { PdfWords } from './pdf-options.ts'
import { counted, printable, type Reporter, WrongUse } from './reporter.ts'

export interface MakePdfs extends PdfWords {
  /** Folder of a site that `dossier build` made. */
  site: string
}

/** What was made, beside the PDFs; a folder without it is never replaced. */
const LIST = 'pdf.json'

/** Prints the site and returns the number of pages on which something is wider than the paper. */
export async function makePdfs({ site, out, paper, only, author }: MakePdfs, reporter: Reporter): Promise<number> {
  if (!existsSync(join(site, 'build.json')))
    throw new WrongUse(`\`${printable(site)}\` holds no site that Dossier built. Run \`dossier build\` first.`)
  const published = readPublished(resolve(site))
  const kinds = only ?? KINDS
  const place = placeOf(out)
  const fresh = folderBeside(place, [site], LIST)
  const bar = reporter.progress('Printing', countPdfs(published, kinds))
  const list: object[] = []
  let [pages, problems] = [0, 0]
  try {
    for await (const pdf of printSite(published, { paper: paper === 'a4' ? 'A4' : 'Letter', author, kinds })) {
      writeAll(fresh, [{ path: pdf.path, content: pdf.bytes }])
      list.push({ path: pdf.path, title: pdf.title, pages: pdf.pages, sha256: sha256Of(pdf.bytes) })
      pages += pdf.pages
      if (pdf.clipped.length) problems += reportClipped(pdf, reporter)
      bar.step()
    }
    writeAll(fresh, [
      { path: LIST, content: `${JSON.stringify({ paper, build: published.hash, files: list }, null, 2)}\n` },
    ])
    takePlace(fresh, place)
  } finally {
    bar.end()
    rmSync(fresh, { recursive: true, force: true })
  }
  reporter.stage(`${counted(list.length, 'PDF')} with ${counted(pages, 'page')}, in ${printable(out)}.`)
  return problems
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function reportClipped({ path, clipped }: Pdf, reporter: Reporter): number {
  const reason = `${counted(clipped.length, 'element')} of the page is wider than the paper, so that words may be cut off; the first: ${clipped[0]}.`
  reporter.problem({ path, severity: 'warning', ruleId: 'pdf:clipped', reason })
  return 1
}
