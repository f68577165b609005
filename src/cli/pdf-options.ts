/** The words on the command line of `dossier pdf`. */
import { type Command, Option } from 'commander'
import type { Kind } from '../integrations/pdf/index.ts'

/** What the options of the command decide. */
export interface PdfWords {
  out: string
  paper: 'a4' | 'letter'
  only?: Kind[]
  author: string
}

export const withPdfOptions = (command: Command): Command =>
  command
    .argument('[site]', 'folder of the built site', 'dist')
    .option('--out <folder>', 'where the PDFs go', 'pdf')
    .addOption(new Option('--paper <size>', 'size of the paper').choices(['a4', 'letter']).default('a4'))
    .addOption(
      new Option('--only <kinds...>', 'some of them (default: all)').choices(['briefings', 'ledgers', 'dossier']),
    )
    .option('--author <name>', 'who answers for the documents', 'Dossier')
