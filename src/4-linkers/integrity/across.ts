/** Quotations held against earlier and later files: marks that were added, an attribution that was dropped. */
import type { Article, Integrity, Quotation } from '#core/model.ts'
import { articleSentences } from '#core/passages.ts'
import type { Word } from '#core/words.ts'
import { contentOf, type Print, spanOf, tellingOf } from './print.ts'

interface Quoted {
  print: Print
  quotation: Quotation
  words: Word[]
}

/** A run of words somewhere that are those of a quotation elsewhere. */
interface Echo {
  quoted: Quoted
  print: Print
  words: Word[]
  /** Whether these words stand in marks too. */
  marked: boolean
}

/** Words in marks that are worth a look elsewhere: three content words, two of them no set phrase. */
const LEAST = { words: 3, content: 3, telling: 2 }
/** Longer quotations are texts of their own, and so many with one beginning are a refrain. */
const MOST = { words: 200, alike: 4 }
/** Words that nobody would come to by chance, so that a print without a source took them over. */
const LONG = { words: 6, telling: 4 }

/** Both kinds of findings, in the order of the articles and places. */
export function integrityAcross(prints: Print[]): Integrity[] {
  const echoes = Map.groupBy(echoesOf(prints), (echo) => echo.quoted)
  const found: Integrity[] = []
  for (const [quoted, all] of echoes) {
    const earlier = all.filter((echo) => isBefore(echo.print.article, quoted.print.article))
    const plain = earlier.find((echo) => !echo.marked)
    if (plain && !earlier.some((echo) => echo.marked))
      found.push({ kind: 'marks-added', a: placeOf(quoted), b: placeOf(plain) })
    if (!isOwned(quoted)) continue
    const later = all.filter((echo) => isBefore(quoted.print.article, echo.print.article) && !echo.marked)
    for (const echo of oneAnArticle(later))
      if (!isAttributed(echo)) found.push({ kind: 'attribution-dropped', a: placeOf(echo), b: placeOf(quoted) })
  }
  return found
}

/** Every place that repeats the words of a quotation in another article; one walk through all words. */
function echoesOf(prints: Print[]): Echo[] {
  const wanted = Map.groupBy(prints.flatMap(quotedIn), (quoted) => keyOf(quoted.words, 0))
  const firsts = new Set([...wanted.values()].map((list) => list[0]!.words[0]!.folded))
  return prints.flatMap((print) =>
    print.words.flatMap((word, i) => {
      if (!firsts.has(word.folded)) return []
      return (wanted.get(keyOf(print.words, i)) ?? [])
        .slice(0, MOST.alike)
        .flatMap((quoted) => echoAt(quoted, print, i) ?? [])
    }),
  )
}

const quotedIn = (print: Print): Quoted[] =>
  [...print.quotations]
    .filter(
      ([, list]) =>
        list.length >= LEAST.words &&
        list.length <= MOST.words &&
        contentOf(list) >= LEAST.content &&
        tellingOf(list) >= LEAST.telling,
    )
    .map(([quotation, list]) => ({ print, quotation, words: list }))

const keyOf = (list: Word[], at: number): string =>
  `${list[at]?.folded} ${list[at + 1]?.folded} ${list[at + 2]?.folded}`

function echoAt(quoted: Quoted, print: Print, at: number): Echo | null {
  if (print === quoted.print || at + quoted.words.length > print.words.length) return null
  if (!quoted.words.every((word, k) => word.folded === print.words[at + k]!.folded)) return null
  const list = print.words.slice(at, at + quoted.words.length)
  return { quoted, print, words: list, marked: list.some((_, k) => print.within[at + k] !== null) }
}

/** Whether one article surely appeared before the other. */
function isBefore(a: Article, b: Article): boolean {
  const [inA, inB] = [a.fields.published?.window, b.fields.published?.window]
  return inA !== undefined && inB !== undefined && inA[1] < inB[0]
}

/** Long words with an established speaker: what a later text should give a source for. */
const isOwned = ({ quotation, words }: Quoted): boolean =>
  quotation.speaker !== null && words.length >= LONG.words && tellingOf(words) >= LONG.telling

function oneAnArticle(echoes: Echo[]): Echo[] {
  const seen = new Set<Print>()
  return echoes.filter(({ print }) => !seen.has(print) && seen.add(print))
}

/** Whether the sentence of the echo reports somebody's words. */
function isAttributed({ print: { article }, words }: Echo): boolean {
  const span = spanOf(words)
  const sentence = articleSentences(article).find((s) => s.start <= span.start && span.start < s.end) ?? span
  const touches = (place: { start: number; end: number } | null) =>
    place !== null && place.start < sentence.end && sentence.start < place.end
  return [...article.statements, ...article.quotations].some((said) => touches(said) || touches(said.cue))
}

const placeOf = ({ print, words }: { print: Print; words: Word[] }): Integrity['a'] => ({
  article: print.article.id,
  ...spanOf(words),
})
