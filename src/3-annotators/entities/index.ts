import type { Annotator } from '#core/stages.ts'

export const entities: Annotator = { name: 'entities', annotate: () => ({}) }
