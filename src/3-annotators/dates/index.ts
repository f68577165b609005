import type { Annotator } from '#core/stages.ts'

export const dates: Annotator = { name: 'dates', annotate: () => ({}) }
