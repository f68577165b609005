/** What is said of files: where an article came from, which were set aside, which are versions of one article. */
import { z } from 'zod'

const offset = z.number().int().min(0)
const span = { start: offset, end: offset }

export const Source = z.object({
  path: z.string().describe('Relative to the folder; of an article in an envelope, the file, `#` and its name in it.'),
  file: z.string().optional().describe('The envelope, where a file holds several articles.'),
  sha256: z.string().describe('Of the bytes of the file.'),
  bytes: offset,
  mediaType: z.string(),
})

export const SetAside = z.object({ path: z.string(), ruleId: z.string(), reason: z.string() })

export const Version = z.object({
  id: z.string().min(1),
  of: z.string().min(1).describe('The article that is briefed.'),
  kind: z.enum(['exact', 'near', 'updated']),
  briefed: z.boolean().describe('Whether it has a briefing too, since nothing says that both are of one outlet.'),
  source: Source,
  published: z.string().nullable(),
  changes: z
    .array(
      z.object({
        here: z.object(span).nullable().describe('Place in the article that is briefed.'),
        there: z
          .object({ ...span, text: z.string() })
          .nullable()
          .describe('Place in this version, and its words as far as its rights allow.'),
      }),
    )
    .describe('What differs, sentence by sentence, in the order of the article that is briefed.'),
})
export type Version = z.infer<typeof Version>
