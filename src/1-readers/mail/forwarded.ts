/** The head that mail programs write above a mail that they forward. */
import { readHtml } from '#core/html/read.ts'
import type { Part } from '#core/stages.ts'

// "From: Jane Doe" "Von: …" "De : …"
const FROM = /^[*>\s]{0,6}(?:from|von|de|da|van|från|fra)\s?:/i
// "Date: Tue, Oct 24, 2023 at 9:30 PM" "Sent: …" "Gesendet: …" "Envoyé : …"
const DATE =
  /^[*>\s]{0,6}(?:date|sent|gesendet|datum|envoyé|fecha|enviado|enviada|data|inviato|verzonden|skickat|sendt)\*?\s?:\*?\s*(.{6,80})$/i
/** The date stands so few lines below the name; and the head so near the beginning. */
const BELOW = 4
const NEAR = 60

/** What a forwarded mail says of its day, in its own words. */
export function forwardedDate({ form, content }: Pick<Part, 'form' | 'content'>): string | undefined {
  const text = form === 'html' ? readHtml(content, { whole: true }).text : content
  const lines = text.slice(0, 20_000).split(/\n+/).slice(0, NEAR)
  for (const [i, line] of lines.entries())
    if (FROM.test(line))
      for (const below of lines.slice(i + 1, i + 1 + BELOW)) {
        const date = DATE.exec(below.slice(0, 200))?.[1]
        if (date) return date
      }
  return
}
