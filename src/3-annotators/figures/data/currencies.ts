/** Money: ISO 4217 code, English name, signs and words. "$" and "dollars" alone do not say whose dollar it is. */
export interface Currency {
  code: string | null
  name: string
}

const rows: [string | null, string, string][] = [
  [null, 'dollar', '$ dollar dollars buck bucks'],
  ['USD', 'US dollar', 'US$ $US USD US_$ $_US $_U.S. US_dollar US_dollars U.S._dollar U.S._dollars American_dollars'],
  ['AUD', 'Australian dollar', 'A$ $A AUD AU$ $AU Australian_dollar Australian_dollars'],
  ['CAD', 'Canadian dollar', 'C$ $C CAD CA$ CDN$ Canadian_dollar Canadian_dollars'],
  ['NZD', 'New Zealand dollar', 'NZ$ $NZ NZD New_Zealand_dollars'],
  ['HKD', 'Hong Kong dollar', 'HK$ $HK HKD HK_$ Hong_Kong_dollars'],
  ['SGD', 'Singaporean dollar', 'S$ $S SGD SG$ S_$ Singapore_dollars'],
  ['TWD', 'Taiwan dollar', 'NT$ TWD Taiwan_dollars'],
  ['GBP', 'pound sterling', '£ GBP PS pound_sterling pounds_sterling British_pounds quid'],
  ['EUR', 'euro', '€ EUR euro euros'],
  ['JPY', 'Japanese yen', 'JPY ¥ yen Japanese_yen JP¥'],
  ['CNY', 'Chinese yuan', 'CNY RMB yuan renminbi Chinese_yuan CN¥'],
  ['ILS', 'shekel', '₪ ILS NIS shekel shekels Israeli_shekels new_shekels'],
  ['RUB', 'Russian ruble', '₽ RUB ruble rubles rouble roubles Russian_rubles'],
  ['UAH', 'Ukrainian hryvnia', '₴ UAH hryvnia hryvnias'],
  ['INR', 'Indian rupee', '₹ INR Rs rupee rupees Indian_rupees'],
  ['PKR', 'Pakistani rupee', 'PKR Pakistani_rupees'],
  ['KRW', 'South Korean won', '₩ KRW won South_Korean_won Korean_won'],
  ['TRY', 'Turkish lira', '₺ TRY lira liras Turkish_lira'],
  ['CHF', 'Swiss franc', 'CHF Swiss_franc Swiss_francs francs'],
  ['SEK', 'Swedish krona', 'SEK Swedish_crowns Swedish_kronor krona kronor'],
  ['NOK', 'Norwegian krone', 'NOK Norwegian_crowns Norwegian_kroner'],
  ['DKK', 'Danish krone', 'DKK Danish_crowns Danish_kroner'],
  ['CZK', 'Czech koruna', 'CZK Czech_crowns koruna'],
  ['PLN', 'Polish zloty', 'PLN zloty zlotys'],
  ['HUF', 'Hungarian forint', 'HUF forint forints'],
  ['MYR', 'Malaysian ringgit', 'RM MYR ringgit'],
  ['THB', 'Thai baht', '฿ THB baht'],
  ['IDR', 'Indonesian rupiah', 'IDR rupiah Rp'],
  ['PHP', 'Philippine peso', '₱ PHP Philippine_pesos'],
  ['VND', 'Vietnamese dong', '₫ VND dong'],
  ['BRL', 'Brazilian real', 'R$ BRL reais Brazilian_reais'],
  ['MXN', 'Mexican peso', 'MXN Mexican_pesos'],
  ['ARS', 'Argentine peso', 'ARS Argentine_pesos'],
  ['ZAR', 'South African rand', 'ZAR rand rands'],
  ['NGN', 'Nigerian naira', '₦ NGN naira'],
  ['KES', 'Kenyan shilling', 'KES Sh Kenyan_shillings'],
  ['EGP', 'Egyptian pound', 'EGP Egyptian_pounds'],
  ['SAR', 'Saudi riyal', 'SAR riyals Saudi_riyals'],
  ['AED', 'UAE dirham', 'AED dirham dirhams'],
  ['QAR', 'Qatari riyal', 'QAR Qatari_riyals'],
  ['IRR', 'Iranian rial', 'IRR Iranian_rials rial rials'],
  [null, 'dinar', 'dinar dinars'],
  [null, 'peso', 'peso pesos'],
  [null, 'krone', 'crown crowns kroner'],
  [null, 'cent', 'cent cents ¢'],
  [null, 'pence', 'pence'],
  ['BTC', 'bitcoin', 'BTC bitcoins'],
]

/** Further codes, which stand for themselves. */
const CODES = 'AFN ALL AMD AOA AZN BAM BBD BDT BGN BHD BIF BND BOB BSD BTN BWP BYN BZD CDF CLP COP CRC CUP CVE DJF DOP DZD ERN ETB FJD GEL GHS GMD GNF GTQ GYD HNL HTG IQD ISK JMD JOD KGS KHR KMF KPW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MZN NAD NIO NPR OMR PAB PEN PGK PYG RON RSD RWF SBD SCR SDG SHP SLE SOS SRD SSP SYP SZL TJS TMT TND TOP TTD TZS UGX UYU UZS VES VUV WST XAF XCD XOF YER ZMW'

/** Printed form (atoms joined by "_" where white space stands between them) → currency. */
export const CURRENCIES: ReadonlyMap<string, Currency> = new Map(
  [...rows, ...CODES.split(' ').map((code): [string, string, string] => [code, code, code])].flatMap(([code, name, forms]) =>
    forms.split(' ').map((form): [string, Currency] => [form, { code, name }]),
  ),
)
