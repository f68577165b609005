/** `dossier build`: a folder of articles becomes a site. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { contractSchema } from '#core/contract.ts'
import { sha256 } from '#core/slug.ts'
import { permittedDossier, publishedRecords } from '../5-writers/dossier-json/index.ts'
import { exporters, writers } from '../5-writers/index.ts'
import type { BuildSettings } from '../integrations/settings.ts'
import { annotateFolder } from './annotate.ts'
import { project, renderPages, scratchFolder } from './astro.ts'
import { changesSince, recordsAt } from './changes.ts'
import { folderBeside, isWithin, moveInto, placeOf, takePlace, writeAll } from './folders.ts'
import { gather } from './gather.ts'
import { makePortable } from './portable.ts'
import { proofFiles } from './proof-files.ts'
import { counted, printable, type Reporter, WrongUse } from './reporter.ts'
import { verifySite } from './verify.ts'
import { VERSION } from './version.ts'

export interface BuildOptions {
  seeds: string
  out: string
  site: string
  base: string
  /** Where the annotated MDX goes; a temporary folder when not given. */
  content: string | null
  date: string | null
  /** An earlier `dossier.json`, or a folder with one, to be compared with. */
  since: string | null
  jobs?: number | undefined
  /** Folder of a model that finds the names in place of our own. */
  tagger?: string | undefined
  /** Make it readable from disk, without a server. */
  portable?: boolean
}

/** Builds aside, proves the result, and puts it in its place. Returns the number of problems in the sources. */
export async function buildSite(options: BuildOptions, reporter: Reporter): Promise<number> {
  const gathered = await gather(options.seeds, reporter)
  const earlier = options.since === null ? null : recordsAt(options.since)
  const out = placeOf(options.out)
  const content = options.content && placeOf(options.content)
  if (content && (isWithin(content, out) || isWithin(out, content)))
    throw new WrongUse('`--content` and `--out` name one folder, or one inside the other. Name two that stand apart.')
  const fresh = folderBeside(out, [gathered.root, project])
  const kept = content && folderBeside(content, [gathered.root, project])
  const scratch = scratchFolder()
  try {
    const { jobs, tagger } = options
    const { problems, ...found } = await annotateFolder(gathered, { plain: false, jobs, tagger }, reporter)
    if (!found.articles.length)
      throw new WrongUse('No file of the folder could be read as an article (see above); nothing was built.')
    const corpus = { articles: found.articles, dossier: permittedDossier(found) }
    const published = publishedRecords(corpus)
    const changes = earlier && `${JSON.stringify(changesSince(options.since ?? '', earlier, corpus))}\n`
    if (changes) writeAll(scratch, [{ path: 'changes.json', content: changes }])
    const pages = join(scratch, 'content')
    const made = join(scratch, 'site')
    const briefings = writers.flatMap((w) => w.write({ ...corpus, knowledge: { entities: [] } }))
    writeAll(pages, briefings)
    const settings: BuildSettings = {
      content: pages,
      changes: changes && join(scratch, 'changes.json'),
      out: made,
      cache: join(scratch, 'cache'),
      site: options.site,
      base: options.base,
      date: options.date,
      portable: options.portable ?? false,
      version: VERSION,
      hash: sha256(published + (changes ?? '')),
    }
    await renderPages(settings, scratch)
    if (options.portable) await makePortable(made, options.base, corpus)
    writeAll(made, [
      { path: 'dossier.json', content: published },
      ...(changes ? [{ path: 'changes.json', content: changes }] : []),
      { path: 'dossier.schema.json', content: `${JSON.stringify(contractSchema(), null, 2)}\n` },
      {
        path: 'build.json',
        content: `${JSON.stringify({ version: VERSION, hash: settings.hash, site: options.site, base: options.base, date: options.date })}\n`,
      },
    ])
    const home = new URL(options.base, options.site).href
    writeAll(
      made,
      exporters.flatMap((e) => e.write({ ...corpus, home })),
    )
    writeAll(made, proofFiles(found.articles, gathered.root))
    const proof = await verifySite(made, gathered.root)
    if (proof.failures.length)
      throw new Error(
        `the site was not put in place, since ${counted(proof.failures.length, 'anchor')} did not hold; the first: ${proof.failures[0]}`,
      )
    if (kept) {
      writeAll(kept, briefings)
      takePlace(kept, content)
    }
    await moveInto(fresh, made)
    takePlace(fresh, out)
    reporter.stage(`Proved ${counted(proof.anchors, 'anchor')} on ${counted(proof.pages, 'page')} against the sources.`)
    reporter.stage(
      `The site is in ${printable(options.out)}. To look at it: ${options.portable ? 'open its index.html in a browser' : `npm start, or dossier serve ${printable(options.out)}`}`,
    )
    return problems
  } finally {
    for (const folder of [fresh, kept]) if (folder) rmSync(folder, { recursive: true, force: true })
    rmSync(scratch, { recursive: true, force: true })
  }
}
