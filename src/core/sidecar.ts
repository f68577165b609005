/** `dossier.yaml`: what a person supplies that the files do not say. Keys are closed and checked. */
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { EntityType, Settings } from './model.ts'

const day = z.preprocess(
  (v) => (v instanceof Date ? v.toISOString().slice(0, 10) : v),
  z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date like 2023-10-24'),
)
const webAddress = z.url({ protocol: /^https?$/, error: 'expected an address that begins with http:// or https://' })

export const SidecarArticle = z.strictObject({
  title: z.string().optional(),
  outlet: z.string().optional(),
  published: day.optional(),
  byline: z.array(z.string()).optional(),
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
  title: orNothing(z.string()),
  articles: orNothing(z.record(z.string(), orNothing(SidecarArticle))),
  entities: orNothing(
    z.array(
      z.strictObject({
        name: z.string().min(1),
        type: EntityType,
        aliases: z.array(z.string().min(1)).optional(),
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

/**
 * Reads the text of a sidecar. Returns what holds, or every problem with its place; a sidecar with a problem is not
 * used at all, since half of a person's decisions would be worse than a question.
 */
export function readSidecar(text: string): { sidecar: Sidecar; problems: SidecarProblem[] } {
  // aliases are capped against entity bombs; a plain map has no prototype to pollute
  const document = parseDocument(text, { schema: 'core', uniqueKeys: true, prettyErrors: true })
  const placeOf = (at: number): { line: number; column: number } => {
    const before = text.slice(0, at).split('\n')
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  }
  if (document.errors.length)
    return {
      sidecar: {},
      problems: document.errors.map((e) => ({
        ...placeOf(e.pos[0]),
        ruleId: 'sidecar:yaml',
        reason: `This is no valid YAML: ${e.message.split('\n')[0]?.replace(/ at line.*$/, '')}.`,
      })),
    }
  let data: unknown
  try {
    data = document.toJS({ maxAliasCount: 100 })
  } catch {
    return {
      sidecar: {},
      problems: [
        {
          line: 1,
          column: 1,
          ruleId: 'sidecar:aliases',
          reason: 'The sidecar repeats too many YAML aliases; write the values out.',
        },
      ],
    }
  }
  const checked = Sidecar.safeParse(data ?? {})
  if (checked.success) return { sidecar: checked.data, problems: [] }
  return {
    sidecar: {},
    problems: checked.error.issues.map((issue) => {
      const node = document.getIn(
        issue.path.filter((p) => typeof p !== 'symbol'),
        true,
      ) as { range?: [number, number, number] } | undefined
      return {
        ...placeOf(node?.range?.[0] ?? 0),
        ruleId: `sidecar:${issue.code.replaceAll('_', '-')}`,
        reason: explain(issue),
      }
    }),
  }
}

function explain(issue: z.core.$ZodIssue): string {
  const where = issue.path.length ? `\`${issue.path.join('.')}\`` : 'The sidecar'
  if (issue.code === 'unrecognized_keys')
    return `${where} has a key that is not known: ${issue.keys.map((k) => `\`${k}\``).join(', ')}. See \`dossier new\` for every key that is.`
  return `${where}: ${issue.message}.`
}
