/**
 * Pictures of every kind of page, for looking at: phone, laptop and paper, light and dark.
 *   npm run screenshots -- FOLDER [SITE]      into FOLDER, of the site in dist/ or SITE
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { serveSite } from '../src/cli/serve.ts'
import { openBrowser } from '../src/integrations/browser.ts'
import { kindsOf } from '../tests/browser.ts'

const [folder, site = 'dist'] = process.argv.slice(2)
if (!folder) {
  process.stderr.write('Name the folder for the pictures: npm run screenshots -- FOLDER\n')
  process.exit(2)
}
mkdirSync(folder, { recursive: true })
const kinds = kindsOf(resolve(site))
const { address, server } = await serveSite(site, 0)
const browser = await openBrowser()
for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [390, 1280]) {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } })
    for (const path of kinds) {
      await page.goto(new URL(path, address).href)
      await page.screenshot({ path: join(folder, `${nameOf(path)}-${width}-${colorScheme}.png`), fullPage: true })
      if (colorScheme === 'light' && width === 1280)
        writeFileSync(
          join(folder, `${nameOf(path)}.pdf`),
          await page.pdf({ format: 'A4', tagged: true, outline: true, preferCSSPageSize: true }),
        )
    }
    await page.close()
  }
await browser.close()
server.close()

function nameOf(path: string): string {
  return path.replace(/\/$/, '').replaceAll('/', '-').replace('.html', '') || 'home'
}
