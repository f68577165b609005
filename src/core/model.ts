/**
 * The contract: what Dossier says of an article and of a dossier, as schemas.
 * The TypeScript types and the published JSON Schema both come from here, so they cannot drift apart.
 * Offsets are UTF-16 code units into `text`, half-open: `text.slice(start, end)` is what a span covers.
 */
import { z } from 'zod'
import { Corrected, CorrectionRecord, marked } from './corrections/record.ts'
import { SetAside, Source, Version } from './files-record.ts'

const id = z.string().min(1)
const offset = z.number().int().min(0)
const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const span = { start: offset, end: offset }

export const Span = z.object(span).describe('Half-open range of UTF-16 code units into `text`.')

const from = z.string().optional().describe('The place of the file that states the value: `meta og:title, line 7`.')
const proof = { basis: z.enum(['stated', 'inferred', 'supplied']), evidence: z.array(Span).optional(), from }
const field = <T extends z.ZodType>(value: T) => z.object({ value, ...proof })

export const Fields = z
  .object({
    title: field(z.string()).optional(),
    kicker: field(z.string()).optional(),
    dek: field(z.string()).optional(),
    byline: field(z.array(z.string())).optional(),
    outlet: field(z.string()).optional(),
    url: field(z.string()).optional(),
    language: field(z.string()).optional(),
    published: z
      .object({
        value: isoDay,
        window: z.tuple([isoDay, isoDay]).describe('First and last possible day.'),
        ...proof,
      })
      .optional(),
    modified: field(isoDay).optional().describe('The day on which the source says that it was changed.'),
    original: field(z.string())
      .optional()
      .describe('Title of the work that this text is a digest of, where the source says so.'),
  })
  .describe('What is known of the article as a whole; an absent field is unknown.')

export const Role = z.enum(['kicker', 'title', 'dek', 'byline', 'body', 'caption', 'related', 'boilerplate'])
export const BlockOrigin = z.object({ ...span, line: offset, page: offset.optional() })
export const Region = z.object({ ...marked, role: Role, rule: z.string().optional() })

export const EntityType = z.enum(['PER', 'ORG', 'GPE', 'LOC', 'FAC', 'NORP', 'EVENT', 'WORK', 'MISC'])
export const Mention = z.object({
  ...marked,
  type: EntityType,
  entity: id.describe('Entity id; unique within the article before linking, within the dossier after it.'),
  form: z.enum(['name', 'alias', 'role', 'pronoun']),
  literal: z.boolean().optional().describe('Places only: true for the place itself, false for its government.'),
  score: z.number().min(0).max(1).optional().describe('Confidence of a learned model; absent for rules.'),
  rule: z.string(),
})

const attribution = {
  speaker: id.nullable().describe('Entity id; null = not established.'),
  speakerText: Span.nullable(),
  cue: Span.nullable(),
  via: z.array(id).describe('Carriers between the speaker and this article, nearest to the speaker first.'),
  rule: z.string(),
}
export const Quotation = z.object({
  id,
  ...marked,
  mode: z.enum(['direct', 'mixed', 'scare']),
  ...attribution,
})
export const Statement = z.object({ id, ...marked, mode: z.enum(['indirect', 'mixed']), ...attribution })

export const DateMark = z.object({
  ...marked,
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  value: z.string().nullable().describe('TIMEX3 value.'),
  range: z.tuple([isoDay, isoDay]).nullable(),
  precision: z.enum(['time', 'day', 'week', 'part-of-month', 'month', 'season', 'quarter', 'year', 'decade', 'none']),
  resolved: z.boolean(),
  implied: z.string().optional().describe('What the text leaves out and the rule supplied.'),
  rule: z.string(),
})

export const Figure = z.object({
  id,
  ...marked,
  value: z.number().nullable(),
  high: z.number().nullable().describe('Upper end of a range.'),
  comparator: z.enum(['eq', 'over', 'at-least', 'under', 'at-most', 'about', 'nearly', 'vague']),
  unit: z.string().nullable(),
  counted: z
    .string()
    .nullable()
    .describe('What is counted, in words of the source, as one noun phrase: “people killed in Rome”.'),
  predicate: Span.nullable().optional().describe('The words that say what happened to what is counted: “killed”.'),
  key: z.string().nullable().describe('Count key: predicate|population|place or event|span of time.'),
  asOf: isoDay.nullable(),
  assertedBy: id.nullable(),
  caveats: z.array(Span),
  inLedger: z.boolean(),
  rule: z.string(),
})

export const Caveat = z.object({
  ...marked,
  kind: z.enum(['unnamed-source', 'anonymous-evaluation', 'hedge', 'verification', 'state-media', 'unsourced-report']),
  rule: z.string().optional(),
})

export const Label = z.object({
  ...marked,
  referent: id,
  head: z.string(),
  voice: z.enum(['narration', 'quotation', 'paraphrase', 'caption']),
  speaker: id.nullable(),
})

export const Message = z.object({
  ...span,
  ruleId: z.string(),
  severity: z.enum(['info', 'warning', 'error']),
  reason: z.string(),
})

export const Settings = z
  .object({
    rights: z.enum(['full', 'excerpt', 'link']),
    stateLinked: z.boolean().nullable(),
    weekStart: z.enum(['sunday', 'monday']),
  })
  .describe('What a person decided about the article, or the defaults.')

export const Article = z.object({
  record: z.literal('article'),
  id,
  source: Source,
  text: z.string(),
  fields: Fields,
  settings: Settings,
  truncated: z.boolean(),
  blocks: z.array(BlockOrigin).optional().describe('Where in the file the blocks of an extracted text begin.'),
  hidden: z.array(Span).describe('Markup inside `text` that a reader never sees (Markdown signs).'),
  regions: z.array(Region),
  mentions: z.array(Mention),
  quotations: z.array(Quotation),
  statements: z.array(Statement),
  dates: z.array(DateMark),
  figures: z.array(Figure),
  caveats: z.array(Caveat),
  labels: z.array(Label),
  messages: z.array(Message),
  corrections: z.array(Corrected).optional(),
})

const place = z.object({ article: id, ...span })
const itemOf = <K extends string>(kind: K) =>
  z.object({ article: id, [kind]: id } as { article: typeof id } & Record<K, typeof id>)

export const Entity = z.object({
  id,
  name: z.string(),
  type: EntityType,
  aliases: z.array(z.object({ text: z.string(), form: Mention.shape.form })),
  wikidata: z.string().nullable(),
  named: z.boolean().describe('False for a speaker known only by a description.'),
  reasons: z.array(z.string()).describe('Why these mentions were taken for one entity.'),
})
export const Passage = z.object({
  id,
  kind: z.enum(['verbatim', 'near-verbatim']),
  class: z.enum(['paragraph', 'passage', 'caption', 'quotation']),
  similarity: z.number(),
  from: id.nullable().describe('The earlier article; null when the dates do not tell.'),
  a: place,
  b: place,
})
const quotationRef = itemOf('quotation')
export const QuotationGroup = z.object({
  id,
  members: z.array(quotationRef),
  pairs: z.array(
    z.object({
      a: quotationRef,
      b: quotationRef,
      class: z.enum(['identical', 'shortened', 'altered', 'translation', 'fragment']),
    }),
  ),
  speakersDiffer: z.boolean(),
})
export const Integrity = z.object({
  kind: z.enum(['altered', 'unquoted-in-body', 'absent', 'marks-added', 'attribution-dropped']),
  a: place,
  b: place.nullable(),
})
const figureRef = itemOf('figure')
export const FigureGroup = z.object({
  key: z.string(),
  label: z.string(),
  verdict: z.enum(['contradict', 'update', 'restated', 'consistent']),
  members: z.array(figureRef),
  pairs: z.array(
    z.object({
      a: figureRef,
      b: figureRef,
      relation: z.enum(['agree', 'restated', 'contradict', 'compatible-different']),
    }),
  ),
})
const undatedEvent = { id, label: z.string(), sources: z.array(place) }
export const Event = z.object({
  ...undatedEvent,
  range: z.tuple([isoDay, isoDay]),
  precision: DateMark.shape.precision,
})
export const UndatedEvent = z.object(undatedEvent)
export const Origin = z.object({
  claim: z.string().describe('Count key of a figure group, or id of a quotation group or an event.'),
  label: z.string().optional().describe('Words of a source, or a name, for a reader.'),
  files: z.array(id),
  components: z.array(z.array(id)),
})
export const CoverageRow = z.object({
  row: z.string().describe('Id of an entity, a quotation group or an event; count key of a figure.'),
  label: z.string().optional().describe('Words of a source, or a name, for a reader.'),
  kind: z.enum(['entity', 'figure', 'quotation', 'event']),
  cells: z.array(z.object({ article: id, found: Span.nullable() })),
})

export const Dossier = z.object({
  record: z.literal('dossier'),
  title: z.string(),
  entities: z.array(Entity),
  passages: z.array(Passage),
  quotationGroups: z.array(QuotationGroup),
  integrity: z.array(Integrity),
  figureGroups: z.array(FigureGroup),
  events: z.array(Event),
  undated: z.array(UndatedEvent),
  origins: z.array(Origin),
  coverage: z.array(CoverageRow),
  setAside: z.array(SetAside).describe('Files of the folder that could not be read as an article, and why.'),
  versions: z.array(Version).describe('Files that hold an article that is briefed from another file.'),
  corrections: z.array(CorrectionRecord).describe('Every entry of corrections.yaml, each in exactly one state.'),
})

export type Span = z.infer<typeof Span>
export type Fields = z.infer<typeof Fields>
export type Role = z.infer<typeof Role>
export type Region = z.infer<typeof Region>
export type BlockOrigin = z.infer<typeof BlockOrigin>
export type EntityType = z.infer<typeof EntityType>
export type Mention = z.infer<typeof Mention>
export type Quotation = z.infer<typeof Quotation>
export type Statement = z.infer<typeof Statement>
export type DateMark = z.infer<typeof DateMark>
export type Figure = z.infer<typeof Figure>
export type Caveat = z.infer<typeof Caveat>
export type Label = z.infer<typeof Label>
export type Message = z.infer<typeof Message>
export type Settings = z.infer<typeof Settings>
export type Article = z.infer<typeof Article>
export type Entity = z.infer<typeof Entity>
export type Passage = z.infer<typeof Passage>
export type QuotationGroup = z.infer<typeof QuotationGroup>
export type Integrity = z.infer<typeof Integrity>
export type FigureGroup = z.infer<typeof FigureGroup>
export type Event = z.infer<typeof Event>
export type UndatedEvent = z.infer<typeof UndatedEvent>
export type Origin = z.infer<typeof Origin>
export type CoverageRow = z.infer<typeof CoverageRow>
export type Dossier = z.infer<typeof Dossier>
/** A span of one article. */
export type Place = z.infer<typeof place>
