/** The contract between the generator and the site: what a briefing's front matter holds. */

import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'
import { buildSettings } from './integrations/settings.ts'

export const collections = {
  briefings: defineCollection({
    loader: glob({
      base: `${buildSettings().content}/briefings`,
      pattern: '*.mdx',
      retainBody: false,
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/),
      title: z.string(),
      source: z.string(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  }),
}
