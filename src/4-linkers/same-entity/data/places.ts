/** Places and bodies under several names, and names of several places. Hand-written. */

/** One thing under several names, the first being the fullest. */
export const SAME = `
United Nations|UN|U.N.
European Union|EU|E.U.
Gaza Strip|Gaza
Washington, D.C.|Washington|Washington D.C.|Washington DC
New York City|NYC
Kyiv|Kiev
Odesa|Odessa
Kharkiv|Kharkov
Lviv|Lvov
Chornobyl|Chernobyl
Beijing|Peking
Mumbai|Bombay
Chennai|Madras
Kolkata|Calcutta
Yangon|Rangoon
Ho Chi Minh City|Saigon
Tehran|Teheran
Mecca|Makkah
Aleppo|Halab
Los Angeles|L.A.
Federal Reserve|Fed|the Fed
Israel Defense Forces|IDF|Israeli Defense Forces
Palestinian Authority|PA|Palestinian National Authority
Palestine Liberation Organization|PLO
Islamic State|ISIS|ISIL|Daesh|Islamic State of Iraq and Syria
Federal Bureau of Investigation|FBI
Central Intelligence Agency|CIA
British Broadcasting Corporation|BBC
North Atlantic Treaty Organization|NATO|North Atlantic Treaty Organisation
World Health Organization|WHO|World Health Organisation
International Committee of the Red Cross|ICRC
International Monetary Fund|IMF
Associated Press|AP
Agence France-Presse|AFP
`

/** Adjectives and inhabitants of places that are no country of the list: place | adjectives, singular. */
export const ADJECTIVES = `
Gaza Strip|Gazan
Crimea|Crimean
Kashmir|Kashmiri
Catalonia|Catalan,Catalonian
Siberia|Siberian
Africa|African
Asia|Asian
Europe|European
Georgia|Georgian
`

/** Names of several places, with words of the article that tell which is meant: name: sense = cues. */
export const HOMONYMS = `
georgia: country = tbilisi abkhazia ossetia georgian caucasus saakashvili mikheil batumi tskhinvali ivanishvili kobakhidze
georgia: state = atlanta savannah augusta macon alabama florida fulton kemp carolina tennessee
washington: state = seattle spokane tacoma olympia oregon
congo: democratic republic = kinshasa goma bukavu kivu tshisekedi kabila lubumbashi ituri
congo: republic = brazzaville sassou pointe-noire
birmingham: england = england english midlands villa edgbaston britain british
birmingham: alabama = alabama ala montgomery selma
tripoli: libya = libya libyan gaddafi qaddafi benghazi misrata
tripoli: lebanon = lebanon lebanese beirut
cambridge: england = england british britain oxford
cambridge: massachusetts = massachusetts harvard mit boston
macedonia: greece = thessaloniki greek
`

/** States and provinces that stand behind a place: name | short form. */
export const PROVINCES = `
Alabama|Ala
Alaska
Arizona|Ariz
Arkansas|Ark
California|Calif
Colorado|Colo
Connecticut|Conn
Delaware|Del
Florida|Fla
Georgia|Ga
Hawaii
Idaho
Illinois|Ill
Indiana|Ind
Iowa
Kansas|Kan
Kentucky|Ky
Louisiana|La
Maine
Maryland|Md
Massachusetts|Mass
Michigan|Mich
Minnesota|Minn
Mississippi|Miss
Missouri|Mo
Montana|Mont
Nebraska|Neb
Nevada|Nev
New Hampshire|N.H.
New Jersey|N.J.
New Mexico|N.M.
New York|N.Y.
North Carolina|N.C.
North Dakota|N.D.
Ohio
Oklahoma|Okla
Oregon|Ore
Pennsylvania|Pa
Rhode Island|R.I.
South Carolina|S.C.
South Dakota|S.D.
Tennessee|Tenn
Texas|Tex
Utah
Vermont|Vt
Virginia|Va
Washington|Wash
West Virginia|W.Va.
Wisconsin|Wis
Wyoming|Wyo
Ontario|Ont
Quebec|Que
British Columbia|B.C.
Alberta|Alta
`
