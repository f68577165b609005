/** Which mentions of one article name the same: full name and surname, acronym and name, ways of writing. */
import type { Mention } from '#core/model.ts'
import { asciiSlug } from '#core/slug.ts'
import type { Found } from './found.ts'
import { lookUp } from './gazetteer.ts'

/** Mentions with the local id of what they name; `found` is sorted by place. */
export function linked(text: string, found: Found[]): Mention[] {
  const people = fullNames(text, found)
  return found.map(({ score, ...f }) => {
    const written = text.slice(f.start, f.end)
    const name = f.type === 'PER' ? personOf(written, people) : (lookUp(written)?.name ?? bare(written))
    const form = name === bare(written) ? 'name' : 'alias'
    return { ...f, ...(score === undefined ? {} : { score }), entity: asciiSlug(name) || 'unnamed', form }
  })
}

/** Full names by their last word; a last word that two people bear leads to neither. */
function fullNames(text: string, found: Found[]): Map<string, string | null> {
  const people = new Map<string, string | null>()
  for (const f of found) {
    if (f.type !== 'PER') continue
    const name = bare(text.slice(f.start, f.end))
    const parts = name.split(' ')
    if (parts.length < 2) continue
    const last = (parts.at(-1) as string).toLowerCase()
    const known = people.get(last)
    if (known === undefined) people.set(last, name)
    else if (known !== null && known.toLowerCase() !== name.toLowerCase()) people.set(last, null)
  }
  return people
}

const personOf = (written: string, people: Map<string, string | null>): string =>
  (written.includes(' ') ? undefined : people.get(written.toLowerCase())) ?? bare(written)

/** "The  Times" → "Times": one spelling of white space, without the article. */
const bare = (name: string): string => name.replace(/\s+/g, ' ').replace(/^[Tt]he /, '')
