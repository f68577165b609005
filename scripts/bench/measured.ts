/**
 * Runs a module in this process and prints, as the last line on standard error, what it cost:
 *   node scripts/bench/measured.ts MODULE [ARGUMENT …]
 * CPU seconds of this process, its threads and its finished children (from /proc, so on Linux only), wall seconds, and
 * the peak memory of this process in MB.
 */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

// USER_HZ, which Linux fixes at 100 for /proc
const TICKS = 100

const began = performance.now()
process.on('exit', () => {
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  // utime, stime, cutime, cstime: fields 14 to 17 of proc(5), counted from the third here
  const cpu = fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS
  const peak = process.resourceUsage().maxRSS / 1024
  process.stderr.write(
    `\n${JSON.stringify({ cpu, wall: (performance.now() - began) / 1000, peak: Math.round(peak) })}\n`,
  )
})
const [module = ''] = process.argv.splice(2, 1)
await import(pathToFileURL(module).href)
