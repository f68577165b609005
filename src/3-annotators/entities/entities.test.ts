import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { articleOf, NO_KNOWLEDGE } from '#core/article.ts'
import type { Mention } from '#core/model.ts'
import { sha256 } from '#core/slug.ts'
import type { Knowledge } from '#core/stages.ts'
import { type Case, cpuSeconds, readCases } from '#core/testing.ts'
import type { Found } from './found.ts'
import { entities } from './index.ts'
import { peopleOf } from './people.ts'
import { decode } from './tagger/decode.ts'
import { type Sentence, sentenceOf } from './tagger/features.ts'
import { beginArticle, keep, recall, slotOf } from './tagger/kept.ts'
import { LABELS, labelOf, mayFollow, runsOf } from './tagger/labels.ts'
import { wordFeatures } from './tagger/word-features.ts'
import { asInText } from './told.ts'
import { words } from './words.ts'

/** Those whose cases hold whatever the weights are; the others are tested with names from elsewhere. */
const RULES = [
  'acronym',
  'listed-name',
  'name-behind-title',
  'namesake',
  'role',
  'short-body',
  'short-place',
  'supplied',
  'tagger',
  'told',
]

const mentionsOf = (text: string, knowledge: Knowledge = NO_KNOWLEDGE): Mention[] =>
  entities.annotate(articleOf(text), knowledge).mentions ?? []

describe('a headline', () => {
  const body = 'It rained in Tarn. The town of Tarn lies on a river.'
  const found = (title: string): Found[] => [
    { start: 0, end: 4, type: 'ORG', rule: 'tagger' },
    ...[...body.matchAll(/Tarn/g)].map(
      ({ index }): Found => ({
        start: title.length + index,
        end: title.length + index + 4,
        type: 'GPE',
        rule: 'tagger',
      }),
    ),
  ]
  const typesIn = (title: string): string[] =>
    asInText(`${title}${body}`, found(title), [{ start: 0, end: title.length }]).map(({ type }) => type)
  it('takes the kind of a name from the text', () =>
    expect(typesIn('Tarn floods rise\n')).toEqual(['GPE', 'GPE', 'GPE']))
  it('keeps its own where the text does not know the name, or knows two', () => {
    const text = 'Brod wins\nTarn'
    const other: Found[] = [
      { start: 0, end: 4, type: 'ORG', rule: 'tagger' },
      { start: 10, end: 14, type: 'GPE', rule: 'tagger' },
    ]
    expect(asInText(text, other, [{ start: 0, end: 9 }])).toEqual(other)
  })
})

describe('cases.md', () => {
  const cases = readCases(readFileSync(new URL('cases.md', import.meta.url), 'utf8'))
  it.each(cases.map((c) => [`${c.rule} (line ${c.line})`, c] as const))('%s', (_, c) => {
    const found = inOrder(mentionsOf(c.text, knowledgeOf(c))).map((m) => shown(c.text, m, m))
    expect(found).toEqual(c.marks.map((mark) => shown(c.text, mark, asMention(mark))))
  })
  it('show every rule at work', () => {
    const rules = new Set(cases.flatMap((c) => mentionsOf(c.text, knowledgeOf(c)).map((m) => m.rule)))
    expect([...rules].sort()).toEqual(expect.arrayContaining(RULES))
  })
})

describe('names that another tagger saw', () => {
  const seen = (text: string, ...names: [string, 'PER' | 'ORG'][]): string[] =>
    mentionsOf(text, {
      entities: [],
      names: names.map(([name, type]) => ({
        start: text.indexOf(name),
        end: text.indexOf(name) + name.length,
        type,
        score: 0.9,
      })),
    }).map((m) => `${text.slice(m.start, m.end)} ${m.type} ${m.rule}`)

  it('take the place of our own', () => {
    expect(seen('zorblat met Anna Moreau.', ['zorblat', 'ORG'])).toEqual(['zorblat ORG tagger'])
    expect(seen('zorblat met Anna Moreau.')).toEqual([])
  })
  it('lead to the family name, and to the name where it stands again', () => {
    expect(
      seen('Anna Zorblat met Dub Grel. Zorblat left Dub Grel.', ['Anna Zorblat', 'PER'], ['Dub Grel', 'ORG']),
    ).toEqual([
      'Anna Zorblat PER tagger',
      'Dub Grel ORG tagger',
      'Zorblat PER family-name',
      'Dub Grel ORG repeated-name',
    ])
  })
  it('are parted at the office that serves a body', () => {
    expect(seen('Zorblat Lines CEO Anna Grel left.', ['Zorblat Lines CEO Anna Grel', 'PER'])).toEqual([
      'Zorblat Lines ORG before-office',
      'Anna Grel PER name-behind-title',
    ])
    expect(seen('Foreign Minister Anna Grel left.', ['Foreign Minister Anna Grel', 'PER'])).toEqual([
      'Anna Grel PER name-behind-title',
    ])
  })
  it('are cut to words, and left where they run over two sentences', () => {
    expect(seen('The Grels met. Zor left.', ['Grel', 'ORG'], ['met. Zor', 'ORG'])).toEqual(['Grels ORG tagger'])
  })
})

describe('the annotator', () => {
  it('stays linear on hostile repetition', () => {
    for (const part of ['Abc ', 'A-', '“"(', 'Russia\n', 'Foreign Ministry ', "d'A’s "])
      expect(
        cpuSeconds(() => mentionsOf(part.repeat(Math.ceil(10_000 / part.length)))),
        part,
      ).toBeLessThan(3)
  })
  it('finds nothing twice and nothing empty', () => {
    const text =
      'President Vladimir Putin met Anna Moreau of the United Nations (UN) in Moscow. Putin left; the UN stayed.'
    const found = mentionsOf(text)
    found.forEach((m, i) => {
      expect(m.end).toBeGreaterThan(m.start)
      expect(m.start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0)
      expect(m.entity).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      expect(m.rule).not.toBe('')
    })
  })
  it('says the same twice', () => {
    const text = 'Kenya and Uganda signed the pact. Wanjiru Kamau of Nairobi said Kenya was ready.'
    expect(mentionsOf(text)).toEqual(mentionsOf(text))
  })
})

describe('people', () => {
  it('keep apart who shares a family name alone', () => {
    const people = peopleOf(['Hu Jintao', 'Raul Castro', 'Fidel Castro', 'Castro'])
    expect(people.get('Castro')).toBeUndefined()
    expect(people.get('Raul Castro')).toBe('Raul Castro')
  })
  it('keep a name each where very many share a family name', () => {
    const written = Array.from(
      { length: 200 },
      (_, i) => `${letter(65 + (i % 26))}${letter(97 + (i % 23)).repeat(4)} Ruiz`,
    )
    const people = peopleOf(written)
    expect(written.filter((name) => people.get(name) !== name)).toEqual([])
  })
})

describe('the model card', () => {
  it('names the weights that ship, by their hash', () => {
    const data = new URL('data/', import.meta.url)
    const hash = sha256(readFileSync(new URL('weights.bin.zst', data)))
    expect(readFileSync(new URL('MODEL.md', data), 'utf8')).toContain(hash)
  })
})

describe('kept scores', () => {
  const sentence = (text: string): Sentence => {
    const all = words(text, { start: 0, end: text.length })
    return sentenceOf(
      all,
      all.map((word) => wordFeatures(word.text)),
    )
  }
  const still = { ...sentence('It said Kofi Mensah of Lima left them.'), i: 3, labelled: new Uint8Array(9) }
  const others: [string, Partial<typeof still>][] = [
    ['two words before', sentence('It met Kofi Mensah of Lima left them.')],
    ['two words behind', sentence('It said Kofi Mensah of Bonn left them.')],
    ['the end of the run', sentence('It said Kofi Mensah of Lima Bonn them.')],
    ['white space before it', { glued: still.glued.map(() => true) }],
    ['the style of its sentence', { style: 1 }],
    ['a listed name', { phrases: still.phrases.map(() => 4) }],
    ['what it was labelled before', { labelled: new Uint8Array(9).fill(6) }],
    ['its place in the sentence', { words: still.words.slice(2), i: 1 }],
  ]
  it.each(others)('do not serve where %s is another', (_, other) => {
    const scores = new Int32Array(LABELS).fill(7)
    const variant = { ...still, ...other }
    beginArticle()
    keep(slotOf(still, still.i, still.labelled), scores, 0)
    expect(recall(slotOf(still, still.i, still.labelled), new Int32Array(LABELS), 0)).toBe(true)
    expect(recall(slotOf(variant, variant.i, variant.labelled), new Int32Array(LABELS), 0)).toBe(false)
  })
  it('do not serve in another article', () => {
    keep(slotOf(still, still.i, still.labelled), new Int32Array(LABELS), 0)
    beginArticle()
    expect(recall(slotOf(still, still.i, still.labelled), new Int32Array(LABELS), 0)).toBe(false)
  })
})

describe('decoding', () => {
  it('gives only valid sequences', () => {
    const emission = Float64Array.from({ length: 6 * LABELS }, (_, i) => ((i * 7919) % 31) - 15)
    const labels = decode({ length: 6, emission, transition: new Int32Array(LABELS * LABELS) })
    for (let i = 1; i < labels.length; i++) expect(mayFollow(labels[i - 1] as number, labels[i] as number)).toBe(true)
  })
  it('reads runs from labels', () => {
    const labels = [labelOf('B', 'PER'), labelOf('E', 'PER'), 0, labelOf('S', 'LOC')]
    expect(runsOf(labels)).toEqual([
      { from: 0, to: 2, type: 'PER' },
      { from: 3, to: 4, type: 'LOC' },
    ])
  })
})

const letter = (code: number): string => String.fromCharCode(code)

const inOrder = (mentions: Mention[]): Mention[] => mentions.sort((a, b) => a.start - b.start || a.end - b.end)

type Shown = Pick<Mention, 'type' | 'entity' | 'literal'>

/** "Moscow GPE- moscow" */
function shown(text: string, { start, end }: { start: number; end: number }, m: Shown): string {
  const literal = m.literal === undefined ? '' : m.literal ? '+' : '-'
  return `${start} ${text.slice(start, end)} ${m.type}${literal} ${m.entity}`
}

function asMention({ role, value }: { role: string; value: string }): Shown {
  const literal = role.endsWith('+') ? true : role.endsWith('-') ? false : undefined
  return { type: role.replace(/[+-]$/, '') as Mention['type'], entity: value, literal }
}

/** `> entities: Name|TYPE|alias;alias` */
function knowledgeOf({ settings }: Case): Knowledge {
  if (!settings.entities) return NO_KNOWLEDGE
  const [name = '', type = 'PER', aliases = ''] = settings.entities.split('|')
  return { entities: [{ name, type: type as Mention['type'], aliases: aliases.split(';'), wikidata: null }] }
}
