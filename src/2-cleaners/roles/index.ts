import type { Cleaner } from '#core/stages.ts'

export const roles: Cleaner = { name: 'roles', clean: (article) => article }
