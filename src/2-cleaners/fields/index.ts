import type { Cleaner } from '#core/stages.ts'

export const fields: Cleaner = { name: 'fields', clean: (article) => article }
