import type { Annotator } from '#core/stages.ts'

export const labels: Annotator = { name: 'labels', annotate: () => ({}) }
