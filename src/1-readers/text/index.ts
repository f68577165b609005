/** Plain text: UTF-8, UTF-16 with a mark, Windows-1252. The text is the file itself; only a byte-order mark goes. */

import { decodeSource } from '#core/decode-source.ts'
import { type Reader, Unreadable } from '#core/stages.ts'
import { unusual } from '#core/unusual.ts'

export const text: Reader = {
  name: 'text',
  accepts: ({ path }) => /\.(?:txt|text)$/i.test(path),
  read(file) {
    const decoded = decodeSource(file.bytes)
    if ('reason' in decoded) throw new Unreadable(decoded.ruleId, decoded.reason)
    const messages = [...decoded.messages, ...unusual(decoded.text)]
    return { mediaType: 'text/plain', text: decoded.text, messages }
  },
}
