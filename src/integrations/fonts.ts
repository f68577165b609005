/** When the fonts of the site may come: a page that shows words in another face never moves them afterwards. */
import type { Plugin } from 'vite'

// font-display: swap
const SWAP = /font-display:\s*swap/g

/**
 * The upright faces are asked for in the head of each page. Where they come too late (Chromium waits 100 ms) the page
 * keeps the face that it has, and the next one has ours out of the cache. Italics stand in few words and may come late.
 */
export function fontsInTime(): Plugin {
  return {
    name: 'dossier:fonts-in-time',
    enforce: 'pre',
    transform(code, id) {
      return id.includes('@fontsource-variable') && id.includes('wght.css')
        ? code.replace(SWAP, 'font-display: optional')
        : undefined
    },
  }
}
