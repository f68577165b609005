/** The menu, in order. */
import { t } from '../strings.ts'
import { library } from './_site.ts'

export const nav = [
  { path: 'figures/', label: t.nav.figures },
  { path: 'quotations/', label: t.nav.quotations },
  { path: 'statements/', label: t.nav.statements },
  { path: 'timeline/', label: t.nav.timeline },
  { path: 'entities/', label: t.nav.entities },
  { path: 'coverage/', label: t.nav.coverage },
  { path: 'compare/', label: t.nav.compare },
  ...(library.changes ? [{ path: 'changes/', label: t.nav.changes }] : []),
  { path: 'sources/', label: t.nav.sources },
  { path: 'method/', label: t.nav.method },
]
