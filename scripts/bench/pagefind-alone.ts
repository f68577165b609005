/** Pagefind alone over a built folder. Argument: the folder. */
import { close, createIndex } from 'pagefind'

const [folder = ''] = process.argv.slice(2)
const { index } = await createIndex({ forceLanguage: 'en' })
await index?.addDirectory({ path: folder })
await index?.writeFiles({ outputPath: `${folder}/pagefind` })
await close()
