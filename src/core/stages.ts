/** The shapes of the five stages. A stage imports these and nothing of another stage. */
import type { Correction } from './corrections/types.ts'
import type { Article, BlockOrigin, Dossier, Fields, Message, Region, Settings, Span } from './model.ts'

/** A file as it was found: path relative to the seeds folder with `/`, and its bytes. */
export interface SourceFile {
  path: string
  bytes: Uint8Array
  /** Whether it holds an article and nothing around it, as an item of a feed does. */
  whole?: boolean | undefined
  /**
   * Set where the article came in an envelope, whose path, hash and number of bytes these are: `bytes` are left out, and
   * `path` ends with `#` and the part's name.
   */
  part?: Omit<Part, 'file'> & { inside?: SourceFile; file: string; sha256: string; length: number; mediaType: string }
}

/** One article taken out of an envelope (mail, feed, archive, book, document), in a form that a reader reads, or a file. */
export interface Part {
  /** Tells the articles of one file apart, and stays when others come and go; null where the file is one article. */
  name: string | null
  /** In form `file` it is a file of its own, opened or read in its turn, and `content` is empty. */
  form: 'html' | 'txt' | 'file'
  content: string
  /** Set in form `file`; its path is a name alone, which tells its format. */
  file?: SourceFile
  /** Why a file inside the envelope cannot be read. */
  unreadable?: { ruleId: string; reason: string }
  /** Whether nothing stands around the article. */
  whole?: boolean
  /** What the envelope states; it decides over what the content states. */
  fields?: Fields
  /** Where the blocks of `content` stand in the file, in form `txt`. */
  blocks?: BlockOrigin[]
  messages?: Message[]
}

/** Opens the envelopes of one format. */
export interface Opener {
  name: string
  mediaType: string
  accepts(file: SourceFile): boolean
  /** Rejects with `Unreadable` when the file cannot be opened. Whatever else a library throws, the caller turns into it. */
  open(file: SourceFile): Promise<Part[]>
}

/** What a reader makes of a file. Fields are *stated* by the file itself. */
export interface Reading {
  mediaType: string
  text: string
  fields?: Fields
  /** What the file itself decides about how it is treated; the sidecar goes over it. */
  settings?: Partial<Settings>
  /** Markup inside `text` that is not shown to a reader. */
  hidden?: Span[]
  /** Lines whose role the format itself tells, such as front matter. */
  regions?: Region[]
  /** Where the blocks of an extracted text stand in the file. */
  blocks?: BlockOrigin[]
  messages?: Message[]
}

export interface Reader {
  name: string
  /** True when this reader is the one for the file; readers are asked in the order of the catalogue. */
  accepts(file: SourceFile): boolean
  /** Throws `Unreadable` when the file cannot be read; never anything else for strange content. */
  read(file: SourceFile): Reading
}

/** A file that cannot be read: it is set aside with this message, the others go on. */
export class Unreadable extends Error {
  readonly ruleId: string
  constructor(ruleId: string, reason: string) {
    super(reason)
    this.name = 'Unreadable'
    this.ruleId = ruleId
  }
}

/** An entity that a person named in the sidecar. */
export interface KnownEntity {
  name: string
  type: Article['mentions'][number]['type']
  aliases: string[]
  wikidata: string | null
}

/** A name that a tagger saw, of a coarse type: LOC with states and buildings, MISC with peoples, events and works. */
export interface SeenName extends Span {
  type: 'PER' | 'ORG' | 'LOC' | 'MISC'
  /** From 0 to 1. */
  score: number
}

/** What is known from outside the article that is being worked on. */
export interface Knowledge {
  entities: KnownEntity[]
  /** What a person decided against the program, entry by entry. */
  corrections?: Correction[]
  /** What another tagger saw in the article; where it is not given, our own looks. */
  names?: SeenName[]
}

/** Concerns of cleaning, in the order of the catalogue; each returns the article with more known of it. */
export interface Cleaner {
  name: string
  clean(article: Article): Article
}

export type Layers = Pick<
  Article,
  'mentions' | 'quotations' | 'statements' | 'dates' | 'figures' | 'caveats' | 'labels' | 'messages'
>
type Unnumbered<T> = T extends { id: string } ? Omit<T, 'id'> : T
/** What one annotator adds. Ids are given by the pipeline, in order of place: q1, s1, f1, … */
export type Annotations = { [K in keyof Layers]?: Unnumbered<Layers[K][number]>[] }

/** Describes spans of one article; reads what earlier annotators found, changes nothing of it. */
export interface Annotator {
  name: string
  annotate(article: Article, knowledge: Knowledge): Annotations
}

/** All articles, and what earlier linkers found across them. Articles are sorted by path. */
export interface Corpus {
  articles: Article[]
  dossier: Dossier
  knowledge: Knowledge
}

/** Compares articles. Returns only what it changes; the rest stands. */
export interface Linker {
  name: string
  link(corpus: Corpus): { articles?: Article[]; dossier?: Partial<Dossier> }
}

/** A file to be written, by its path inside the output folder. */
export interface OutputFile {
  path: string
  content: string
}

export interface Writer {
  name: string
  write(corpus: Corpus): OutputFile[]
}

/** What a site shows, and the address of its home page, with `/` at its end. */
export interface Published extends Pick<Corpus, 'articles' | 'dossier'> {
  home: string
}

/** Files of a site for other programs. Whatever it takes of a text, it takes through `core/rights.ts`. */
export interface Exporter {
  name: string
  mediaType: string
  write(published: Published): OutputFile[]
}
