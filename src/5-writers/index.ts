import type { Writer } from '#core/stages.ts'

/** In the order in which they are asked. */
export const writers: Writer[] = []
