import type { Linker } from '#core/stages.ts'

export const carriedOver: Linker = { name: 'carried-over', link: () => ({}) }
