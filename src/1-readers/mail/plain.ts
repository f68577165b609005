/** The plain text of a mail as its writer saw it: lines put together again, without marks of quotation. */

// "> The council met." "> > The council met."
const QUOTE = /^> ?/
/** Deeper quotations are no articles. */
const DEEPEST = 5

/** Whether most of a text is quoted from another mail. */
export function isQuoted(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim())
  return lines.filter((line) => QUOTE.test(line)).length * 2 > lines.length
}

/** What was quoted, without the marks of quotation, where a mail holds little else. */
export function unquoted(text: string): string {
  let bare = text
  for (let depth = 0; depth < DEEPEST && isQuoted(bare); depth++)
    bare = bare
      .split('\n')
      .map((line) => line.replace(QUOTE, ''))
      .join('\n')
  return bare
}

/**
 * Lines that end in a blank go on in the next one, if it is quoted as deeply (RFC 3676, format=flowed). `joint` is
 * whether that blank was put there for the sake of the break alone (DelSp).
 */
export function flowed(text: string, joint: boolean): string {
  const lines: string[] = []
  let open: { depth: number; words: string[] } | undefined
  const close = (): void => {
    if (open) lines.push(`${open.depth ? `${'>'.repeat(open.depth)} ` : ''}${open.words.join('')}`)
    open = undefined
  }
  for (const line of text.split('\n')) {
    const depth = depthOf(line)
    const words = line.slice(depth).replace(/^ /, '')
    if (open?.depth !== depth || words === '-- ') close()
    open ??= { depth, words: [] }
    open.words.push(joint && words.endsWith(' ') ? words.slice(0, -1) : words)
    if (!words.endsWith(' ') || words === '-- ') close()
  }
  close()
  return lines.join('\n')
}

function depthOf(line: string): number {
  let depth = 0
  while (line[depth] === '>') depth++
  return depth
}
