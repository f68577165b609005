/** The contract as other programs read it. */
import { z } from 'zod'
import { Article, Dossier } from './model.ts'

/** The record stream of `dossier annotate` as a JSON Schema (draft 2020-12). */
export const contractSchema = (): unknown => ({
  ...z.toJSONSchema(z.discriminatedUnion('record', [Article, Dossier])),
  title: 'One line of `dossier annotate`',
})
