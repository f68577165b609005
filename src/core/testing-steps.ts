/** For tests: how often each part of the program ran, which no slow or busy machine changes. */
import { Session } from 'node:inspector/promises'

/** Counts by the place of a function or block: `3-annotators/dates/find.ts:310 phraseAt`. */
export type Steps = ReadonlyMap<string, number>

/**
 * A counter of the functions and blocks of `src` that run while a piece of work does, as the engine counts them for
 * coverage: loops and callbacks count each time round, so that cost which grows with the square shows whatever a step
 * costs. Work that the engine does within one of its own functions is seen only where it calls back.
 */
export async function stepCounter(): Promise<(work: () => void) => Promise<Steps>> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  return async (work) => {
    // taking the counts sets them to nothing
    await session.post('Profiler.takePreciseCoverage')
    work()
    const { result } = await session.post('Profiler.takePreciseCoverage')
    const steps = new Map<string, number>()
    for (const { url, functions } of result) {
      const [, path] = url.split('/src/')
      if (!path || url.includes('node_modules')) continue
      for (const { functionName, ranges } of functions)
        for (const { startOffset, count } of ranges) {
          const place = `${path}:${startOffset} ${functionName}`
          steps.set(place, Math.max(steps.get(place) ?? 0, count))
        }
    }
    return steps
  }
}
