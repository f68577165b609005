/** Lines for another program: to standard output, or into a file that a person names. */
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'

/** Writes as fast as the reader takes, and fails when the reader or the disk does. */
export async function print(file: string | undefined, lines: string[]): Promise<void> {
  const stream = file ? createWriteStream(file) : process.stdout
  const failed = new Promise<never>((_, reject) => stream.once('error', reject))
  failed.catch(() => {})
  for (const line of lines) if (!stream.write(line)) await Promise.race([once(stream, 'drain'), failed])
  if (file) await Promise.race([new Promise<void>((done) => stream.end(done)), failed])
}
