/** Remembers which kinds of marks the reader switched off. */
import { read, write } from './stored.ts'

const KEY = 'dossier:hidden-marks'
const boxes = [...document.querySelectorAll<HTMLInputElement>('.legend input')]

const hidden = new Set((read(KEY) ?? '').split(' '))
for (const box of boxes) {
  box.checked = !hidden.has(box.id)
  box.addEventListener('change', () => {
    const off = boxes.filter((b) => !b.checked).map((b) => b.id)
    write(KEY, off.join(' '))
  })
}
