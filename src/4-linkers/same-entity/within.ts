/** Why the mentions of one article were taken for one entity before the articles were compared. */
import type { Mention } from '#core/model.ts'
import { acronym } from './body-name.ts'
import type { Local } from './locals.ts'
import { personName } from './person-name.ts'
import { fold } from './spelling.ts'

const BY_FORM: Partial<Record<Mention['form'], string>> = {
  role: 'an office or a kind of which one only is named in its file',
  pronoun: 'a pronoun that leads to one name in its file',
}

/** One reason for each way in which the article names the entity otherwise than by its fullest name. */
export function reasonsWithin(local: Local, fullest: string): string[] {
  const reasons = new Set<string>()
  if (local.named)
    for (const name of local.surfaces.keys()) {
      const reason = fold(name) === fold(fullest) ? undefined : whyName(local, name, fullest)
      if (reason) reasons.add(reason)
    }
  if (local.named)
    for (const { form } of local.mentions) {
      const reason = BY_FORM[form]
      if (reason) reasons.add(reason)
    }
  return [...reasons]
}

function whyName(local: Local, name: string, fullest: string): string {
  if (local.kind === 'person') {
    const same = fold(personName(name).family) === fold(personName(fullest).family)
    return same
      ? 'a family name, or a shorter name, of one person in its file'
      : 'a part of one person’s name in its file'
  }
  if (acronym(name) || acronym(fullest)) return 'initials of a name in its file, or of a listed one'
  if (local.kind === 'people') return 'singular and plural of one word'
  return local.kind === 'place' ? 'names of one place' : 'a shorter form of one name in its file, or of a listed one'
}
