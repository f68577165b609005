/** FNV-1a over the UTF-16 units of a part of a string; 32 bits, signed. Noll: http://www.isthe.com/chongo/tech/comp/fnv/ */
export function fnv1a(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}
