/** Settings of the reader, kept in the browser. It may forbid that; then they hold for the page alone. */

export function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

export function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {}
}
