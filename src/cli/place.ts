/** Line and column, from 1, of an offset; columns are UTF-16 code units. */
export function lineAndColumn(text: string, at: number): { line: number; column: number } {
  let line = 1
  let from = 0
  for (let i = 0; i < at; i++) {
    const c = text.charCodeAt(i)
    if (c !== 10 && !(c === 13 && text.charCodeAt(i + 1) !== 10)) continue
    line++
    from = i + 1
  }
  return { line, column: at - from + 1 }
}
