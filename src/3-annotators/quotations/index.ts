import type { Annotator } from '#core/stages.ts'

export const quotations: Annotator = { name: 'quotations', annotate: () => ({}) }
