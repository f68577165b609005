/** How a name sounds, so that spellings and transliterations of one name meet under one key. */
import { remember } from './remember.ts'

const VOWELS = /[aeiou]+/g

/**
 * Lower-case letters, digits and single spaces: "The Côte d’Ivoire" → "cote divoire". Articles at the beginning,
 * diacritics, possessives, full stops, hyphens and quotation marks make no difference; letters of other scripts stay.
 */
export const fold = remember((name) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    // "U. S."
    .replace(/(?<!\p{L})u\. (?=[snk]\.)/gu, 'u.')
    // "Chargers'" "Hollywood’s"
    .replace(/['’ʼ`](?:s(?![\p{L}\p{N}]))?/gu, '')
    // "U.S." → "us", "St. Louis" → "st louis"
    .replace(/(?<=(?:^|[^\p{L}])\p{L})\.(?=\p{L}(?:\.|$|[^\p{L}]))/gu, '')
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .replace(/[łøđıßæœ]/g, (c) => PLAIN[c] ?? c)
    .trim()
    .replace(/^the (?=.)/, ''),
)

const PLAIN: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' }

/** A folded word with its vowels made regular: "moussa" and "mousa", "sergei" and "sergey" meet. */
export const sound = remember((word) =>
  word
    .replace(/tch|tsch|cz/g, 'ch')
    .replace(/ph/g, 'f')
    .replace(/ck|q/g, 'k')
    .replace(/(?<=[tdkgrbz])h/g, '')
    .replace(/ou|oo/g, 'u')
    .replace(/ee/g, 'i')
    .replace(/[yj]/g, 'i')
    .replace(/w/g, 'v')
    .replace(/(.)\1+/g, '$1'),
)

/** The consonants of a sound, a last "a" or "o" kept since it often tells a woman's name from a man's. */
export const skeleton = (heard: string): string =>
  heard.charAt(0) + heard.slice(1, -1).replace(VOWELS, '') + lastOf(heard)

function lastOf(heard: string): string {
  const last = heard.length > 1 ? heard.slice(-1) : ''
  return 'eiu'.includes(last) ? '' : last
}

/**
 * Whether two folded words are spellings of one name: same sound, or the same three or more consonants with vowels
 * between them that transcriptions exchange ("muhammad" and "mohammed", "hussein" and "hussain"; not "martin" and
 * "morton", nor "marina" and "maria").
 */
export function sameSound(a: string, b: string): boolean {
  if (a === b) return true
  const [x, y] = [sound(a), sound(b)]
  if (x === y) return x.length >= 4
  const bones = skeleton(x)
  return bones.length >= 3 && x.length >= 5 && bones === skeleton(y) && sameVowels(vowels(x), vowels(y))
}

const vowels = (heard: string): string[] => heard.match(VOWELS) ?? []

const sameVowels = (a: string[], b: string[]): boolean =>
  a.length === b.length && a.every((x, i) => x.slice(-1) === b[i]!.slice(-1) || EXCHANGED.has(x + b[i]))

const EXCHANGED = new Set(['ae', 'ea', 'ei', 'ie', 'ou', 'uo'])

/** Whether one letter was put in, left out or changed; linear. */
export function oneLetterApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  let tail = 0
  while (tail < Math.min(a.length, b.length) - i && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  return Math.max(a.length, b.length) - i - tail === 1
}
