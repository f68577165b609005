/** Puts the files for the usual static hosts beside a site: headers, types, caching, and what GitHub Pages needs. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { headersFile, htaccess, nginxFile } from './files.ts'

/** `base`: path below the host, with `/` at both ends. */
export function hosting(base: string): AstroIntegration {
  return {
    name: 'dossier-hosting',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const put = (name: string, content: string): void => writeFileSync(join(fileURLToPath(dir), name), content)
        put('_headers', headersFile(base))
        put('.htaccess', htaccess(base))
        put('nginx.conf', nginxFile(base))
        // GitHub Pages would leave out the folder `_astro` otherwise
        put('.nojekyll', '')
      },
    },
  }
}
