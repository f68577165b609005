/** Libraries that open formats say on the console what they stumble over, without the name of the file; nobody can use that. */
export async function silently<T>(work: () => Promise<T>): Promise<T> {
  const { log, warn } = console
  console.log = console.warn = () => {}
  try {
    return await work()
  } finally {
    Object.assign(console, { log, warn })
  }
}
