import type { Linker } from '#core/stages.ts'

export const events: Linker = { name: 'events', link: () => ({}) }
