/** Names and words by which a body that carries other people's words is known. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** A name that has one of these words, in this case, is a medium. */
export const MEDIA_WORDS = set(`Times Post News Journal Herald Tribune Gazette Guardian Telegraph Observer Chronicle Dispatch Sun Star Mail Express Mirror
  Standard Courier Examiner Inquirer Globe Press Radio TV Television Broadcasting Broadcaster Agency Newswire Wire Today Weekly Daily Magazine Review Monitor Al-Monitor
  Reuters AFP AP BBC CNN NBC ABC CBS MSNBC CNBC NPR PBS Fox C-SPAN ESPN Politico Axios Bloomberg Newsweek Economist Atlantic Breitbart HuffPost Vox Slate Salon
  Buzzfeed BuzzFeed Haaretz Ynet Kan Walla Maariv TASS Tass RIA Novosti Interfax Sputnik RT Kommersant Pravda Izvestia Vedomosti Xinhua IRNA Mehr Tasnim Fars Anadolu
  Al-Jazeera Jazeera Arabiya Al-Arabiya Al-Manar Spiegel Bild Zeitung Monde Figaro Parisien Corriere Repubblica Pais Mundo Globo Folha Asahi Mainichi Yonhap Kyodo PTI ANI
  ITV Sky Deutsche Welle France-24 Euronews Suspilne Ukrinform Meduza Dozhd Univision Telemundo Yahoo Wired Fortune Forbes Variety Rolling Esquire Vogue Sirius SiriusXM
  Facebook Twitter Telegram Instagram YouTube TikTok Podcast Show Channel Network`)

/** Lower-case nouns for such bodies. */
export const MEDIA_NOUNS = set(`agency broadcaster newspaper daily weekly magazine channel network station outlet paper website site tabloid newswire wire
  portal journal radio television media press programme program show podcast blog report reports`)

/** Texts that carry somebody's words: the speaker is who they come from. */
export const DOCUMENT_NOUNS = set(`statement statements report transcript readout communique letter memo email e-mail document documents filing lawsuit
  release notice message post tweet article interview speech note summary remarks comments`)

/** "carried by X", "as quoted by X" */
export const CARRYING = set('carried quoted cited reported published obtained distributed released broadcast aired relayed translated posted shared seen reviewed')
