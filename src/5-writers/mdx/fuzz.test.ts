/**
 * Text of hostile pieces goes out as MDX, through both compilers, and comes back: in elements, in marks, in attributes.
 * `DOSSIER_FUZZ=1000000 npx vitest run src/5-writers/mdx/fuzz.test.ts` takes as many strings as one likes.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { articleOf } from '#core/article.ts'
import { visible } from '#core/visible.ts'
import { HOSTILE } from './hostile.ts'
import { briefing } from './index.ts'
import { bodyOf, elementsIn, rendered, textOf } from './rendered.ts'

const STRINGS = Number(process.env.DOSSIER_FUZZ ?? 20_000)
// many texts share one document: a compiler's start costs more than its work
const TOGETHER = 250
const RANGE = 4096

const pieces = fc.array(fc.constantFrom(...HOSTILE), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''))
const anything = fc.string({ unit: 'binary', maxLength: 40 })
const hostile = fc.oneof({ weight: 3, arbitrary: pieces }, { weight: 1, arbitrary: anything })

it(`gives back every one of ${STRINGS} hostile texts`, { timeout: 240_000 + STRINGS * 6 }, () => {
  for (let at = 0; at < STRINGS; at += TOGETHER) {
    const texts = fc.sample(hostile, { numRuns: Math.min(TOGETHER, STRINGS - at), seed: at + 43 })
    expect(failing(texts)).toEqual([])
  }
})

// a character that one of the compilers takes for a sign of its own is lost without a word
it('gives back every character of Unicode', { timeout: 240_000 }, () => {
  for (let first = 0; first <= 0x10ffff; first += RANGE) {
    const characters = Array.from({ length: RANGE }, (_, i) => String.fromCodePoint(first + i))
    const lost = comesBack([characters.join(' ')]) ? [] : characters.filter((c) => !comesBack([c]))
    expect(lost.map((c) => c.codePointAt(0)?.toString(16))).toEqual([])
  }
})

/** The texts that do not come back whole; looked for one by one only where a document of all of them fails. */
function failing(texts: string[]): string[] {
  if (comesBack(texts)) return []
  const single = texts.filter((text) => !comesBack([text]))
  return single.length ? single : texts
}

function comesBack(texts: string[]): boolean {
  const mdx = texts.map((text) => bodyOf(briefing(quoting(text)))).join('\n')
  return (['reference', 'astro'] as const).every((compiler) => {
    try {
      const elements = rendered(mdx, compiler)
      return elements.length === texts.length && texts.every((text, i) => isWhole(elements[i], text))
    } catch {
      return false
    }
  })
}

function isWhole(element: ReturnType<typeof rendered>[number] | undefined, text: string): boolean {
  const marks = elementsIn(element?.props.children)
  const all = element?.type === 'Region' && textOf(element) === visible(`a${text}b`)
  return all && marks.length === 1 && marks[0]?.type === 'QuotationMark' && marks[0].props.rule === visible(text)
}

/** One paragraph that holds the text, under a mark that has it as an attribute as well. */
const quoting = (text: string) => {
  const length = text.length + 2
  const bare = { mode: 'direct' as const, speaker: null, speakerText: null, cue: null, via: [] }
  return articleOf(`a${text}b`, {
    regions: [{ start: 0, end: length, role: 'body' }],
    quotations: [{ id: 'q1', start: 0, end: length, ...bare, rule: text }],
  })
}
