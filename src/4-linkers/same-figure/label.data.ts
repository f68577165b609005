/** How a count key reads: `{who}` is what is counted, `{place}` where; without a place its preposition goes too. */
export const PHRASES: Record<string, string> = {
  killed: '{who} killed in {place}',
  wounded: '{who} wounded in {place}',
  casualties: 'casualties in {place}',
  abducted: '{who} taken hostage in {place}',
  released: '{who} released from {place}',
  rescued: '{who} rescued from {place}',
  displaced: '{who} displaced in {place}',
  evacuated: '{who} evacuated from {place}',
  detained: '{who} detained in {place}',
  infected: '{who} infected in {place}',
  missing: '{who} missing in {place}',
  homeless: '{who} left homeless in {place}',
  population: '{who} living in {place}',
  destroyed: '{who} destroyed in {place}',
  damaged: '{who} damaged in {place}',
  fired: '{who} fired at {place}',
  intercepted: '{who} intercepted over {place}',
  deployed: '{who} deployed in {place}',
  vaccinated: '{who} vaccinated in {place}',
  hospitalized: '{who} in hospital in {place}',
}

/** Countries and seas whose name has an article. */
export const WITH_ARTICLE =
  /^(?:united|netherlands|philippines|maldives|bahamas|gambia|seychelles|vatican|west-bank|gaza-strip)|(?:-states|-kingdom|-emirates|-islands|-republic|-sea|-strip|-union|-territories)$/
