/** Addresses: made by us, never taken from a source. */
import { hash } from 'node:crypto'

/** Hexadecimal SHA-256 of bytes or of a UTF-8 string. */
export const sha256 = (data: Uint8Array | string): string => hash('sha256', data)

/** Lower-case ASCII letters, digits and single hyphens, at most `most` long; may be empty. */
export function asciiSlug(words: string, most = 60): string {
  // most names need no more: "Rome"
  if (/^[A-Za-z0-9]+$/.test(words)) return words.slice(0, most).toLowerCase()
  return words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]s?\b/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, most)
    .replace(/^-+|-+$/g, '')
}

/**
 * The id of an article and the last part of its address: the file's name made safe, and 8 hex digits of the hash of
 * its path. Depends on the path alone, so it stays when neighbours come and go, and two paths never share it: not by
 * case, Unicode form, ending or folder. It never equals a reserved name, because of the hash.
 */
export function articleSlug(path: string): string {
  const stem =
    path
      .split('/')
      .at(-1)
      ?.replace(/\.[^.]*$/, '') ?? ''
  const slug = asciiSlug(stem)
  return `${slug ? `${slug}-` : ''}${sha256(path).slice(0, 8)}`
}
