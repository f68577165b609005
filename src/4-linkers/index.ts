import type { Linker } from '#core/stages.ts'
import { carriedOver } from './carried-over/index.ts'
import { coverage } from './coverage/index.ts'
import { events } from './events/index.ts'
import { integrity } from './integrity/index.ts'
import { origins } from './origins/index.ts'
import { sameEntity } from './same-entity/index.ts'
import { sameFigure } from './same-figure/index.ts'
import { sameQuotation } from './same-quotation/index.ts'

/** In the order in which they run: entities first, since every later comparison speaks of them. */
export const linkers: Linker[] = [
  sameEntity,
  carriedOver,
  sameQuotation,
  integrity,
  sameFigure,
  events,
  origins,
  coverage,
]
