/** Gives the pages what the generator found, as the virtual module `dossier:data`. */
import { readFileSync } from 'node:fs'
import type { AstroIntegration } from 'astro'

const ID = 'dossier:data'

/**
 * `file` is `content/dossier.json`; `changes` the file of what changed since an earlier build, if any; `build` is what the command knows of this build; `measures` is `measures.json`.
 * The data is read when the pages are rendered, not bundled: a thousand articles would make a bundle of many megabytes.
 */
export function briefingData(
  { file, changes }: { file: string; changes: string | null },
  build: object,
  measures: string,
): AstroIntegration {
  const code = `
    import { readFileSync } from 'node:fs'
    const records = JSON.parse(readFileSync(${JSON.stringify(file)}, 'utf8'))
    export default {
      articles: records.filter((r) => r.record === 'article'),
      dossier: records.find((r) => r.record === 'dossier'),
      changes: ${changes ? `JSON.parse(readFileSync(${JSON.stringify(changes)}, 'utf8'))` : 'null'},
      build: ${JSON.stringify(build)},
      measures: ${JSON.stringify(JSON.parse(readFileSync(measures, 'utf8')))},
    }`
  return {
    name: 'dossier-data',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'dossier-data',
                resolveId: (id: string) => (id === ID ? `\0${ID}` : undefined),
                load: (id: string) => (id === `\0${ID}` ? code : undefined),
              },
            ],
          },
        })
      },
    },
  }
}
