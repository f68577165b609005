/**
 * The search of a site that is read from disk. Its code goes to the browser as it stands here, with the titles as its
 * argument, since browsers load no module from disk: it uses nothing from outside. What it finds is inserted as text.
 */
export function searchTitles(titles: [path: string, title: string, facts: string, lead?: string][]): void {
  const MOST = 60
  const field = document.getElementById('q-titles') as HTMLInputElement
  const list = document.getElementById('titles-found') as HTMLOListElement
  const status = document.getElementById('titles-status') as HTMLElement

  const plain = (words: string): string =>
    words
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
  const index = titles.map((title) => plain(title.join(' ').slice(title[0].length)))

  const line = (name: string, text: string): HTMLElement => {
    const made = document.createElement(name)
    made.textContent = text
    made.dir = 'auto'
    return made
  }

  const show = (): void => {
    const wanted = plain(field.value).match(/[\p{L}\p{N}]+/gu) ?? []
    const found = wanted.length ? titles.filter((_, i) => wanted.every((w) => index[i]?.includes(w))) : []
    status.textContent = wanted.length ? String(found.length) : ''
    list.replaceChildren(
      ...found.slice(0, MOST).map(([path, title, facts, lead]) => {
        const item = document.createElement('li')
        const heading = document.createElement('h2')
        const to = document.createElement('a')
        to.href = `../${path}`
        to.textContent = title
        heading.append(to)
        item.append(line('p', facts), heading, ...(lead ? [line('p', lead)] : []))
        item.className = 'result'
        return item
      }),
    )
  }
  field.addEventListener('input', show)
  field.form?.addEventListener('submit', (event) => event.preventDefault())
  show()
}
