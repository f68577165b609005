/**
 * The command `dossier`: words on a command line become calls; what goes wrong becomes a message and an exit code.
 * Each subcommand loads what it needs, so that help and version cost nothing.
 */

import { Command, Option } from 'commander'
import { type CorrectOptions, withCorrectOptions } from './correct-options.ts'
import { print } from './output.ts'
import { type PdfWords, withPdfOptions } from './pdf-options.ts'
import { counted, printable, WrongUse } from './reporter.ts'
import { type Common, explain, run, wholeNumber } from './run.ts'
import { VERSION } from './version.ts'

const program = new Command('dossier')
  .description(
    'Turns a folder of news articles about one affair into a briefing site that can be checked:\none annotated briefing per article, pages that hold the articles against each other, search, print.',
  )
  .version(VERSION)
  .exitOverride()
  .showHelpAfterError('(add --help to see what there is)')
  .addHelpText(
    'after',
    `
Start here:
  dossier new my-affair                 a folder with a commented sidecar and an example article
  dossier build my-affair --out site    the site, in the folder \`site\`
  dossier serve site                    look at it

Exit codes: 0 done, 1 problems in the sources (with --strict) or a proof that failed, 2 wrong use.`,
  )

const seedsArgument = [
  '[seeds]',
  'folder of articles (text, Markdown, HTML, MHTML, web archives, PDF, DOCX, EML, RSS or Atom, WARC, EPUB) and an optional dossier.yaml; `-` takes a list of files from standard input',
  'seeds',
] as const

/** A subcommand with the options that all of them have. */
function command(name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .option('-q, --quiet', 'only errors')
    .option('--json', 'messages as JSON, one object a line')
}
const jobsOption = (): Option =>
  new Option('--jobs <n>', 'number of threads (default: as many as pay off)').argParser(wholeNumber)

command('build', 'Build the site')
  .argument(...seedsArgument)
  .option('--out <folder>', 'where the site goes', 'dist')
  .option('--site <address>', 'address of the host that will serve it', 'http://localhost:4321')
  .option('--base <path>', 'path below the host', '/')
  .option('--content <folder>', 'keep the annotated MDX and dossier.json here')
  .option(
    '--date <day>',
    'date of the build to print on the pages, such as 2026-11-22 (default: none, so that the same articles give the same bytes)',
  )
  .option('--since <path>', 'compare with an earlier build: its folder or its dossier.json')
  .option('--portable', 'for reading from disk, without a server: relative addresses, and a search of titles alone')
  .option('--strict', 'end with 1 when a source has problems')
  .option('--tagger <folder>', 'a model on this machine that finds the names: ONNX, with its tokenizer')
  .addOption(jobsOption())
  .action(
    (
      seeds: string,
      o: Common & {
        out: string
        site: string
        base: string
        content?: string
        date?: string
        since?: string
        portable?: boolean
      },
    ) =>
      run(o, async (reporter) => {
        const base = `/${o.base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/')
        if (!URL.canParse(o.site) || !/^https?:$/.test(new URL(o.site).protocol))
          throw new WrongUse(
            `\`--site ${printable(o.site)}\` is no address. Give one like https://example.org; the path goes into --base.`,
          )
        if (!/^\/(?:[\w.~-]+\/)*$/.test(base))
          throw new WrongUse(`\`--base ${printable(o.base)}\` is no path. Give one like /briefing/.`)
        if (o.date && !/^\d{4}-\d{2}-\d{2}$/.test(o.date))
          throw new WrongUse(`\`--date ${printable(o.date)}\` is no date. Give one like 2026-11-22.`)
        const { buildSite } = await import('./build.ts')
        return buildSite(
          {
            seeds,
            out: o.out,
            site: new URL(o.site).origin,
            base,
            content: o.content ?? null,
            date: o.date ?? null,
            since: o.since ?? null,
            jobs: o.jobs,
            tagger: o.tagger,
            portable: o.portable ?? false,
          },
          reporter,
        )
      }),
  )

command('annotate', 'Print everything that was found, as newline-delimited JSON')
  .argument(...seedsArgument)
  .option('--out <file>', 'write to a file instead of standard output')
  .option('--plain', 'take every line as body: no cleaning')
  .option('--schema', 'print the JSON Schema of the records instead')
  .option('--strict', 'end with 1 when a source has problems')
  .option('--tagger <folder>', 'a model on this machine that finds the names: ONNX, with its tokenizer')
  .addOption(jobsOption())
  .action((seeds: string, o: Common & { out?: string; plain?: boolean; schema?: boolean }) =>
    run({ quiet: true, ...o }, async (reporter) => {
      if (o.schema) {
        const { contractSchema } = await import('#core/contract.ts')
        await print(o.out, [`${JSON.stringify(contractSchema(), null, 2)}\n`])
        return 0
      }
      const { annotateFolder, gather, isSource } = await annotating()
      const gathered = await gather(seeds, reporter)
      if (o.out && isSource(gathered, o.out))
        throw new WrongUse(`\`--out ${printable(o.out)}\` is a file of the folder, which would be lost. Name another.`)
      const { articles, dossier, problems } = await annotateFolder(
        gathered,
        { plain: o.plain ?? false, jobs: o.jobs, tagger: o.tagger },
        reporter,
      )
      await print(
        o.out,
        [...articles, dossier].map((record) => `${JSON.stringify(record)}\n`),
      )
      return problems
    }),
  )

command('check', 'Read and annotate, write nothing, and list every problem')
  .argument(...seedsArgument)
  .option('--strict', 'end with 1 when a source has problems')
  .addOption(jobsOption())
  .action((seeds: string, o: Common) =>
    run(o, async (reporter) => {
      const { annotateFolder, gather, listCorrections } = await annotating()
      const gathered = await gather(seeds, reporter)
      const { problems, dossier } = await annotateFolder(gathered, { plain: false, jobs: o.jobs }, reporter)
      for (const line of listCorrections(dossier.corrections)) reporter.stage(line)
      reporter.stage(problems ? `${counted(problems, 'problem')}.` : 'No problems.')
      return problems
    }),
  )

withCorrectOptions(
  command('correct', 'Decide over the program: write an entry of corrections.yaml, from an id on a page')
    .argument('<seeds>', 'folder of the articles')
    .argument('[id]', 'id of a mark (m-3f2a…), of an entry (c-1b2c…), or of an entity (last part of its address)'),
).action((seeds: string, id: string | undefined, o: Common & { list?: boolean } & CorrectOptions) =>
  run(o, async (reporter) => {
    const { correctMark, listOf } = await import('./correct.ts')
    if (o.list)
      await print(
        undefined,
        (await listOf(seeds, reporter)).map((line) => `${line}\n`),
      )
    else if (id) await correctMark(seeds, id, o, reporter)
    else
      throw new WrongUse(
        'Name the mark: dossier correct SEEDS ID --speaker "…". Ids stand in the notes of a briefing; --list shows the entries there are.',
      )
    return 0
  }),
)

command('verify', 'Prove every anchor of a built site against the source files')
  .argument('[site]', 'folder of the built site', 'dist')
  .argument(...seedsArgument)
  .action((site: string, seeds: string, o: Common) =>
    run({ ...o, strict: true }, async (reporter) => {
      const { verifySite } = await import('./verify.ts')
      const { pages, anchors, failures } = await verifySite(site, seeds)
      for (const reason of failures)
        reporter.problem({ path: site, severity: 'error', ruleId: 'verify:anchor', reason: `${reason}.` })
      reporter.stage(
        `${counted(anchors, 'anchor')} on ${counted(pages, 'page')}: ${failures.length ? `${failures.length} did not hold` : 'all hold'}.`,
      )
      return failures.length
    }),
  )

command('changes', 'Print what differs between two builds')
  .argument('<old>', 'folder of the earlier build, or its dossier.json')
  .argument('<new>', 'folder of the newer build, or its dossier.json')
  .action((old: string, now: string, o: Common) =>
    run(o, async () => {
      const { changeLines, changesSince, recordsAt } = await import('./changes.ts')
      const changes = changesSince(old, recordsAt(old), recordsAt(now))
      await print(
        undefined,
        o.json ? [`${JSON.stringify(changes)}\n`] : changeLines(changes).map((line) => `${line}\n`),
      )
      return 0
    }),
  )

withPdfOptions(command('pdf', 'Make PDFs of a built site: briefings, ledgers, and the whole dossier')).action(
  (site: string, o: Common & PdfWords) =>
    run(o, async (reporter) => (await import('./pdf.ts')).makePdfs({ site, ...o }, reporter)),
)

command('new', 'Start a folder: a commented sidecar and an example article')
  .argument('<folder>', 'a new or empty folder')
  .action((folder: string, o: Common) =>
    run(o, async (reporter) => {
      const { startFolder } = await import('./new.ts')
      for (const file of startFolder(folder)) reporter.stage(`Wrote ${printable(file)}`)
      reporter.stage(`Put your articles into ${printable(folder)}, then: dossier build ${printable(folder)} --out site`)
      return 0
    }),
  )

command('dev', 'Serve the site of a folder while you work on it: what you save shows in the open page')
  .argument(...seedsArgument)
  .option('--port <n>', 'port', wholeNumber, 4321)
  .action((seeds: string, o: Common & { port: number }) =>
    run(o, async (reporter) => {
      const { devSite } = await import('./dev.ts')
      const { address, stop } = await devSite({ seeds, port: o.port }, reporter)
      reporter.stage(`${address}  (Ctrl+C ends it)`)
      await new Promise((ended) => process.once('SIGINT', ended).once('SIGTERM', ended))
      await stop()
      return 0
    }),
  )

command('serve', 'Serve a built site on this machine')
  .argument('[site]', 'folder of the built site', 'dist')
  .option('--port <n>', 'port', wholeNumber, 4321)
  .action((site: string, o: Common & { port: number }) =>
    run(o, async (reporter) => {
      const { serveSite } = await import('./serve.ts')
      const { address } = await serveSite(site, o.port)
      reporter.stage(`${address}  (Ctrl+C ends it)`)
      await new Promise(() => {})
      return 0
    }),
  )

/** What `annotate` and `check` need. */
async function annotating() {
  return { ...(await import('./annotate.ts')), ...(await import('./gather.ts')), ...(await import('./corrections.ts')) }
}

process.stdout.on('error', (error) => process.exit(explain(error)))
try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = explain(error)
}
