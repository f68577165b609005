import type { Linker } from '#core/stages.ts'

export const integrity: Linker = { name: 'integrity', link: () => ({}) }
