/** `/` opens the search from every page; words that a search led to are highlighted without changing the page's text. */
import { highlightWords } from './highlight.ts'

const address = document.getElementById('search-address')?.dataset.href

document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
  const field = document.querySelector<HTMLInputElement>('input[type="search"]')
  if (field) field.focus()
  else if (address) location.assign(address)
  event.preventDefault()
})

highlightWords(new URLSearchParams(location.search).getAll('highlight'))
