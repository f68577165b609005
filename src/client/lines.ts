/** Lines between what joins two texts, drawn where both stand side by side; numbers say the same without them. */
const grid = document.querySelector<HTMLElement>('.compare-grid')
/** Pixels of height beyond which a line is drawn only while one of its ends is pointed at. */
const FAR = 420
const SVG = 'http://www.w3.org/2000/svg'

if (grid) {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('class', 'join-lines')
  svg.setAttribute('aria-hidden', 'true')
  grid.append(svg)
  const draw = (): void => svg.replaceChildren(...lines(grid))
  new ResizeObserver(draw).observe(grid)
  for (const type of ['pointerover', 'focusin'])
    grid.addEventListener(type, ({ target }) => {
      const id = target instanceof Element ? target.closest('mark.joined')?.getAttribute('data-kind') : null
      for (const path of svg.children) path.classList.toggle('near', path.getAttribute('data-kind') === id)
    })
}

/** One curve for each item that both columns mark, from the end of the left column to the start of the right one. */
function lines(grid: HTMLElement): SVGPathElement[] {
  const from = grid.getBoundingClientRect()
  const [left, right] = [...grid.querySelectorAll('.compare-text')].map((text) => text.getBoundingClientRect())
  if (!left || !right || right.left < left.right) return []
  const [x1, x2] = [left.right - from.left + 6, right.left - from.left - 6]
  return [...grid.querySelectorAll<HTMLElement>('mark.joined[id^="a-"]')].flatMap((mark) => {
    const other = document.getElementById(mark.id.replace('a-', 'b-'))
    if (!other) return []
    const [y1 = 0, y2 = 0] = [mark, other].map((m) => (m.getClientRects()[0]?.top ?? 0) + 10 - from.top)
    const middle = (x1 + x2) / 2
    const path = document.createElementNS(SVG, 'path')
    path.setAttribute('d', `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`)
    const far = Math.abs(y2 - y1) > FAR ? ' far' : ''
    path.setAttribute('class', mark.className.replace('joined ', '') + far)
    path.setAttribute('data-kind', mark.dataset.kind ?? '')
    return [path]
  })
}
