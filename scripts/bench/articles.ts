/**
 * Articles for the benchmark: about 600 words each, made from word lists by a fixed sequence, with names, quotations,
 * dates and figures; every seventh carries a paragraph over from an earlier one.
 */

const GIVEN = 'Ana Piet Lena Omar Ruth Ivan Mara Jonas Aisha Tomas Nadia Erik Clara Hugo Selma Viktor'.split(' ')
const FAMILY =
  'Ruiz Arens Okafor Lindqvist Petrova Haddad Moreau Tanaka Novak Silva Keller Osei Brandt Costa Aydin Fischer Duarte Molina Sato Weber'.split(
    ' ',
  )
const PLACES = 'Geneva Cairo Oslo Ankara Lisbon Nairobi Vienna Jakarta Quito Ottawa Tbilisi Amman'.split(' ')
const BODIES = 'Harbour Board;Transport Ministry;United Nations;Red Cross;European Commission;Coast Guard'.split(';')
const DAYS = 'Monday Tuesday Wednesday Thursday Friday'.split(' ')
const NOUNS =
  'bridge harbour agreement crane warehouse railway council budget tunnel ferry market school hospital contract inspection report survey committee storm river canal depot engineer driver teacher nurse trader farmer vote plan delay repair permit tender audit fence signal platform terminal road licence route fund loan tax grant union strike shift wage roof pump cable tower antenna boiler valve'.split(
    ' ',
  )
const ADJECTIVES =
  'old new northern southern narrow wide late early costly small large public private empty crowded quiet busy broken modern wooden regional local urgent modest annual'.split(
    ' ',
  )
const VERBS =
  'delayed replaced supported inspected closed reopened rejected approved financed repaired questioned extended measured moved damaged ordered sold rented'.split(
    ' ',
  )
const LINKS = 'before after while because although until once where'.split(' ')

/** One article by its number; the same number gives the same words. */
export function articleOfNumber(n: number): string {
  const { pick, number } = sequence(n)
  const paragraphs = paragraphsOf(n)
  if (n >= 7 && n % 7 === 0) paragraphs.push(paragraphsOf(n - 7)[2] as string)
  return `${pick(PLACES)} and ${pick(PLACES)} talk about the ${pick(ADJECTIVES)} ${pick(NOUNS)}\n\nPublished ${1 + (n % 28)} March ${2012 + (number() % 12)}\n\n${paragraphs.join('\n\n')}\n`
}

function paragraphsOf(n: number): string[] {
  const { pick, number } = sequence(n)
  const person = (): string => `${pick(GIVEN)} ${pick(FAMILY)}`
  const thing = (): string => `the ${pick(ADJECTIVES)} ${pick(NOUNS)}`
  const clause = (): string => `${thing()} ${pick(VERBS)} ${thing()} near ${thing()}`
  const plain = (): string => capital(`${clause()} ${pick(LINKS)} ${clause()}, and ${clause()}.`)
  const sentences = [
    plain,
    plain,
    plain,
    (): string =>
      `“We ${pick(VERBS)} ${thing()} ${pick(LINKS)} ${clause()},” said ${person()}, who leads ${thing()} in ${pick(PLACES)}.`,
    (): string =>
      `At least ${10 + (number() % 4000)} people were moved from ${pick(PLACES)} on ${pick(DAYS)}, according to the ${pick(BODIES)}.`,
    (): string =>
      `${person()} told reporters last week that ${thing()} was “${pick(ADJECTIVES)}, not ${pick(ADJECTIVES)}.”`,
    (): string =>
      `Work on ${thing()} began on ${1 + (number() % 28)} May ${2000 + (number() % 20)} and cost $${10 + (number() % 900)} million.`,
  ]
  const paragraphs: string[] = []
  for (let words = 0; words < 600; words += (paragraphs.at(-1) as string).split(' ').length)
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
