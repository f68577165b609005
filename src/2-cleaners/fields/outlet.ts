/** Who published it, where the page says so: behind its title, in its notice of rights, or as the agency of a dateline. */
import type { Article, Fields, Region } from '#core/model.ts'

type Outlet = NonNullable<Fields['outlet']>

// "A title | The Example Times" "A title - Example News"
const BEHIND_TITLE = /^\s*[|–—·-]\s*(\p{Lu}[^|–—]{2,40})$/u
// "© 2023 The Example Times. All rights reserved." "Copyright © 2023 Example Media Ltd"
const NOTICE =
  /(?:©|\(c\)|copyright)(?: ?©)?(?: ?(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?,?)?(?: by)? ((?:\p{Lu}|the )[\p{L}\p{N} .&'’-]{2,60})/iu
const NOTICE_END = /(?:[.,|•]|\ball rights|\bterms|\bprivacy|\b(?:ltd|inc|llc|plc|gmbh|limited|corporation)\b).*$/iu
// "JERUSALEM, Oct 24 (Reuters) —" "LONDON (Example News) -"
const AGENCY =
  /^\W{0,2}\p{Lu}[\p{Lu}\p{M} .'’-]{2,40}(?:, ?[\p{L}. ]{1,30}\d{0,2}(?:, \d{4})?)? \((\p{Lu}[\p{L} ]{1,25})\)\s*[-–—]/u

export function outlet(article: Article): Outlet | undefined {
  return behindTitle(article) ?? inNotice(article) ?? ofAgency(article)
}

const inferred = (value: string, start: number, end: number): Outlet => ({
  value,
  basis: 'inferred',
  evidence: [{ start, end }],
})

function behindTitle({ text, regions }: Article): Outlet | undefined {
  const title = regions.find((r) => r.role === 'title')
  const words = title && text.slice(title.start, title.end)
  if (!words || words.length < 12) return
  for (const { start, end } of regions) {
    const line = end - start < 400 ? text.slice(start, end) : ''
    if (!line.startsWith(words) || line === words) continue
    const name = BEHIND_TITLE.exec(line.slice(words.length))?.[1]?.trim()
    if (name && name.split(' ').length <= 5) return inferred(name, end - name.length, end)
  }
  return
}

function inNotice({ text, regions }: Article): Outlet | undefined {
  for (const region of regions.filter(isFurniture).slice(-40)) {
    const line = text.slice(region.start, Math.min(region.end, region.start + 300))
    const found = NOTICE.exec(line)
    const name = found?.[1]?.replace(NOTICE_END, '').trim()
    if (!found || !name || name.split(' ').length > 5 || /^all\b/iu.test(name)) continue
    const start = region.start + found.index + found[0].indexOf(name)
    return inferred(name, start, start + name.length)
  }
  return
}

const isFurniture = ({ role }: Region): boolean => role === 'boilerplate' || role === 'related'

function ofAgency({ text, regions }: Article): Outlet | undefined {
  const first = regions.find((r) => r.role === 'body')
  const name = first && AGENCY.exec(text.slice(first.start, Math.min(first.end, first.start + 160)))?.[1]
  if (!first || !name) return
  const start = text.indexOf(`(${name})`, first.start) + 1
  return inferred(name, start, start + name.length)
}
