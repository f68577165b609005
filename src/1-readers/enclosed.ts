/** Files inside envelopes: what is attached to a mail, the mails of a mailbox, and what is inside these in their turn. */
import { partNames } from '#core/envelopes.ts'
import { type Part, Unreadable } from '#core/stages.ts'
import { openers, readers } from './index.ts'

/** Mails are forwarded in mails, and no chain of people is so long. */
const DEEPEST = 100
const MOST_PARTS = 5000
/** All files of an envelope together; each is as large as what it holds, so that depth multiplies size. */
const MOST_BYTES = 256 * 2 ** 20
/** So many names of files that are not read are told. */
const MOST_NAMED = 10

interface Waiting {
  part: Part
  depth: number
}

interface Unpacked {
  articles: Part[]
  /** Names of files in forms that nobody reads. */
  unread: string[]
  /** Files beyond a bound. */
  beyond: number
}

/** Opens what is a file among `parts`, and so on; articles stay where they stood. Rejects when there is none. */
export async function unpacked(parts: Part[]): Promise<Part[]> {
  if (!parts.some(({ form }) => form === 'file')) return parts
  const { articles, unread, beyond } = await opened(parts)
  if (!articles.length)
    throw unread.length
      ? new Unreadable('readers:no-article', `The file holds nothing that is read: ${listed(unread)}.`)
      : new Unreadable('readers:too-deep', 'Files nest too deep in one another. Save the article by itself.')
  const names = partNames(articles.flatMap(({ name }) => name ?? []))
  const named = articles.map((part) => (part.name === null ? part : { ...part, name: names.shift() as string }))
  const said = [
    ...(unread.length
      ? [told('info', `Enclosed files in forms that are not read: ${listed(unread)}. Their text is not briefed.`)]
      : []),
    ...(beyond
      ? [told('warning', `Enclosed files that are too many, too large or too deep, and were left out: ${beyond}.`)]
      : []),
  ]
  const [first, ...rest] = named as [Part, ...Part[]]
  // what holds one article is that article
  return [{ ...first, ...(!rest.length && { name: null }), messages: [...(first.messages ?? []), ...said] }, ...rest]
}

async function opened(parts: Part[]): Promise<Unpacked> {
  const found: Unpacked = { articles: [], unread: [], beyond: 0 }
  const waiting: Waiting[] = parts.map((part) => ({ part, depth: 0 })).reverse()
  let left = MOST_BYTES
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { part, depth } = next
    left -= part.file?.bytes.length ?? 0
    if (found.articles.length >= MOST_PARTS || (part.file && (depth >= DEEPEST || left < 0))) found.beyond++
    else if (part.file)
      waiting.push(...(await inside(part, found)).map((p) => ({ part: p, depth: depth + 1 })).reverse())
    else found.articles.push(part)
  }
  return found
}

/** What is in a file that has an opener; a file for a reader, or one that cannot be opened, is an article found. */
async function inside(part: Part, found: Unpacked): Promise<Part[]> {
  const file = part.file as NonNullable<Part['file']>
  const opener = openers.find((o) => o.accepts(file))
  if (!opener) {
    if (readers.some((r) => r.accepts(file))) found.articles.push(part)
    else found.unread.push(file.path)
    return []
  }
  try {
    const parts = await opener.open(file)
    const nested = parts.map((p) => ({ ...p, name: p.name === null ? part.name : `${part.name}-${p.name}` }))
    return part.messages && nested[0]
      ? [{ ...nested[0], messages: [...part.messages, ...(nested[0].messages ?? [])] }, ...nested.slice(1)]
      : nested
  } catch (error) {
    const { ruleId, message } =
      error instanceof Unreadable
        ? error
        : { ruleId: 'readers:broken-file', message: 'The file cannot be opened. Save it beside the mail.' }
    found.articles.push({ ...part, unreadable: { ruleId, reason: message } })
    return []
  }
}

const told = (severity: 'info' | 'warning', reason: string) => ({
  start: 0,
  end: 0,
  severity,
  ruleId: 'readers:left-out',
  reason,
})

const listed = (names: string[]): string =>
  names
    .slice(0, MOST_NAMED)
    .map((name) => `\`${name.replaceAll('`', "'")}\``)
    .join(', ') + (names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '')
