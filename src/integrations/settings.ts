/** What the command hands to the Astro build, through the environment, since Astro reads its own configuration file. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface BuildSettings {
  /** Folder with `briefings/*.mdx` and `dossier.json`. */
  content: string
  /** File with what changed since an earlier build; null when there is none. */
  changes: string | null
  /** Folder that the site is written to. */
  out: string
  /** Folder for what Astro keeps between builds; one a build, so that two builds never meet. */
  cache: string
  /** Address of the site's host, such as `https://example.org`. */
  site: string
  /** Path below the host, with `/` at both ends. */
  base: string
  /** Date of the build as a person gave it; null where none was given. */
  date: string | null
  /** Whether the site is read from disk, without a server. */
  portable: boolean
  version: string
  /** First digits of the hash of everything that the site shows. */
  hash: string
}

const project = fileURLToPath(new URL('../..', import.meta.url))

/** The settings of this build; without the command, those of `content/` in the project. */
export function buildSettings(): BuildSettings {
  const given = process.env.DOSSIER_BUILD
  if (given) return JSON.parse(given) as BuildSettings
  const content = resolve(project, 'content')
  if (!existsSync(resolve(content, 'dossier.json')))
    throw new Error(
      'There is no `content/dossier.json`. Run `npm run build` first: it makes the briefings and then the site.',
    )
  return {
    content,
    changes: null,
    out: resolve(project, 'dist'),
    cache: resolve(project, '.cache'),
    site: 'http://localhost:4321',
    base: '/',
    date: null,
    portable: false,
    version: '0.0.0',
    hash: '',
  }
}
