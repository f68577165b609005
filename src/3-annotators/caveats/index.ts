/** Sourcing caveats: what an outlet itself says about how far its sources carry. Closed lists, no grade. */
import type { Caveat } from '#core/model.ts'
import { articleSentences, tokens } from '#core/passages.ts'
import type { Annotator } from '#core/stages.ts'
import { phraseAt } from './match.ts'

export const caveats: Annotator = {
  name: 'caveats',
  annotate(article) {
    const found: Caveat[] = []
    for (const sentence of articleSentences(article)) {
      if (sentence.region.role === 'byline') continue
      found.push(...caveatsIn(article.text, sentence))
    }
    return { caveats: found }
  },
}

function caveatsIn(text: string, sentence: { start: number; end: number }): Caveat[] {
  const words = tokens(text, sentence)
  const lower = words.map((w) => w.text.toLowerCase().replaceAll("'", '’'))
  const found: Caveat[] = []
  let quoted = false
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as (typeof words)[number]
    // the words of a quotation are its speaker's: they qualify nothing that the outlet says
    if (word.text === '“' || word.text === '”' || word.text === '"')
      quoted = word.text === '"' ? !quoted : word.text === '“'
    if (quoted) continue
    const hit = phraseAt(lower, i)
    if (!hit) continue
    const last = words[hit.to] as typeof word
    found.push({ start: word.start, end: last.end, kind: hit.phrase.kind, rule: hit.phrase.rule })
    i = hit.to
  }
  return found
}
