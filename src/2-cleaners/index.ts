import type { Cleaner } from '#core/stages.ts'
import { cut } from './cut/index.ts'
import { fields } from './fields/index.ts'
import { roles } from './roles/index.ts'

/** In the order in which they run: lines get roles, roles give fields, then the end is looked at. */
export const cleaners: Cleaner[] = [roles, fields, cut]
