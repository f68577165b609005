/** What stands in a folder beside articles without being one: parts of saved pages, files of the system. */

/**
 * What browsers and word processors put behind the name of a page for the folder of its pictures, styles and frames,
 * in the languages in which Windows knows such a folder as part of its page.
 */
const PARTS =
  /(?:[._]files|-Dateien|_fichiers|_bestanden|_file|_archivos|-filer|_tiedostot|_pliki|_soubory|_elemei|_ficheiros|_arquivos|_dosyalar|_datoteke|_fitxers|_failid|_fails|_bylos|_fajlovi|_fitxategiak)$/i
const PAGES = ['.html', '.htm', '.xhtml', '.mht', '.mhtml', '.HTML', '.HTM']

// ".DS_Store" "~$report.docx" "Thumbs.db"
const SYSTEM = /^(?:\..*|~\$.*|Thumbs\.db|desktop\.ini|__MACOSX)$/i

/** The page that a folder belongs to: "a/Flood.html" for "a/Flood_files", where `exists` says that it is there. */
export function pageOf(folder: string, exists: (path: string) => boolean): string | undefined {
  const page = folder.replace(PARTS, '')
  if (page === folder) return
  return PAGES.map((ending) => page + ending).find(exists)
}

/** Whether the system or a program keeps a file or folder of this name for itself. */
export const isSystem = (name: string): boolean => SYSTEM.test(name)
