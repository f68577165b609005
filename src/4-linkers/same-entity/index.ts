import type { Linker } from '#core/stages.ts'
import { describe } from './describe.ts'
import { groundOf, type Rule } from './ground.ts'
import { gather } from './locals.ts'
import { rewrite } from './rewrite.ts'
import { adjectiveOfPlace } from './rules/adjectives.ts'
import { publicBody, sameBody } from './rules/bodies.ts'
import { familyNameAlone, givenNameAlone, sameNameAlone } from './rules/family-names.ts'
import { acrossTypes, known, samePeople, samePlace, sameSpelling, sameThing } from './rules/names.ts'
import { endOfName, familyVariants, givenVariants, sameFullName } from './rules/persons.ts'
import { nameInRole } from './rules/roles.ts'
import { shortElsewhere, shortInArticle, shortInDossier } from './rules/short-forms.ts'

/** In the order in which they run: what a person decided, then the fullest names, then what leans on them. */
export const rules: Rule[] = [
  known,
  sameFullName,
  givenVariants,
  familyVariants,
  endOfName,
  familyNameAlone,
  givenNameAlone,
  sameNameAlone,
  nameInRole,
  samePlace,
  samePeople,
  adjectiveOfPlace,
  sameThing,
  shortInArticle,
  publicBody,
  sameBody,
  shortElsewhere,
  shortInDossier,
  sameSpelling,
  acrossTypes,
]

/** One entity for each real thing: joins the articles' own entities by rules, each with a reason that can be shown. */
export const sameEntity: Linker = {
  name: 'same-entity',
  link({ articles, knowledge }) {
    const sorted = [...articles].sort((a, b) => (a.source.path < b.source.path ? -1 : 1))
    const ground = groundOf(sorted, gather(sorted, knowledge.entities))
    for (const rule of rules) rule.apply(ground)
    const { entities, idOf } = describe(ground, knowledge.entities)
    const byArticle = new Map(sorted.map((article) => [article.id, new Map<string, string>()]))
    ground.locals.forEach((local, i) => {
      if (local.article >= 0) byArticle.get(sorted[local.article]!.id)!.set(local.id, idOf[i]!)
    })
    return {
      articles: articles.map((article) => rewrite(article, (id) => byArticle.get(article.id)!.get(id) ?? id)),
      dossier: { entities },
    }
  },
}
