/**
 * The seam between the annotators and the pages: every `Mark.astro` says in `names` which components of the MDX it
 * prints. A new annotator with a `Mark.astro` needs no change here.
 */
import type { AstroComponentFactory } from 'astro/runtime/server/index.js'

interface MarkModule {
  default: AstroComponentFactory
  names: string[]
}

const modules = import.meta.glob<MarkModule>('../3-annotators/*/Mark.astro', { eager: true })

/** MDX component name → component. */
export const marks: Record<string, AstroComponentFactory> = Object.fromEntries(
  Object.values(modules).flatMap((module) => module.names.map((name) => [name, module.default])),
)
