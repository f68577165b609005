import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'

export const collections = {
  briefings: defineCollection({
    loader: glob({ base: `${process.env.BENCH_CONTENT}/briefings`, pattern: '*.mdx', retainBody: false }),
  }),
}
