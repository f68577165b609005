/**
 * Highlights words on the page with the CSS Custom Highlight API: no element is added, so what is copied, printed or
 * proved is the same text as before. Browsers without it show the page without highlights.
 */

/** `words` as the search found them; matched at the beginning of words, whatever their case. */
export function highlightWords(words: string[]): void {
  const wanted = words.flatMap((w) => w.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((w) => w.length > 1)
  const root = document.querySelector('[data-pagefind-body]') ?? document.querySelector('main')
  if (!wanted.length || !root || !('highlights' in CSS)) return
  const found = new Highlight()
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.toLowerCase() ?? ''
    for (const match of text.matchAll(/[\p{L}\p{N}]+/gu))
      if (wanted.some((w) => sameStem(match[0], w))) {
        const range = new Range()
        range.setStart(node, match.index)
        range.setEnd(node, match.index + match[0].length)
        found.add(range)
      }
  }
  CSS.highlights.set('found', found)
}

/** `hostages` also finds `hostage`, and the other way round: the index goes by stems, endings aside. */
export function sameStem(word: string, wanted: string): boolean {
  return word.startsWith(wanted) || (word.length > 3 && wanted.startsWith(word) && wanted.length - word.length <= 2)
}
