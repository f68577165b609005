/** What a site publishes for the check in the browser, held against the sources. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '#core/model.ts'
import type { ProofRecord } from '#core/proof.ts'
import { sha256 } from '#core/slug.ts'

/** What did not hold of the record and the published text of one article, one sentence each. */
export function proofFailures(site: string, { id, source, text }: Article): string[] {
  const [json, txt] = ['json', 'txt'].map((ending) => join(site, 'proof', `${id}.${ending}`)) as [string, string]
  if (!existsSync(json)) return [`proof/${id}.json is not there, so that a browser cannot check its pages`]
  const record = JSON.parse(readFileSync(json, 'utf8')) as ProofRecord
  // the published records hold the text wherever the rights allow it, and it was proven before
  const wanted = record.published === 'text' ? sha256(text.toWellFormed()) : source.sha256
  if (record.sha256 !== source.sha256 || (record.textSha256 ?? wanted) !== wanted)
    return [`proof/${id}.json names another hash than that of ${source.path}`]
  if (record.published === 'none') return existsSync(txt) ? [`proof/${id}.txt stands there against the rights`] : []
  if (!existsSync(txt)) return [`proof/${id}.txt is not there`]
  return sha256(readFileSync(txt)) === wanted ? [] : [`proof/${id}.txt is not the text of ${source.path}`]
}
