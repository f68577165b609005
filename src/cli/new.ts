/** `dossier new`: a folder to start from. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SIDECAR } from './files.ts'
import { printable, WrongUse } from './reporter.ts'

const STARTER = `# What is known of the articles from outside their text. Every key is optional; the keys are closed and checked.
title: The name of the affair

articles:
  # one entry a file, by its path inside this folder
  example.md:
    # title: …                 # where the text has none, or a wrong one
    outlet: The Example Courier
    published: 2026-01-15      # year-month-day; relative dates ("on Tuesday") are counted from it
    # byline: [Jane Doe]
    # url: https://example.org/article
    # language: en
    # rights: full             # full | excerpt (never more than 40 words in a row) | link (title and source only)
    # stateLinked: false       # true only if you can say why; it is printed
    # weekStart: monday        # first day of the outlet's week, for "last week"

entities:
  # names that belong together; what stands here decides over every rule
  # - {name: Jane Doe, type: PER, aliases: [J. Doe], wikidata: Q1}
  # types: PER person, ORG body, GPE country or city, LOC other place, FAC building, NORP people, EVENT, WORK
`

const EXAMPLE = `The bridge over the Lune is closed

The Northbrook council closed the old bridge over the Lune on Tuesday, after an inspection found cracks in two of its piers.

"We cannot wait until somebody is hurt," council leader Maria Oduya told The Example Courier. About 4,000 cars cross the bridge every day, according to the council.
`

/** Writes the starter files; returns their paths. Throws `WrongUse` when the folder is not empty. */
export function startFolder(folder: string): string[] {
  if (existsSync(folder) && readdirSync(folder).length)
    throw new WrongUse(`The folder \`${printable(folder)}\` is not empty. Name a new one.`)
  mkdirSync(folder, { recursive: true })
  const files = [
    { path: join(folder, SIDECAR), content: STARTER },
    { path: join(folder, 'example.md'), content: EXAMPLE },
  ]
  for (const { path, content } of files) writeFileSync(path, content, { flag: 'wx' })
  return files.map((f) => f.path)
}
