/** What each layer of an article becomes in MDX: the component, and the values that it prints. */
import type { Article } from '#core/model.ts'
import { type Mark, outerFirst } from '#core/overlaps.ts'

export interface ArticleMark extends Mark {
  /** Attributes of the component; `start` and `end` come from the mark itself. */
  values: Record<string, string | number | boolean | null | undefined>
}

/** All marks of an article, outer before inner. The rank says which lies outside when two cover the same span. */
export function marksOf(article: Article): ArticleMark[] {
  const layers: ArticleMark[][] = [
    article.quotations.map(({ start, end, id, mode, speaker, rule }) =>
      mark('QuotationMark', 0, { start, end }, { id, mode, speaker, rule }),
    ),
    article.statements.map(({ start, end, id, mode, speaker, rule }) =>
      mark('StatementMark', 1, { start, end }, { id, mode, speaker, rule }),
    ),
    article.caveats.map(({ start, end, kind, rule }) => mark('CaveatMark', 2, { start, end }, { kind, rule })),
    article.figures
      .filter((f) => f.inLedger)
      .map(({ start, end, id, value, high, comparator, unit, counted, asOf, rule }) =>
        mark('FigureMark', 3, { start, end }, { id, value, high, comparator, unit, counted, asOf, rule }),
      ),
    article.dates.map(({ start, end, type, value, precision, resolved, implied, rule }) =>
      mark('DateMark', 4, { start, end }, { type, value, precision, resolved, implied, rule }),
    ),
    article.mentions.map(({ start, end, entity, type, form, literal, score, rule }) =>
      mark('EntityMark', 5, { start, end }, { id: entity, type, form, literal, score, rule }),
    ),
  ]
  return layers.flat().sort(outerFirst)
}

const mark = (
  kind: string,
  rank: number,
  span: { start: number; end: number },
  values: ArticleMark['values'],
): ArticleMark => ({
  kind,
  rank,
  nests: kind === 'QuotationMark' || kind === 'StatementMark',
  ...span,
  values,
})
