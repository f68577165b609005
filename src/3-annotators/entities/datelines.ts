/** Places in capitals before the first words of a report: "BRELKA, April 3 (Northwind) — A storm …". */
import type { Span } from '#core/model.ts'
import type { Found } from './found.ts'

/** A dateline ends within so many characters. */
const REACH = 100
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}'

// "BRELKA — " "SAINT-ORLAN, Norway, April 3 (Northwind) – " "BRELKA/OSLO (AP) - "
const DATELINE = new RegExp(
  `^(\\p{Lu}[\\p{Lu}\\p{M}'’./ -]{0,40}[\\p{Lu}.])(?:, \\p{Lu}[\\p{L}.]{1,15}(?: \\p{Lu}\\p{L}{1,15})?)?(, ${MONTH}\\.? \\d{1,2}(?:,? \\d{4})?|, \\d{1,2} ${MONTH}\\.?(?:,? \\d{4})?)?( ?\\(\\p{Lu}[\\p{L}/& .]{1,30}\\))? ?(?:--?|[—–]) `,
  'u',
)

/** What a dateline names is a place, and who sent it a body; `sentences` are spans of the text, those that begin a line can have one. */
export function withDatelines(text: string, sentences: Span[], found: Found[]): Found[] {
  const names = new Set(found.map(({ start, end }) => text.slice(start, end)))
  const lines = sentences.filter(({ start }) => start === 0 || text[start - 1] === '\n')
  const told = lines.flatMap(({ start }) => namedAt(text, start, names))
  if (!told.length) return found
  const types = new Map(told.map(({ start, end, type }) => [inSmall(text.slice(start, end)), type]))
  const others = found.filter(({ start, end }) => !told.some((n) => start < n.end && end > n.start))
  const alike = others.map((f): Found => {
    const type = f.rule === 'tagger' && f.type !== 'PER' ? types.get(inSmall(text.slice(f.start, f.end))) : undefined
    return type ? { ...f, type, rule: 'dateline' } : f
  })
  return [...alike, ...told.map((n) => listed(found, n) ?? n)].sort((a, b) => a.start - b.start)
}

/** Known otherwise than by its look: from a list, or from a person. */
const listed = (found: Found[], { start, end }: Span): Found | undefined =>
  found.find((f) => f.start === start && f.end === end && f.rule !== 'tagger')

function namedAt(text: string, start: number, names: ReadonlySet<string>): Found[] {
  const [whole = '', head, day, agency] = DATELINE.exec(text.slice(start, start + REACH)) ?? []
  if (!head) return []
  const found: Found[] = []
  let at = start
  for (const name of head.split('/')) {
    // a word in capitals can be a kicker: a day or an agency tells a dateline, or that its name stands in the text
    if (day || agency || names.has(inSmall(name)))
      found.push({ start: at, end: at + name.length, type: 'GPE', rule: 'dateline' })
    at += name.length + 1
  }
  // " (Lakeside Wire)"
  const sender = agency && start + whole.lastIndexOf('(') + 1
  if (sender) found.push({ start: sender, end: sender + agency.trim().length - 2, type: 'ORG', rule: 'dateline' })
  return found
}

/** "SAINT-ORLAN" → "Saint-Orlan". */
const inSmall = (name: string): string => name.replace(/\p{L}+/gu, (word) => word[0] + word.slice(1).toLowerCase())
