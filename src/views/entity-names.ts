/** The ways in which the files name an entity, each with how often. */
import type { Mention } from '#core/model.ts'
import type { Library } from './library.ts'

export interface NamedAs {
  words: string
  form: Mention['form']
  /** A word for the people or things of a place, such as “Russian”. */
  adjective: boolean
  times: number
}

/** Most frequent first; pronouns and what rights keep from being shown are left out. `byArticle`: mentions by index. */
export function namedAs(library: Library, byArticle: Map<number, Mention[]>): NamedAs[] {
  const found = new Map<string, NamedAs>()
  for (const [i, mentions] of byArticle) {
    const article = library.articles[i]
    if (!article || article.settings.rights === 'link') continue
    for (const mention of mentions) {
      if (mention.form === 'pronoun') continue
      const { words } = library.evidence(article, mention)
      if (!words) continue
      const adjective = mention.type === 'NORP'
      const key = `${words} ${mention.form === 'role'} ${adjective}`
      const row = found.get(key) ?? { words, form: mention.form, adjective, times: 0 }
      row.times++
      found.set(key, row)
    }
  }
  return [...found.values()].sort((a, b) => b.times - a.times || (a.words < b.words ? -1 : 1))
}
