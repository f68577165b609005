/** Remembers which kinds of marks the reader switched off. */
const KEY = 'dossier:hidden-marks'
const boxes = [...document.querySelectorAll<HTMLInputElement>('.legend input')]

const hidden = new Set((read() ?? '').split(' '))
for (const box of boxes) {
  box.checked = !hidden.has(box.id)
  box.addEventListener('change', () => {
    const off = boxes.filter((b) => !b.checked).map((b) => b.id)
    write(off.join(' '))
  })
}

/** A browser may forbid storage; then the switches just are not remembered. */
function read(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

function write(value: string): void {
  try {
    localStorage.setItem(KEY, value)
  } catch {}
}
