/** Who wrote it: the names in the lines that say so. */
import { signedNames } from '#core/lines/head-lines.ts'
import type { Article, Fields, Region } from '#core/model.ts'

type Byline = NonNullable<Fields['byline']>

// "By " "Written by: " "Reporting by " at the beginning of a line
const BY =
  /^\(?(?:(?:written|reported|posted|published|story|words|text|interview|compiled|reporting|additional reporting) )?by:?\s+/iu
// "Jane Doe" "J. R. van Doe-Roe": what stands between commas, "and" and strokes
const NAME =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:(?:van|von|de|der|den|del|della|di|da|al|el|bin|ibn|la|le|du|dos|das)\b|\p{Lu}[\p{L}\p{M}.'’-]*)){1,4}$/u
// "Jane Doe | Published 12 May 2023" "Jane Doe, Example News" "Jane Doe · 3 min read"
const ENDS = /\s*(?:[|•·;–—(\n]|\s-\s|\b(?:published|updated|posted|editing|writing|on) )/iu
const BETWEEN = /\s*(?:,|&|\band\b|\bwith\b)\s*/u
// "Coastal News" "Staff Writer": who employs, or what somebody does there
const NO_PERSON =
  /\b(?:news|times|post|press|media|tv|radio|journal|herald|tribune|gazette|observer|ledger|agency|magazine|network|reuters|afp|staff|reporter|correspondent|editor|writer|contributor|desk|team|bureau|chief)\b|\b(?:courier|chronicle|dispatch|bulletin|sentinel|examiner|inquirer|telegraph|guardian|express|mirror|wire|review|monitor|standard|weekly|daily)$/iu
/** Rules of the byline lines in which names are looked for, the best first. */
const RULES = ['byline:by', 'byline:name-above-date', 'byline:name-below-date', 'byline:byline', 'byline:reporting']

export function byline({ text, regions }: Article): Byline | undefined {
  for (const rule of RULES)
    for (const region of regions)
      if (region.role === 'byline' && region.rule === rule) {
        const names = namesIn(text, region)
        if (names.length) return { value: names, basis: 'stated', evidence: [{ start: region.start, end: region.end }] }
      }
  return
}

/** Names at the beginning of a byline; the first thing that is none ends the list. */
function namesIn(text: string, { start, end, rule }: Region): string[] {
  const line = text.slice(start, Math.min(end, start + 300)).replace(/\s+/g, ' ')
  const signed = rule === 'byline:by' ? signedNames(line.trim()) : undefined
  if (signed) return signed.map(titleCase)
  const by = BY.exec(line)
  if (!by && !rule?.startsWith('byline:name-')) return []
  const rest = line.slice(by?.[0].length ?? 0)
  const stop = rest.search(ENDS)
  const names: string[] = []
  for (const part of (stop < 0 ? rest : rest.slice(0, stop)).split(BETWEEN)) {
    const name = titleCase(part.replace(/[.)\s]+$/, '').trim())
    if (!NAME.test(name) || NO_PERSON.test(name)) break
    names.push(name)
  }
  return names
}

/** "JANE DOE" → "Jane Doe"; a name that is not all capitals stays as it is. */
const titleCase = (name: string): string =>
  name.length > 4 && name === name.toUpperCase()
    ? name.toLowerCase().replace(/(?<=^|[\s'’-])\p{L}/gu, (c) => c.toUpperCase())
    : name
