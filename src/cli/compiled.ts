/** Keeps what Node made of the modules, types stripped and compiled: it more than halves the time until work begins. */
import module from 'node:module'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../.cache/compiled', import.meta.url))

/** To be called before the modules are loaded. Where nothing can be written, Node does without. */
export const keepCompiled = (): void => void module.enableCompileCache(folder)
