/** Which rules were at work in this dossier, and how often: every mark names its own. */
import type { Library } from './library.ts'

export interface RuleRow {
  layer: string
  rule: string
  count: number
}

const LAYERS = ['mentions', 'quotations', 'statements', 'dates', 'figures', 'caveats', 'regions'] as const

/** Rules by layer, the most used first. */
export function rulesAtWork({ articles }: Library): RuleRow[] {
  return LAYERS.flatMap((layer) => {
    const counts = new Map<string, number>()
    for (const article of articles)
      for (const { rule } of article[layer]) if (rule) counts.set(rule, (counts.get(rule) ?? 0) + 1)
    return [...counts]
      .map(([rule, count]) => ({ layer, rule, count }))
      .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1))
  })
}
