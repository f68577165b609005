// biome-ignore-all lint/suspicious/noTemplateCurlyInString: code of the program, as text
/** What keeps strangers' text and the readers' work safe, how the code looks without it, and which test must tell. */
export interface Defence {
  name: string
  file: string
  with: string
  without: string
  test: string
  /** A part of the test's name, where one of the file is enough. */
  only?: string
}

export const DEFENCES: Defence[] = [
  {
    name: 'a killed build gives the old site back',
    file: 'src/cli/folders.ts',
    with: "if (kind === 'old' && !existsSync(target) && moves(join(parent, name), target)) continue",
    without: '',
    test: 'src/cli/folders.test.ts',
  },
  {
    name: 'a build leaves another that runs alone',
    file: 'src/cli/folders.ts',
    with: ' || isRunning(Number(pid))',
    without: '',
    test: 'src/cli/folders.test.ts',
  },
  {
    name: 'a folder that is not ours is never replaced',
    file: 'src/cli/folders.ts',
    with: 'if (inside.length && !inside.includes(marker) && !existsSync(join(target, marker)))',
    without: 'if (false)',
    test: 'tests/input.test.ts',
    only: 'is not ours',
  },
  {
    name: 'symbolic links are not followed',
    file: 'src/cli/files.ts',
    with: 'if (entry.isSymbolicLink()) found.setAside.push({ path, ...LINK })\n  else if (!entry.isFile())',
    without: 'if (!entry.isFile() && !entry.isSymbolicLink())',
    test: 'tests/input.test.ts',
    only: 'does not follow a link',
  },
  {
    name: 'files of one name have addresses of their own',
    file: 'src/core/slug.ts',
    with: "`${slug ? `${slug}-` : ''}${sha256(path).slice(0, 8)}`",
    without: "slug || 'article'",
    test: 'tests/input.test.ts',
    only: 'keeps apart files',
  },
  {
    name: 'source text is a string in the code of a page',
    file: 'src/5-writers/mdx/serialise.ts',
    with: 'const json = JSON.stringify(visible(value))',
    without: 'const json = `"${visible(value)}"`',
    test: 'src/5-writers/mdx/fuzz.test.ts',
  },
  {
    name: 'no invisible character in the code of a page',
    file: 'src/5-writers/mdx/serialise.ts',
    with: "json.replace(RARE, (c) => `\\\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)",
    without: 'json',
    test: 'src/5-writers/mdx/mdx.test.ts',
  },
  {
    name: 'a zip that claims to inflate beyond all bounds is refused',
    file: 'src/core/envelopes.ts',
    with: 'if (declared > most) throw tooLarge(most)',
    without: '',
    test: 'src/1-readers/word/word.test.ts',
  },
  {
    name: 'scripts of a saved page are no text',
    file: 'src/core/html/elements.ts',
    with: "words('script style",
    without: "words('style",
    test: 'src/1-readers/html/html.test.ts',
  },
  {
    name: 'only addresses of the web become links',
    file: 'src/core/web-address.ts',
    with: ' && /^https?:$/.test(new URL(url).protocol)',
    without: '',
    test: 'src/views/citation.test.ts',
  },
  {
    name: 'a page states only addresses of the web',
    file: 'src/core/html/fields.ts',
    with: '!/^https?:\\/\\//i.test(value) || ',
    without: '',
    test: 'src/1-readers/html/html.test.ts',
  },
  {
    name: 'aliases of the sidecar are capped',
    file: 'src/core/sidecar.ts',
    with: 'maxAliasCount: 100',
    without: 'maxAliasCount: -1',
    test: 'tests/input.test.ts',
    only: 'the sidecar',
  },
  {
    name: 'what a person wrote is kept before it is changed',
    file: 'src/cli/keep.ts',
    with: 'before === null ? null : backedUp(path, before)',
    without: 'null',
    test: 'tests/corrections.test.ts',
    only: 'keeps what was in the file',
  },
  {
    name: 'no more words in a row than the rights allow',
    file: 'src/core/rights.ts',
    with: 'Math.min(EXCERPT_WORDS - run, found.length - 1)',
    without: 'found.length',
    test: 'src/core/rights.test.ts',
  },
  {
    name: 'a cell of a table is no formula',
    file: 'src/views/tables.ts',
    with: "FORMULA.test(words) ? `'${words}` : words",
    without: 'words',
    test: 'src/views/dossier.test.ts',
  },
  {
    name: 'one bad article stops no other',
    file: 'src/cli/outcome.ts',
    with: '    return setAside(path, error)',
    without: '    throw error',
    test: 'tests/input.test.ts',
    only: 'broken.docx',
  },
  {
    name: 'bytes that are no text are no article',
    file: 'src/core/decode.ts',
    with: 'countControls(text) > text.length * MOST_CONTROLS',
    without: 'false',
    test: 'tests/input.test.ts',
    only: 'image.txt',
  },
  {
    name: 'what a page inflates to is bounded',
    file: 'src/1-readers/pdf/bounds.ts',
    with: 'const over = total > MOST_INFLATED || !Number.isFinite(cost)',
    without: 'const over = total > MOST_INFLATED',
    test: 'src/1-readers/pdf/bounds.test.ts',
  },
  {
    name: 'a stream counts as often as it is named',
    file: 'src/1-readers/pdf/bounds.ts',
    with: 'stream.cost *= named.get(stream.number) ?? 1',
    without: 'stream.cost *= 1',
    test: 'src/1-readers/pdf/bounds.test.ts',
  },
  {
    name: 'builds that end at once take turns',
    file: 'src/cli/folders.ts',
    with: 'const taken = ELSEWHERE',
    without: 'const taken = false && ELSEWHERE',
    test: 'src/cli/folders.test.ts',
    only: 'same instant',
  },
  {
    name: 'mails in mails are opened to a depth',
    file: 'src/1-readers/enclosed.ts',
    with: '(depth >= DEEPEST || left < 0)',
    without: 'left < 0',
    test: 'src/1-readers/enclosed.test.ts',
  },
  {
    name: 'UTF-8 with damaged bytes is not read as Windows-1252',
    file: 'src/core/decode.ts',
    with: ' > lost\n',
    without: ' > Infinity\n',
    test: 'src/1-readers/text/text.test.ts',
  },
  {
    name: 'files beyond the greatest size are not read',
    file: 'src/cli/files.ts',
    with: 'entry.size > MOST_BYTES',
    without: 'false',
    test: 'tests/input.test.ts',
    only: 'large.txt',
  },
  {
    name: 'a text as long as books is searched up to a bound',
    file: 'src/brief.ts',
    with: 'annotator.annotate(searched(article), knowledge)',
    without: 'annotator.annotate(article, knowledge)',
    test: 'src/core/long-text.test.ts',
  },
]
