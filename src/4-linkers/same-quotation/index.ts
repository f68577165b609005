import type { Linker } from '#core/stages.ts'

export const sameQuotation: Linker = { name: 'same-quotation', link: () => ({}) }
