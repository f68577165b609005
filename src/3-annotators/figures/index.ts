/**
 * Figures: comparator, value, what is counted, scope, as-of date, asserter, caveats and count key.
 *
 * Numbers are read first (`numeral`, `quantity`), then what only looks like a figure is set aside (`guard`, `dated`),
 * then each figure is described from its sentence (`nounphrase`, `scope`, `predicate`, `place`, `when`, `key`).
 * `cases.md` holds every rule with what it must and must not find.
 *
 * A change ("from 208 pounds to 193") has its two values in the order of the text, so `high` may be the lower one; it
 * has no count key and is never compared.
 */
import type { Annotator } from '#core/stages.ts'
import { findFigures } from './find.ts'

export const figures: Annotator = { name: 'figures', annotate: (article) => ({ figures: findFigures(article) }) }
