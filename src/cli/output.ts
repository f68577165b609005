/** Lines for another program: to standard output, or into a file that a person names. */
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'

// U+007F–U+009F, which JSON lets stand as they are; U+009B begins a command of a terminal as escape and `[` do
const CONTROLS = /[\u007f-\u009f]/g

/** Writes as fast as the reader takes, and fails when the reader or the disk does. JSON keeps its values. */
export async function print(file: string | undefined, lines: string[]): Promise<void> {
  const stream = file ? createWriteStream(file) : process.stdout
  const failed = new Promise<never>((_, reject) => stream.once('error', reject))
  failed.catch(() => {})
  for (const line of lines)
    if (!stream.write(line.replace(CONTROLS, (c) => `\\u00${c.charCodeAt(0).toString(16)}`)))
      await Promise.race([once(stream, 'drain'), failed])
  if (file) await Promise.race([new Promise<void>((done) => stream.end(done)), failed])
}
