/** The words of the method page; the rules they tell stand in the code, and each mark names the one it came from. */
export const method = {
  title: 'Method',
  lede: 'How everything on this site was found, how well that works where it was measured, and where it is known to fail.',
  contents: 'On this page',
  sections: [
    {
      id: 'promise',
      title: 'What this site says itself',
      text: [
        'Nothing about the world. Every sentence about the world is quoted from a source and leads back to the characters it came from. The sentences of the site speak of the sources only: how many files state a figure, which words two files share, what was not found in a file.',
        'Everything was found by rules, on one machine and without a network. The same files give the same site, to the byte. No source is graded, no figure is averaged, nothing is called right or wrong.',
      ],
    },
    {
      id: 'reading',
      title: 'Reading a file',
      text: [
        'Each line of a file has a role: kicker, title, dek, byline, body, caption, related matter, or furniture of a page such as menus and prompts to subscribe. Captions stand apart from the text; related matter and furniture are left out and nothing is taken from them. The text itself is not changed by one character.',
        'Outlet, date, byline, address and language are stated in the file, inferred from it, or supplied by the editor of the dossier; the source block says which. What is none of these is printed as unknown. A date that is inferred carries the window of days in which it can fall.',
      ],
    },
    {
      id: 'names',
      title: 'Names',
      text: [
        'A name is marked where a list or the form of the words tells it. Short forms, descriptions and pronouns are joined to a name only where the text of the same file leads to it. Names in different files are one entity where their words agree and their kinds do not contradict; the page of a name gives the reasons. Capitals such as Moscow are told apart as city and as government where the sentence shows it. “Russian” and “Russians” are marked as what they are, and lead to the page of Russia, which counts them apart. A family name alone leads to nobody where two people bear it and neither a role nor steady use tells which.',
        'A name that the learned model found nowhere with a confidence of 0.6 or more is marked as unsure; a switch hides such names. Positions on the map come from a list of cities and from the middles of countries; of places of one name the one with most inhabitants is shown.',
      ],
    },
    {
      id: 'statements',
      title: 'Who said what',
      text: [
        'A speaker is given by explicit rules: the subject of the word that reports, also when it stands behind its verb; “according to”; a pronoun, if one person was the last subject. In all other cases the page says that the speaker is not established. Words of a spokesman are the spokesman’s, words of an office are the office’s, and every carrier between the speaker and the outlet is named: an official → a broadcaster → this outlet.',
      ],
    },
    {
      id: 'dates',
      title: 'Dates',
      text: [
        'A relative date gets a value only if every day in the window of publication gives the same one. A bare weekday is the latest such day on or before the day of publication, unless the tense says otherwise. “Last week” is a calendar week; on which day a week begins is set for each outlet. Parts of a month stay words. The precision is always printed; a date in a caption dates the picture.',
      ],
    },
    {
      id: 'figures',
      title: 'Figures',
      text: [
        'A figure has a value, the word that compares it, what it counts, the day it holds for, and who states it. Two figures are compared only if they count the same: the same happening, the same people, the same place, the same span of time. The wording gives an interval: “over 1,400” begins above 1,400, “about 1,400” reaches one step of its last printed digit to both sides.',
      ],
      list: [
        'Same figure: same value and same comparing word.',
        'Same value, other wording: “1,400” and “over 1,400”.',
        'Values exclude each other: the intervals have nothing in common.',
        'Different, both can hold: everything else.',
      ],
    },
    {
      id: 'key-points',
      title: 'Key points',
      text: ['Key points are three to five sentences of the body, verbatim, one for about every six sentences.'],
      list: [
        'The first sentence of the body always stands.',
        'Every other sentence of 8 to 45 words is weighed: 3 for a figure of the ledger, 2 for a quotation with an established speaker, 1 for a reported statement, 1 for each of the five most named entities of the file.',
        'Left out are sentences that lean on the one before (they begin with a pronoun, “but”, “however” and the like), that cut a quotation in two, or that were carried over from an earlier file of this dossier.',
        'The heaviest are taken, one a paragraph, the earlier of two that weigh the same, and printed in the order of the text.',
      ],
    },
    {
      id: 'comparing',
      title: 'Files held against each other',
      text: [
        'Quotations are variants of one another if, marks, case and white space aside, one holds the other with at least four content words, or their words overlap by six tenths with a run of five in common, and neither speaker nor date excludes it. Set phrases and single words do not count.',
        'Text counts as carried over from six equal words in a row, gaps of up to three words joined, and at least eight words in all. The direction follows the dates of publication.',
        'Files that share a carrier, a carried-over passage or a verbatim quotation count as one origin of a claim. There may be fewer independent origins than the number printed, never more.',
        'Two files stand side by side on a page of their own where they share a passage, a quotation or a figure that counts the same thing: the twelve nearest of each file, fewer where there are very many files. A paragraph of the later file is marked as its own where it holds no passage and no quotation of the earlier; in what was carried over, the words that the earlier file does not have are marked.',
        'Changes are told against one earlier build, which the editor names. Items of a file that is the same byte for byte are matched by their place, those of a changed file by their words; another value under the same count key is a changed figure.',
        'An empty cell in a table reads “not found in this file”. Of a file that was cut short not even that is said.',
      ],
    },
    {
      id: 'rights',
      title: 'What is shown of a source',
      text: [
        'The editor sets for each file whether its full text stands here, excerpts, or a link only. Of an excerpted source no more than {excerpt} words in a row stand anywhere: not on a page, not in the search index, not in a download.',
      ],
    },
    {
      id: 'proof',
      title: 'Proof',
      text: [
        'Every mark and every quoted word carries the place of its first and last character in its file. The build holds each of them against the file and fails if one does not fit. Anybody who has the files can do it again.',
        'At the foot of each page a reader can let the browser do the same: it hashes the source text, compares the hash with the printed one, and holds each quoted word against its place. Texts that the rights keep off the site are taken from the reader’s own copy of the file, which does not leave the machine.',
      ],
    },
    {
      id: 'fails',
      title: 'Known ways to fail',
      text: ['Rules see the form of words, not their meaning. These are the failures that are known.'],
      list: [
        'A quotation that runs on after an interruption can lose its speaker, or keep the one before.',
        'A pronoun with two candidates is left open, and so is the speaker of what it says.',
        'A name that no list holds and that stands only at the beginning of a sentence can be missed.',
        'Two people of one family name in one file can be joined.',
        'Irony, denial and conditions are not read: a figure that somebody disputes is still a figure that is printed.',
        'Figures in words of an unusual form, and figures that a picture shows, are not found.',
        'A wording that was translated twice can be too far apart to be held together.',
        'Rules were made for English news; text in other languages is shown and searched, but hardly marked.',
      ],
    },
  ],
  measured: 'Measured accuracy',
  measuredText:
    'Measured against marks that people made, on development texts that were read while the rules were made, so that other texts will give somewhat less;',
  notMeasured: 'No measured figures came with this build.',
  what: 'What',
  data: 'Data',
  score: 'Score',
  rules: 'Rules at work in this dossier',
  rulesText: 'Every mark names the rule it came from. This is how often each was at work here.',
  layers: {
    mentions: 'Names',
    quotations: 'Quotations',
    statements: 'Reported statements',
    dates: 'Dates',
    figures: 'Figures',
    caveats: 'Caveats',
    regions: 'Roles of lines',
  },
  toSources: 'The files, with their hashes',
} as const
