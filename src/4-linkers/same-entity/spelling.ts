/** How a name sounds, so that spellings and transliterations of one name meet under one key. */

const VOWELS = /[aeiou]+/g

/**
 * Lower-case letters, digits and single spaces: "The Côte d’Ivoire" → "cote divoire". Articles at the beginning,
 * diacritics, possessives, full stops, hyphens and quotation marks make no difference; letters of other scripts stay.
 */
export function fold(name: string): string {
  return (
    name
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      // "U. S."
      .replace(/(?<![\p{L}])u\. (?=[snk]\.)/gu, 'u.')
      // "Chargers'" "Hollywood’s"
      .replace(/['’ʼ`](?:s(?![\p{L}\p{N}]))?/gu, '')
      // "U.S." → "us", "St. Louis" → "st louis"
      .replace(/(?<=(?:^|[^\p{L}])\p{L})\.(?=\p{L}(?:\.|$|[^\p{L}]))/gu, '')
      .replace(/[^\p{L}\p{N}&]+/gu, ' ')
      .replace(/[łøđıßæœ]/g, (c) => PLAIN[c] ?? c)
      .trim()
      .replace(/^the (?=.)/, '')
  )
}

const PLAIN: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' }

/** A folded word with its vowels made regular: "moussa" and "mousa", "sergei" and "sergey" meet. */
export function sound(word: string): string {
  return word
    .replace(/tch|tsch|cz/g, 'ch')
    .replace(/ph/g, 'f')
    .replace(/ck|q/g, 'k')
    .replace(/(?<=[tdkgrbz])h/g, '')
    .replace(/ou|oo/g, 'u')
    .replace(/ee/g, 'i')
    .replace(/[yj]/g, 'i')
    .replace(/w/g, 'v')
    .replace(/(?<=[aeu])i/g, 'i')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=[^aeiou])i(?=[aeou])/g, 'i')
}

/** The consonants of a sound, a last "a" or "o" kept since it often tells a woman's name from a man's. */
export const skeleton = (heard: string): string =>
  heard.charAt(0) + heard.slice(1, -1).replace(VOWELS, '') + lastOf(heard)

function lastOf(heard: string): string {
  const last = heard.length > 1 ? heard.slice(-1) : ''
  return 'eiu'.includes(last) ? '' : last
}

/**
 * Whether two folded words are spellings of one name: same sound, or the same three or more consonants with other
 * vowels in the same places ("muhammad", "mohamed"; not "marina", "maria").
 */
export function sameSound(a: string, b: string): boolean {
  if (a === b) return true
  const [x, y] = [sound(a), sound(b)]
  if (x === y) return x.length >= 4
  const bones = skeleton(x)
  return bones.length >= 4 && bones === skeleton(y) && groups(x) === groups(y)
}

const groups = (heard: string): number => heard.match(VOWELS)?.length ?? 0

/** Whether one letter was put in, left out or changed; linear. */
export function oneLetterApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  let tail = 0
  while (tail < Math.min(a.length, b.length) - i && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  return Math.max(a.length, b.length) - i - tail === 1
}
