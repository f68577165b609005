/** All scripts of a site that is read from disk; `cli/disk-script.ts` makes one classic script of them. */
import './card.ts'
import './keys.ts'
import './lines.ts'
import './marks.ts'

// works on the page of the reading list alone
if (document.querySelector('#reading[data-root]')) void import('./reading.ts')
