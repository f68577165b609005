/** Gives the pages what the generator found, as the virtual module `dossier:data`. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { AstroIntegration } from 'astro'
import { type DevEnvironment, type EnvironmentModuleNode, isRunnableDevEnvironment, type ViteDevServer } from 'vite'

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
      linking: records.some((r) => r.record === 'linking'),
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
    for (const environment of Object.values(server.environments)) forget(environment)
    server.ws.send({ type: 'full-reload' })
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

/** Takes the data and what stands on it as not loaded: to load everything again would take longer than the page. */
function forget(environment: DevEnvironment): void {
  const data = environment.moduleGraph.getModuleById(`\0${ID}`)
  if (!data) return
  const stale = new Set<EnvironmentModuleNode>()
  environment.moduleGraph.invalidateModule(data, stale, undefined, true)
  if (!isRunnableDevEnvironment(environment)) return
  const { evaluatedModules } = environment.runner
  for (const { id } of stale) {
    const loaded = id && evaluatedModules.getModuleById(id)
    if (loaded) evaluatedModules.invalidateModule(loaded)
  }
}
