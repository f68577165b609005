/** `dossier serve`: a static server for looking at a built site, on this machine only. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import compression from '@polka/compression'
import sirv from 'sirv'
import { headersOf } from '../integrations/hosting/rules.ts'
import { WrongUse } from './reporter.ts'

/** Serves a site under the base path that it was built for, with the headers that a host is told to give. Throws `WrongUse` for a folder that is no site of ours. */
export async function serveSite(site: string, port: number): Promise<{ address: string; server: Server }> {
  const settings = join(site, 'build.json')
  if (!existsSync(settings))
    throw new WrongUse(`\`${site}\` holds no site that Dossier built. Run \`dossier build\` first.`)
  const { base } = JSON.parse(readFileSync(settings, 'utf8')) as { base: string }
  const missing = readFileSync(join(site, '404.html'))
  // what a host does: a page weighs here what it weighs for its readers
  const compressed = compression()
  const listed = () => sirv(site, { etag: true, dotfiles: false, setHeaders })
  const builtAt = (): number | undefined => statSync(settings, { throwIfNoEntry: false })?.mtimeMs
  let known = { at: builtAt(), files: listed() }
  const server = createServer((request, response) => {
    const notFound = (): void => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(missing)
    }
    if (!request.url?.startsWith(base)) {
      if (request.url === '/') response.writeHead(302, { location: base }).end()
      else notFound()
      return
    }
    request.url = `/${request.url.slice(base.length)}`
    // a build that takes the place of the one that is looked at has files of other names
    const now = builtAt()
    if (now !== undefined && now !== known.at) known = { at: now, files: listed() }
    compressed(request, response, () => known.files(request, response, notFound))
  })
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(
        error.code === 'EADDRINUSE' ? new WrongUse(`Port ${port} is taken. Choose another with \`--port\`.`) : error,
      ),
    )
    server.listen(port, '127.0.0.1', done)
  })
  const at = server.address()
  return { address: `http://127.0.0.1:${typeof at === 'object' && at ? at.port : port}${base}`, server }
}

function setHeaders(response: ServerResponse, path: string): void {
  for (const [name, value] of Object.entries(headersOf(path.replace(/^\//, '')))) response.setHeader(name, value)
  response.setHeader('vary', 'accept-encoding')
}
