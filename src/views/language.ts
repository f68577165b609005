/** In which language words stand that come from a source, for those who hear the page. */
import type { Article } from '#core/model.ts'
import { t } from '../strings.ts'
import type { Library } from './library.ts'

/** Attributes of an element; none where the words are in the language of the pages. */
export interface Spoken {
  lang?: string
  dir?: 'rtl' | 'ltr'
}

// what is written from right to left; of a title the first letter would decide alone, and it may be of another script
const RIGHT_TO_LEFT = new Set('ar arc ckb dv fa he ps sd syr ug ur yi'.split(' '))

export const spoken = (language: string | undefined): Spoken =>
  !language || language === t.language
    ? {}
    : { lang: language, dir: RIGHT_TO_LEFT.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr' }

/** The language of our own words that stand among those of a source; nothing where it is the same. */
export const oursAmong = (language: string | undefined): string | undefined => spoken(language).lang && t.language

/** The language of an article's title and text. */
export const spokenIn = (article: Article): Spoken => spoken(article.fields.language?.value)

/** The language of a name: that of the files which name it, where they are all in one; else it belongs to none. */
export const nameSpoken = (library: Library, id: string): Spoken => spoken(languagesOf(library).get(id) ?? undefined)

const remembered = new WeakMap<Library, Map<string, string | null>>()

function languagesOf(library: Library): Map<string, string | null> {
  const known = remembered.get(library)
  if (known) return known
  const found = new Map<string, string | null>()
  for (const { fields, mentions } of library.articles) {
    const own = fields.language?.value ?? t.language
    for (const { entity } of mentions) {
      const before = found.get(entity)
      found.set(entity, before === undefined || before === own ? own : null)
    }
  }
  remembered.set(library, found)
  return found
}
