/** `dossier.yaml`: what a person supplies that the files do not say. Keys are closed and checked. */
import { z } from 'zod'
import { EntityType, Settings } from './model.ts'
import { yamlOf } from './yaml.ts'

const day = z.preprocess(
  (v) => (v instanceof Date ? v.toISOString().slice(0, 10) : v),
  z.string().refine(isDay, 'expected a date like 2023-10-24'),
)
/** A megabyte in one line is no name, and neither a control character nor half of a character a word. */
const words = z
  .string()
  .max(500, 'expected 500 characters at most')
  .regex(/^(?:[\t\n\r]|[^\p{Cc}\p{Cs}])*$/u, 'expected words without control characters')
const webAddress = z.url({ protocol: /^https?$/, error: 'expected an address that begins with http:// or https://' })

export const SidecarArticle = z.strictObject({
  title: words.optional(),
  outlet: words.optional(),
  published: day.optional(),
  byline: z.array(words).optional(),
  url: webAddress.optional(),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/, 'expected a language tag like en or pt-BR')
    .optional(),
  rights: Settings.shape.rights.optional(),
  stateLinked: z.boolean().optional(),
  weekStart: Settings.shape.weekStart.optional(),
})
/** A key with nothing behind it, or only comments, says nothing. */
const orNothing = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined)

export const Sidecar = z.strictObject({
  title: orNothing(words),
  articles: orNothing(z.record(z.string(), orNothing(SidecarArticle))),
  entities: orNothing(
    z.array(
      z.strictObject({
        name: words.min(1),
        type: EntityType,
        aliases: z.array(words.min(1)).optional(),
        wikidata: z
          .string()
          .regex(/^Q[1-9]\d*$/, 'expected a Wikidata id like Q937')
          .optional(),
      }),
    ),
  ),
})
export type Sidecar = Partial<z.infer<typeof Sidecar>>
export type SidecarArticle = z.infer<typeof SidecarArticle>

/** What is wrong in a sidecar: where (line and column, from 1) and what to do. */
export interface SidecarProblem {
  line: number
  column: number
  ruleId: string
  reason: string
}

/** Who mends the first of them sees the next. */
const MOST_PROBLEMS = 20

/**
 * Reads the text of a sidecar. Returns what holds, or every problem with its place; a sidecar with a problem is not
 * used at all, since half of a person's decisions would be worse than a question.
 */
export function readSidecar(text: string): { sidecar: Sidecar; problems: SidecarProblem[] } {
  const document = yamlOf(text)
  const wrong = (at: number, rule: string, reason: string): SidecarProblem => {
    const before = text.slice(0, at).split('\n')
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, ruleId: `sidecar:${rule}`, reason }
  }
  if (!document) return { sidecar: {}, problems: [wrong(0, 'nesting', 'The sidecar is nested too deeply.')] }
  if (document.errors.length)
    return {
      sidecar: {},
      problems: document.errors
        .slice(0, MOST_PROBLEMS)
        .map((e) => wrong(e.pos[0], 'yaml', `This is no valid YAML: ${e.message.split('\n')[0]}.`)),
    }
  let data: unknown
  // aliases are capped against entity bombs; a plain map has no prototype to pollute
  try {
    data = document.toJS({ maxAliasCount: 100 })
  } catch {
    return {
      sidecar: {},
      problems: [wrong(0, 'aliases', 'The sidecar repeats too many YAML aliases; write the values out.')],
    }
  }
  const checked = Sidecar.safeParse(data ?? {})
  if (checked.success) return { sidecar: checked.data, problems: [] }
  return {
    sidecar: {},
    problems: checked.error.issues.slice(0, MOST_PROBLEMS).map((issue) => {
      const node = document.getIn(
        issue.path.filter((p) => typeof p !== 'symbol'),
        true,
      ) as { range?: [number, number, number] } | undefined
      return wrong(node?.range?.[0] ?? 0, issue.code.replaceAll('_', '-'), explain(issue))
    }),
  }
}

/** A day that there is: no 30 February. */
function isDay(day: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

function explain(issue: z.core.$ZodIssue): string {
  const where = issue.path.length ? `\`${issue.path.join('.')}\`` : 'The sidecar'
  if (issue.code === 'unrecognized_keys')
    return `${where} has a key that is not known: ${issue.keys
      .slice(0, MOST_PROBLEMS)
      .map((k) => `\`${k}\``)
      .join(', ')}. See \`dossier new\` for every key that is.`
  return `${where}: ${issue.message}.`
}
