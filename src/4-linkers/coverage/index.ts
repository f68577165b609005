import type { Linker } from '#core/stages.ts'

export const coverage: Linker = { name: 'coverage', link: () => ({}) }
