/** Corrections of who speaks: the id that stood in for the speaker becomes whom the entry names. */
import type { Corrected } from '#core/corrections/record.ts'
import type { Article } from '#core/model.ts'
import { orNew, type Standing } from './entities.ts'
import { type Desk, today } from './names.ts'
import { because, type Outcome } from './outcome.ts'
import { exchanged } from './rename.ts'

type Said = Article['quotations'][number] | Article['statements'][number]

/** `done` is what was done to the article when its marks were made. */
export function settleSpeaker(desk: Desk, { entry, article, place }: Standing, done: Corrected): Outcome {
  const at = { article: article.id, ...place }
  const before = typeof done.was.speaker === 'string' ? today(desk, done.was.speaker) : null
  const was = { speaker: before && (desk.entities.get(before)?.name ?? before) }
  if (entry.decided.speaker === null) return because('applied', at, was)
  const home = desk.articles.get(article.id)!
  const standIn = [...home.quotations, ...home.statements].find((s) => s.corrected === entry.id)?.speaker
  if (!standIn) return because('unmarked', at)
  const type = (before && desk.entities.get(before)?.type) || 'PER'
  const speaker = orNew(desk, entry.decided.speaker!, { home, type })
  desk.entities.delete(standIn)
  // a description that only this speaker had is gone when somebody else speaks
  if (before && !desk.entities.get(before)?.named) desk.touched.add(before)
  const keeps = 'problem' in speaker || speaker.id === before
  const to = keeps ? before : speaker.id
  const next = exchanged(home, (id) => (id === standIn ? to : id))
  desk.articles.set(article.id, keeps ? restored(next, entry.id, done) : next)
  if ('problem' in speaker) return because(speaker.problem, at)
  return keeps ? because('same', at) : because('applied', at, was)
}

/** The article with the program's own attribution. */
function restored(article: Article, id: string, { attribution }: Corrected): Article {
  const back = <T extends Said>(said: T): T => {
    if (said.corrected !== id) return said
    const { corrected: _, ...rest } = said
    return { ...rest, ...attribution } as T
  }
  return { ...article, quotations: article.quotations.map(back), statements: article.statements.map(back) }
}
