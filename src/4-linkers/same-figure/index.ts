import type { Linker } from '#core/stages.ts'

export const sameFigure: Linker = { name: 'same-figure', link: () => ({}) }
