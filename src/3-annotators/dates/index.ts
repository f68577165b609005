/** Dates, times, durations and sets: found by a grammar, then resolved against the publication date and the text. */
import type { Article, DateMark } from '#core/model.ts'
import { readRegions } from '#core/passages.ts'
import type { Annotator } from '#core/stages.ts'
import { dayOf, type Period } from './calendar.ts'
import { type Found, find } from './find.ts'
import { type Resolution, resolve, type Setting } from './resolve.ts'

export const dates: Annotator = { name: 'dates', annotate: (article) => ({ dates: datesOf(article) }) }

function datesOf(article: Article): DateMark[] {
  const window = windowOf(article)
  const marks: DateMark[] = []
  let told: Period | null = null
  for (const region of readRegions(article)) {
    for (const found of find(article.text, region)) {
      const setting: Setting = {
        publication: null,
        weekStart: article.settings.weekStart === 'sunday' ? 6 : 0,
        told,
        narrative: false,
        tense: found.tense,
      }
      const { period, ...resolution } = inWindow(found, setting, window)
      if (period && region.role !== 'caption') told = period
      marks.push({ start: found.start, end: found.end, ...resolution, rule: found.rule })
    }
  }
  return marks
}

/** First and last possible day of publication. */
function windowOf({ fields }: Article): [number, number] | null {
  const [first, last] = fields.published?.window ?? []
  const from = first ? dayOf(first) : null
  const to = last ? dayOf(last) : null
  return from === null || to === null ? null : [from, to]
}

/** Every rule moves with the publication date, so a value that is the same at both ends is the same between them. */
function inWindow({ meaning }: Found, setting: Setting, window: [number, number] | null): Resolution {
  if (!window) return resolve(meaning, setting)
  const first = resolve(meaning, { ...setting, publication: window[0] })
  if (window[0] === window[1]) return first
  const last = resolve(meaning, { ...setting, publication: window[1] })
  return first.value === last.value && first.resolved === last.resolved ? first : resolve(meaning, setting)
}
