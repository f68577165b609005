/** What may stand behind "a", "per" or "/" in a rate, and its name. */
export const RATES: Record<string, string> = {
  second: 'second', minute: 'minute', min: 'minute', hour: 'hour', day: 'day', night: 'night', week: 'week', month: 'month',
  year: 'year', annum: 'year', share: 'share', barrel: 'barrel', ounce: 'ounce', pound: 'pound', tonne: 'tonne', ton: 'ton',
  gallon: 'gallon', litre: 'litre', liter: 'litre', kilo: 'kilogram', kilogram: 'kilogram', bushel: 'bushel', head: 'person',
  person: 'person', capita: 'person', game: 'game', mile: 'mile', kilometre: 'kilometre', kilometer: 'kilometre', decade: 'decade',
  dose: 'dose', student: 'student', household: 'household', vehicle: 'vehicle', unit: 'unit', ticket: 'ticket', hectare: 'hectare', acre: 'acre',
  cent: 'cent',
}
