/** What `briefingData` gives the pages. */
declare module 'dossier:data' {
  import type { Changes } from '#core/changes/index.ts'
  import type { Measures } from '#core/measures.ts'
  import type { Article, Dossier } from '#core/model.ts'

  const data: {
    /** Sorted by path. */
    articles: Article[]
    dossier: Dossier
    /** True while a person writes and what stands across the files is being looked for. */
    linking: boolean
    /** Null where the build was compared with no earlier one. */
    changes: Changes | null
    /** `date` only where the person who builds gives one: the same seeds give the same bytes. */
    build: { date: string | null; portable: boolean; version: string; hash: string }
    measures: Measures
  }
  export default data
}
