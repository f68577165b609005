import type { Linker } from '#core/stages.ts'
import { carriedOver } from './carried-over/index.ts'
import { corrected } from './corrected/index.ts'
import { coverage } from './coverage/index.ts'
import { events } from './events/index.ts'
import { integrity } from './integrity/index.ts'
import { origins } from './origins/index.ts'
import { sameEntity } from './same-entity/index.ts'
import { sameFigure } from './same-figure/index.ts'
import { sameQuotation } from './same-quotation/index.ts'
import { versions } from './versions/index.ts'

/** In the order in which they run: several files of one article become one; then entities, and what a person decided about them, since all others build on it. */
export const linkers: Linker[] = [
  versions,
  sameEntity,
  corrected,
  carriedOver,
  sameQuotation,
  integrity,
  sameFigure,
  events,
  origins,
  coverage,
]
