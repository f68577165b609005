import type { Linker } from '#core/stages.ts'

export const origins: Linker = { name: 'origins', link: () => ({}) }
