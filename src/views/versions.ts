/** Files that hold an article which is briefed from another file, with what differs. */
import type { Version } from '#core/files-record.ts'
import type { Article } from '#core/model.ts'
import type { Evidence, Library } from './library.ts'

export interface VersionRow {
  version: Version
  /** The article that is briefed. */
  briefed: Article
  /** `null` where the one version has nothing in place of the other's words. */
  rows: { here: Evidence | null; there: Version['changes'][number]['there'] }[]
}

/** One entry a version, in the order of their files. */
export const versionRows = (library: Library): VersionRow[] =>
  library.dossier.versions.map((version) => {
    const briefed = library.article(version.of)
    const rows = version.changes.map(({ here, there }) => ({ here: here && library.evidence(briefed, here), there }))
    return { version, briefed, rows }
  })
