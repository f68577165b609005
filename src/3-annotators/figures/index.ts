/** Figures: comparator, value, what is counted, scope, as-of date, asserter, caveats and count key. */
import type { Annotator } from '#core/stages.ts'
import { findFigures } from './find.ts'

export const figures: Annotator = { name: 'figures', annotate: (article) => ({ figures: findFigures(article) }) }
