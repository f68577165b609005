import type { Linker } from '#core/stages.ts'

export const sameEntity: Linker = { name: 'same-entity', link: () => ({}) }
