/** Words of the check in the browser; apart from the others, since they go to the browser. */
export const proof = {
  title: 'Check this page',
  lede: 'Hashes the source texts in this browser, and holds every quoted word and every mark of this page against them. Nothing leaves this machine.',
  needs: 'The check runs in the browser and needs JavaScript. The command `dossier verify` does the same without.',
  button: 'Check this page',
  unloaded: 'The check could not be loaded. Nothing was checked.',
  own: 'Take the source files from this machine',
  running: (done: number, of: number): string => `Checking source ${done} of ${of} …`,
  insecure: 'A browser hashes only on pages that come over https or from this machine. Nothing was checked.',
  anchors: (n: number): string => `${n} ${n === 1 ? 'anchor' : 'anchors'}`,
  sources: (n: number): string => `${n} ${n === 1 ? 'source' : 'sources'}`,
  hold: (anchors: string, sources: string): string =>
    `${anchors} held against ${sources}: all show the words of the source at their place, and every hash is the one of the build.`,
  broken: (failed: string, anchors: string, sources: string): string =>
    `${failed} did not hold. ${anchors} held against ${sources}.`,
  problems: (n: number): string => `${n} ${n === 1 ? 'check' : 'checks'}`,
  open: (anchors: string, files: string): string =>
    `${anchors} not checked, since the text is not on this site. Choose the source file to check them: ${files}`,
  differs: (words: string, file: string, place: string): string => `“${words}” is not what ${file} has at ${place}`,
  hash: (file: string, found: string, wanted: string): string =>
    `${file} has the SHA-256 ${found}, and not ${wanted}, which the page was built from`,
  printed: (file: string, found: string): string => `The page prints another SHA-256 than that of ${file}, ${found}`,
  missing: (article: string): string => `What this site says of the source ${article} could not be loaded`,
  stranger: (file: string): string => `${file}: no source of this page has its hash`,
  derived: (file: string): string =>
    `${file}: the hash is the one of the build; its text was read out of another format, which \`dossier verify\` repeats`,
  more: (n: number): string => `and ${n} more`,
} as const
