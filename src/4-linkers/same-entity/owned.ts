/** Descriptions by an owner: "its foreign ministry" reads as what it is only beside whose it is. */
import { asciiSlug } from '#core/slug.ts'
import type { Local } from './locals.ts'

// "its foreign ministry", "his office"
const OWNED = /^(?:its|his|her|their)\s+(?=\S)/i

/**
 * The locals of an article, where a description that begins with a possessive is known by its owner's name:
 * "its foreign ministry" of `velmia-foreign-ministry` → "Velmia’s foreign ministry". The annotators put the owner's id before
 * the words; where no named owner has it, the words stay.
 */
export function ownedByName(locals: Local[]): Local[] {
  const named = new Map(
    locals.filter((local) => local.named && local.kind !== 'people').map((local) => [local.id, local]),
  )
  return locals.map((local) => {
    const words = local.named ? undefined : [...local.surfaces.keys()].find((text) => OWNED.test(text))
    const what = words?.replace(OWNED, '')
    const owner = what ? ownerOf(local.id, asciiSlug(what), named) : undefined
    return owner ? { ...local, surfaces: new Map([[`${fullest(owner)}’s ${what}`, 1]]) } : local
  })
}

/** "velmia-foreign-ministry", or "velmias-foreign-ministry" where the name has become the id. */
function ownerOf(id: string, what: string, named: ReadonlyMap<string, Local>): Local | undefined {
  if (!what || !id.endsWith(`-${what}`)) return undefined
  const owner = id.slice(0, -what.length - 1)
  return named.get(owner) ?? (owner.endsWith('s') ? named.get(owner.slice(0, -1)) : undefined)
}

const fullest = ({ surfaces }: Local): string =>
  [...surfaces.keys()]
    .reduce((a, b) => (b.length > a.length || (b.length === a.length && b < a) ? b : a))
    .replace(/^the\s+/i, '')
