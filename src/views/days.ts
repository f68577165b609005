/** Calendar days as people read them. Values in, words out; never the clock, never the reader's locale. */
import { t } from '../strings.ts'

/** `2023-10-24` → `24 October 2023`. */
export function longDay(iso: string): string {
  const [year, month, day] = parts(iso)
  return `${day} ${t.months[month - 1]} ${year}`
}

/** `2023-10-24` → `24 Oct 2023`. */
export function shortDay(iso: string): string {
  const [year, month, day] = parts(iso)
  return `${day} ${t.months[month - 1]?.slice(0, 3)} ${year}`
}

/** `2023-10`, or a day of it → `October 2023`. */
export function monthWords(iso: string): string {
  const [year, month] = parts(iso)
  return `${t.months[month - 1]} ${year}`
}

/** `2023-10-24`, `2023-12-10` → `24 Oct – 10 Dec 2023`; one day stays one day. */
export function daySpan(first: string, last: string): string {
  if (first === last) return shortDay(first)
  const [y1, m1, d1] = parts(first)
  const [y2, m2] = parts(last)
  if (y1 !== y2) return `${shortDay(first)} – ${shortDay(last)}`
  if (m1 !== m2) return `${d1} ${t.months[m1 - 1]?.slice(0, 3)} – ${shortDay(last)}`
  return `${d1}–${shortDay(last)}`
}

/** A range in the words of its precision: `24 Oct 2023`, `16–22 Oct 2023`, `October 2023`, `2023`. */
export function rangeWords([first, last]: readonly [string, string], precision: string): string {
  if (precision === 'year') return String(parts(first)[0])
  if (precision === 'month') return monthWords(first)
  return daySpan(first, last)
}

const parts = (iso: string): [number, number, number] => {
  const [year, month, day] = iso.split('-').map(Number)
  return [year ?? 0, month ?? 1, day ?? 1]
}
