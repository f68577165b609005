import type { Annotator } from '#core/stages.ts'

export const figures: Annotator = { name: 'figures', annotate: () => ({}) }
