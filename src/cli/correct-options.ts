/** The words on the command line of `dossier correct`. */
import type { Command } from 'commander'

/** What the options of the command decide; `false` is the `--no-` form: not established. */
export interface CorrectOptions {
  speaker?: string | false
  value?: string | false
  key?: string | false
  counted?: string | false
  role?: string
  type?: string
  rename?: string
  mergeInto?: string
  split?: string
  wholeFile?: boolean
  reject?: boolean
  rejectEntity?: boolean
  note?: string
  undo?: boolean
  anchor?: string
}

export const withCorrectOptions = (command: Command): Command =>
  command
    .option('--speaker <who>', 'of a quotation or statement: name, or id of a mention')
    .option('--no-speaker', 'the speaker is not established')
    .option('--value <value>', 'of a date (2023-10-24, 2023-10, 2023-W43, 2023) or a figure (1400)')
    .option('--no-value', 'the value cannot be known')
    .option('--key <key>', 'of a figure: what is counted, so that like is held against like')
    .option('--no-key', 'the figure is held against no other')
    .option('--counted <words>', 'of a figure: the words for what is counted')
    .option('--role <role>', 'of a line: kicker, title, dek, byline, body, caption, related, boilerplate')
    .option('--type <type>', 'of a mention: PER, ORG, GPE, LOC, FAC, NORP, EVENT, WORK, MISC')
    .option('--split <who>', 'of a mention: it names somebody else (a name, or the id of another mention)')
    .option('--whole-file', 'with --split, --type or --reject: all mentions of the same entity in this file')
    .option('--rename <name>', 'of whom a mention names, in every file')
    .option('--merge-into <who>', 'whom a mention names is the same as this one (a name, or an id)')
    .option('--reject', 'the mark is none')
    .option('--reject-entity', 'whom the mention names is nobody: no mention of it is one')
    .option('--note <words>', 'why, for the page of corrections')
    .option('--undo', 'take the entry back')
    .option('--anchor <id>', 'an orphaned entry belongs to this mark')
    .option('--list', 'print all entries with their states')
    .addHelpText(
      'after',
      `
The old file is kept in SEEDS/.dossier-backups. Examples:
  dossier correct seeds q-3f2a9c01d2 --speaker "Jane Doe"
  dossier correct seeds m-77c1a0be42 --merge-into "Jane Doe" --note "the same person, see line 4"
  dossier correct seeds d-0c11fa5b93 --value 2023-10-24
  dossier correct seeds --list`,
    )
