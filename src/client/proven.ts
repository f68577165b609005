/**
 * The check of a page by itself: source texts are hashed here, and every anchor is held against them by the same
 * functions as `dossier verify` has. Texts that the site does not publish are taken from files that the reader chooses.
 */
import { anchorsIn, type PageAnchor, shows, type Tree } from '#core/anchors.ts'
import { hiddenSpans, type ProofRecord, textOf } from '#core/proof.ts'
import { proof as words } from '../strings-proof.ts'

const FOUND_WORDS = 60
/** Failures that are listed; of more, their number is told. */
const MOST_LISTED = 20

/** What came out of the check of a page, in words. */
interface Told {
  state: 'held' | 'failed' | ''
  sentence: string
  failures: string[]
}

interface Outcome {
  anchors: number
  sources: number
  failures: string[]
  /** Anchors without a text to be held against, and the files that would have it. */
  open: { anchors: number; files: string[] }
}

const page: Tree<Node> = {
  children: (node) => node.childNodes,
  attribute: (node, name) => (node instanceof Element ? (node.getAttribute(name) ?? undefined) : undefined),
  text: (node) => (node instanceof Text ? node.data : undefined),
}

interface Asked {
  /** Sources that the reader chose. */
  files: File[]
  /** The address where the site publishes texts and records. */
  from: string
  /** Is told how far the check is. */
  say: (sentence: string) => void
}

/** Holds every anchor of the page against its source, one source after another. */
export async function proven(asked: Asked): Promise<Told> {
  if (!globalThis.crypto?.subtle) return { state: '', sentence: words.insecure, failures: [] }
  return told(await outcomeOf(asked))
}

async function outcomeOf({ files, from, say }: Asked): Promise<Outcome> {
  const outcome: Outcome = { anchors: 0, sources: 0, failures: [], open: { anchors: 0, files: [] } }
  const chosen = new Map(
    await Promise.all(files.map(async (f) => [await hashOf(await f.arrayBuffer()), f] as [string, File])),
  )
  const byArticle = new Map<string, PageAnchor[]>()
  for (const anchor of anchorsIn<Node>(document.body, page))
    byArticle.set(anchor.article, [...(byArticle.get(anchor.article) ?? []), anchor])
  const known = new Set<string>()
  for (const [article, anchors] of byArticle) {
    say(words.running(known.size + 1, byArticle.size))
    const record = await recordOf(from, article)
    if (!record) outcome.failures.push(words.missing(article))
    else await hold({ record, anchors, own: chosen.get(record.sha256), from, outcome })
    known.add(record?.sha256 ?? article)
  }
  for (const [hash, file] of chosen) if (!known.has(hash)) outcome.failures.push(words.stranger(file.name))
  return outcome
}

async function hold({
  record,
  anchors,
  own,
  from,
  outcome,
}: {
  record: ProofRecord
  anchors: PageAnchor[]
  /** The reader's own copy of the source. */
  own: File | undefined
  from: string
  outcome: Outcome
}): Promise<void> {
  const { file, sha256 } = record
  const printed = document.querySelector('code[data-hash]')?.textContent
  if (printed && printed !== sha256) outcome.failures.push(words.printed(file, sha256))
  const bytes = own ? await own.arrayBuffer() : await publishedBytes(from, record)
  if (own && !record.plain && !bytes) outcome.failures.push(words.derived(file))
  if (!bytes || (own && !record.plain)) {
    outcome.open.anchors += anchors.length
    outcome.open.files.push(file)
    return
  }
  const wanted = own ? sha256 : (record.textSha256 ?? sha256)
  const found = await hashOf(bytes)
  if (found !== wanted) outcome.failures.push(words.hash(file, found, wanted))
  const text = textOf(new Uint8Array(bytes)) ?? ''
  const source = { text, hidden: hiddenSpans(record) }
  for (const { span, text: shown } of anchors)
    if (!shows(source, span, shown))
      outcome.failures.push(words.differs(shown.trim().slice(0, FOUND_WORDS), file, `${span.start}–${span.end}`))
  outcome.anchors += anchors.length
  outcome.sources++
}

async function recordOf(from: string, article: string): Promise<ProofRecord | null> {
  const found = await load(from, `${article}.json`)
  return found ? (JSON.parse(new TextDecoder().decode(found)) as ProofRecord) : null
}

const publishedBytes = (from: string, { article, published }: ProofRecord): Promise<ArrayBuffer | null> =>
  published === 'none' ? Promise.resolve(null) : load(from, `${article}.txt`)

async function load(from: string, name: string): Promise<ArrayBuffer | null> {
  try {
    const found = await fetch(`${from}${encodeURIComponent(name)}`, { cache: 'no-cache' })
    return found.ok ? await found.arrayBuffer() : null
  } catch {
    return null
  }
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function told({ anchors, sources, failures, open }: Outcome): Told {
  const [held, from] = [words.anchors(anchors), words.sources(sources)]
  const sentences = [
    failures.length ? words.broken(words.problems(failures.length), held, from) : anchors ? words.hold(held, from) : '',
    open.anchors ? words.open(words.anchors(open.anchors), open.files.join(', ')) : '',
  ]
  const more = failures.length - MOST_LISTED
  return {
    state: failures.length ? 'failed' : open.anchors ? '' : 'held',
    sentence: sentences.filter(Boolean).join(' '),
    failures: [...failures.slice(0, MOST_LISTED), ...(more > 0 ? [words.more(more)] : [])],
  }
}
