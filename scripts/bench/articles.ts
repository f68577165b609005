/**
 * Articles for the benchmark: about 600 words each, made by a fixed sequence, with names, quotations, dates and figures.
 * Every seventh carries a paragraph over from an earlier one. Beside that they share little, as articles do: most words
 * come from a vocabulary of thousands (made of syllables), and frames are short, so that chance repeats no sentence.
 */

const GIVEN = 'Ana Piet Lena Omar Ruth Ivan Mara Jonas Aisha Tomas Nadia Erik Clara Hugo Selma Viktor'.split(' ')
const FAMILY =
  'Ruiz Arens Okafor Lindqvist Petrova Haddad Moreau Tanaka Novak Silva Keller Osei Brandt Costa Aydin Fischer Duarte Molina Sato Weber'.split(
    ' ',
  )
const PLACES = 'Geneva Cairo Oslo Ankara Lisbon Nairobi Vienna Jakarta Quito Ottawa Tbilisi Amman'.split(' ')
const BODIES = 'Harbour Board;Transport Ministry;United Nations;Red Cross;European Commission;Coast Guard'.split(';')
const DAYS = 'Monday Tuesday Wednesday Thursday Friday'.split(' ')
const ONSETS = 'b br c cl d dr f fl g gr h k l m n p pl qu r s sh sk st t th tr v w'.split(' ')
const RIMES =
  'ain all amp ance ane ard ark art ast aver eam eck edge een ell ender ent erry est ick ift ile ill ine ing inker ipe ish ock old oof ool oom ore orn ound ower udge ull umber unk urse'.split(
    ' ',
  )
const LINKS = 'before after while because although until once where near and with under'.split(' ')
const DETERMINERS = 'the a its their this some every another'.split(' ')

/** One article by its number, of about so many words; the same numbers give the same words. */
export function articleOfNumber(n: number, words = 600): string {
  const { pick, number } = sequence(n)
  const paragraphs = paragraphsOf(n, words)
  if (n >= 7 && n % 7 === 0) paragraphs.push(paragraphsOf(n - 7, words).at(-1) as string)
  return `${pick(PLACES)} and ${pick(PLACES)} talk about the ${pick(ONSETS)}${pick(RIMES)} ${pick(ONSETS)}${pick(RIMES)}\n\nPublished ${1 + (n % 28)} March ${2012 + (number() % 12)}\n\n${paragraphs.join('\n\n')}\n`
}

function paragraphsOf(n: number, enough: number): string[] {
  const { pick, number } = sequence(n)
  const person = (): string => `${pick(GIVEN)} ${pick(FAMILY)}`
  const word = (): string => `${pick(ONSETS)}${pick(RIMES)}${number() % 3 ? '' : pick(RIMES)}`
  const thing = (): string => `${pick(DETERMINERS)} ${word()} ${word()}`
  const clause = (): string => `${thing()} ${word()}ed ${thing()} ${pick(LINKS)} ${thing()}`
  const plain = (): string => capital(`${clause()} ${pick(LINKS)} ${clause()}, ${pick(LINKS)} ${clause()}.`)
  const sentences = [
    plain,
    plain,
    plain,
    (): string =>
      `“${capital(clause())} ${pick(LINKS)} ${clause()},” said ${person()}, a ${word()} in ${pick(PLACES)}.`,
    (): string =>
      `At least ${10 + (number() % 4000)} ${word()}s were ${word()}ed in ${pick(PLACES)} on ${pick(DAYS)}, according to the ${pick(BODIES)}.`,
    (): string => `${person()} told the ${word()} last week that ${thing()} was “${word()}, not ${word()}.”`,
    (): string =>
      `${capital(thing())} began on ${1 + (number() % 28)} May ${2000 + (number() % 20)} ${pick(LINKS)} cost $${10 + (number() % 900)} million.`,
  ]
  const paragraphs: string[] = []
  for (let words = 0; words < enough; words += (paragraphs.at(-1) as string).split(' ').length)
    paragraphs.push([pick(sentences)(), pick(sentences)(), pick(sentences)()].join(' '))
  return paragraphs
}

/** A linear congruential sequence (constants of Numerical Recipes), begun by a number. */
function sequence(n: number): { number(): number; pick<T>(all: T[]): T } {
  let state = Math.imul(n + 1, 2654435761) >>> 0
  const number = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 8
  }
  return { number, pick: (all) => all[number() % all.length] as never }
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
