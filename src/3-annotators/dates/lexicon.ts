/** Builds the lexicon: classes of words from the lists, and the literal words that the patterns name. */
import type { Entry, Lexicon } from './tokens.ts'
import type { WordList } from './words.data.ts'

/** Every way in which a word may be written: as listed, and, of a word in small letters, "Today" and "TODAY". */
export function lexiconOf(lists: WordList[], literals: Iterable<string>): Lexicon {
  const entries = new Map<string, { keys: string[]; value: number }>()
  const add = (form: string, key: string, value?: number): void => {
    const entry = entries.get(form) ?? { keys: [], value: Number.NaN }
    if (!entry.keys.includes(key)) entry.keys.push(key)
    if (value !== undefined && Number.isNaN(entry.value)) entry.value = value
    entries.set(form, entry)
  }
  for (const { keys, first, forms } of lists)
    forms.forEach((same, i) => {
      for (const form of same.split(' ').filter(Boolean))
        for (const written of variants(form)) for (const key of keys) add(written, key, first + i)
    })
  for (const word of literals) for (const written of variants(word)) add(written, word)
  return entries as Map<string, Entry>
}

function variants(form: string): Set<string> {
  const straight = [form, form.toUpperCase()]
  if (form === form.toLowerCase()) straight.push((form[0] ?? '').toUpperCase() + form.slice(1))
  return new Set(straight.flatMap((f) => [f, f.replaceAll("'", '’')]))
}
