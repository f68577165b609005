/** Gives the pages what the generator found, as the virtual module `dossier:data`. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { AstroIntegration } from 'astro'
import type { ViteDevServer } from 'vite'

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
      'astro:server:setup': ({ server }) => follow(server, file),
    },
  }
}

/**
 * While a person writes: when the data changes, every open page is made anew; what is wrong with the folder, which the
 * command writes to `problem.txt` beside the data, shows over the page.
 */
function follow(server: ViteDevServer, file: string): void {
  const problems = join(dirname(file), 'problem.txt')
  const problem = (): string => (existsSync(problems) ? readFileSync(problems, 'utf8') : '')
  const show = (message: string): void => server.ws.send({ type: 'error', err: { message, stack: '' } })
  const reload = (): void => {
    for (const environment of Object.values(server.environments)) {
      const data = environment.moduleGraph.getModuleById(`\0${ID}`)
      if (data) environment.moduleGraph.invalidateModule(data)
      environment.hot.send({ type: 'full-reload' })
    }
  }
  server.watcher.add([file, problems])
  server.watcher.on('all', (_, path) => {
    if (path === problems && problem()) show(problem())
    else if (path === file || path === problems) reload()
  })
  server.ws.on('connection', () => {
    if (problem()) show(problem())
  })
}
