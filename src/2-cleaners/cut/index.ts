import type { Cleaner } from '#core/stages.ts'

export const cut: Cleaner = { name: 'cut', clean: (article) => article }
