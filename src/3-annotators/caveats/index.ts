import type { Annotator } from '#core/stages.ts'

export const caveats: Annotator = { name: 'caveats', annotate: () => ({}) }
