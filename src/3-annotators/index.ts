import type { Annotator } from '#core/stages.ts'
import { caveats } from './caveats/index.ts'
import { dates } from './dates/index.ts'
import { entities } from './entities/index.ts'
import { figures } from './figures/index.ts'
import { labels } from './labels/index.ts'
import { quotations } from './quotations/index.ts'

/** In the order in which they run; each may read what those before it found. */
export const annotators: Annotator[] = [dates, entities, caveats, quotations, figures, labels]
