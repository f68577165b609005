/**
 * Units of measure: printed forms, with the name of the unit. Forms of up to three letters are read with their case
 * ("m" is a metre, "M" is not); longer ones without it. A singular form makes its plural with "s".
 */
type Kind = 'measure' | 'time' | 'age' | 'percent'

const measures: Record<string, string> = {
  kilometre: 'kilometer kilometers kilometre km kms kilometres', metre: 'meter meters metre metres m',
  centimetre: 'centimeter centimeters centimetre centimetres cm', millimetre: 'millimeter millimeters millimetre millimetres mm',
  nanometre: 'nanometer nanometers nanometre nanometres nm', micrometre: 'micrometer micrometers micrometre micrometres micron microns',
  mile: 'mile miles mi', yard: 'yard yards yd', foot: 'foot feet ft', inch: 'inch inches in.', 'nautical mile': 'nautical_mile nautical_miles',
  'light-year': 'light-year light-years light_year light_years',
  'square kilometre': 'square_kilometer square_kilometers square_kilometre square_kilometres sq_km km2 km² sq._km',
  'square metre': 'square_meter square_meters square_metre square_metres sq_m sqm m2 m²', 'square mile': 'square_mile square_miles sq_mi sq._miles sq_miles',
  'square foot': 'square_foot square_feet sq_ft sq._ft. sq._ft', hectare: 'hectare hectares ha', acre: 'acre acres',
  'cubic metre': 'cubic_meter cubic_meters cubic_metre cubic_metres m3 m³', 'cubic foot': 'cubic_foot cubic_feet',
  kilogram: 'kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs', gram: 'gram grams gramme grammes g', milligram: 'milligram milligrams mg',
  'metric ton': 'tonne tonnes metric_ton metric_tons metric_tonnes', ton: 'ton tons', kiloton: 'kiloton kilotons', megaton: 'megaton megatons',
  'pound-mass': 'pound pounds lb lbs', ounce: 'ounce ounces oz fluid_ounce fluid_ounces', stone: 'stone',
  litre: 'liter liters litre litres l', millilitre: 'milliliter milliliters millilitre millilitres ml', gallon: 'gallon gallons',
  pint: 'pint pints', quart: 'quart quarts', barrel: 'barrel barrels bbl', bushel: 'bushel bushels',
  'mile per hour': 'mph miles_per_hour miles_an_hour mile-per-hour', 'kilometre per hour': 'kph kmh km/h km_/_h kilometers_per_hour kilometres_per_hour kilometers_an_hour kilometres_an_hour km_per_hour',
  'metre per second': 'm/s meters_per_second metres_per_second', knot: 'knot knots', 'mile per gallon': 'mpg miles_per_gallon',
  celsius: 'degrees_celsius degree_celsius degrees_centigrade celsius °C °c deg_c degC degrees_c ° _c degree_c', fahrenheit: 'degrees_fahrenheit degree_fahrenheit fahrenheit °F °f deg_F degF degrees_f degree_f',
  kelvin: 'kelvin kelvins', degree: 'degree degrees °',
  watt: 'watt watts W', kilowatt: 'kilowatt kilowatts kW', megawatt: 'megawatt megawatts MW', gigawatt: 'gigawatt gigawatts GW', terawatt: 'terawatt terawatts TW',
  'watt hour': 'Wh', 'kilowatt hour': 'kilowatt_hour kilowatt_hours kilowatt-hour kilowatt-hours kWh', 'megawatt hour': 'megawatt_hour megawatt_hours megawatt-hours MWh',
  'gigawatt hour': 'gigawatt_hour gigawatt_hours gigawatt-hours GWh', 'terawatt hour': 'terawatt_hour terawatt_hours terawatt-hours TWh',
  horsepower: 'horsepower hp', 'brake horsepower': 'bhp', joule: 'joule joules', calorie: 'calorie calories', 'newton metre': 'Nm', 
  hertz: 'hertz Hz HZ', kilohertz: 'kilohertz kHz KHz', megahertz: 'megahertz MHz Mhz', gigahertz: 'gigahertz GHz Ghz', decibel: 'decibel decibels dB',
  volt: 'volt volts V', ampere: 'ampere amperes amp amps', farad: 'farad farads F', ohm: 'ohm ohms Ω', 
  pascal: 'pascal pascals', kilopascal: 'kPa', megapascal: 'MPa', 'kilopound per square inch': 'ksi', 'pound per square inch': 'psi', 'ampere per square centimetre': 'A/cm2',
  byte: 'byte bytes', kilobyte: 'kilobyte kilobytes KB', megabyte: 'megabyte megabytes MB', gigabyte: 'gigabyte gigabytes GB', terabyte: 'terabyte terabytes TB',
  megapixel: 'megapixel megapixels MP', pixel: 'pixel pixels', 'parts-per-billion': 'ppb parts_per_billion', 'parts-per-million': 'ppm parts_per_million',
  point: 'point points', 'point per game': 'ppg', 'rebound per game': 'rpg', 'assist per game': 'apg', count: 'times', cylinder: 'cylinder cylinders', page: 'page',
}
const times: Record<string, string> = {
  second: 'second seconds sec secs', minute: 'minute minutes min mins', hour: 'hour hours hr hrs', day: 'day days',
  night: 'night nights', week: 'week weeks', month: 'month months', year: 'year years yr yrs', decade: 'decade decades', century: 'century centuries',
  millisecond: 'millisecond milliseconds ms', quarter: 'quarters', fortnight: 'fortnight fortnights',
}
const ages: Record<string, string> = {
  'year of age': 'years_old year_old year-old year-olds years-old years_of_age yrs_old y.o.', 'month of age': 'months_old month-old month-olds',
  'week of age': 'weeks_old week-old', 'day of age': 'days_old day-old',
}
const shares: Record<string, string> = {
  percentage: '% percent per_cent pc pct', 'percentage point': 'percentage_point percentage_points percent_points ppt ppts pp',
  'basis point': 'basis_point basis_points bps',
}

export interface Unit {
  name: string
  kind: Kind
}

/** Printed form (atoms joined by "_") → unit. */
export const UNITS: ReadonlyMap<string, Unit> = new Map(
  ([['measure', measures], ['time', times], ['age', ages], ['percent', shares]] as [Kind, Record<string, string>][]).flatMap(
    ([kind, table]) =>
      Object.entries(table).flatMap(([name, forms]) => forms.split(' ').map((form): [string, Unit] => [form, { name, kind }])),
  ),
)
