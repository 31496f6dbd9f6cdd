// A length of time as people say it, and as a file holds it (ISO 8601): "2 dagen" is P2D.

const UNITS: Record<string, {sign: string; time: boolean; nl: [string, string]; en: [string, string]}> = {
  years: {sign: 'Y', time: false, nl: ['jaar', 'jaar'], en: ['year', 'years']},
  months: {sign: 'M', time: false, nl: ['maand', 'maanden'], en: ['month', 'months']},
  weeks: {sign: 'W', time: false, nl: ['week', 'weken'], en: ['week', 'weeks']},
  days: {sign: 'D', time: false, nl: ['dag', 'dagen'], en: ['day', 'days']},
  hours: {sign: 'H', time: true, nl: ['uur', 'uur'], en: ['hour', 'hours']},
  minutes: {sign: 'M', time: true, nl: ['minuut', 'minuten'], en: ['minute', 'minutes']},
};
const SHORT: Record<string, string> = {uren: 'hours', min: 'minutes', d: 'days', w: 'weeks', u: 'hours', h: 'hours', mnd: 'months', jaren: 'years'};
const WRITTEN = /^P(?=\d|T\d)(?:\d{1,4}Y)?(?:\d{1,4}M)?(?:\d{1,4}W)?(?:\d{1,5}D)?(?:T(?:\d{1,5}H)?(?:\d{1,5}M)?)?$/;

/** Say a duration in words; what is none is given back as it is. */
export function inWords(duration: string, language: 'nl' | 'en'): string {
  if (!WRITTEN.test(duration)) return duration;
  const [days = '', time = ''] = duration.slice(1).split('T');
  const parts = Object.values(UNITS).flatMap((unit) => {
    const many = new RegExp(`(\\d+)${unit.sign}`).exec(unit.time ? time : days)?.[1];
    return many ? [`${many} ${unit[language][Number(many) === 1 ? 0 : 1]}`] : [];
  });
  return parts.join(language === 'en' ? ' and ' : ' en ');
}

/** Read a duration from words, in either language; nothing when it says none. */
export function fromWords(text: string): string | undefined {
  const said = text.trim();
  if (WRITTEN.test(said.toUpperCase())) return said.toUpperCase();
  const many: Record<string, number> = {};
  const rest = said.toLowerCase().replace(/(\d{1,4})\s*([a-z]+)/g, (whole, number: string, word: string) => {
    const unit = unitOf(word);
    if (!unit || many[unit]) return whole;
    many[unit] = Number(number);
    return '';
  });
  if (rest.replace(/\b(en|and)\b|[,\s]/g, '') || !Object.keys(many).length) return undefined;
  const part = (time: boolean): string => Object.entries(UNITS).filter(([name, unit]) => unit.time === time && many[name])
    .map(([name, unit]) => `${many[name]}${unit.sign}`).join('');
  const made = `P${part(false)}${part(true) && `T${part(true)}`}`;
  return WRITTEN.test(made) ? made : undefined;
}

function unitOf(word: string): string | undefined {
  const found = Object.entries(UNITS).find(([, unit]) => [...unit.nl, ...unit.en].includes(word));
  return found?.[0] ?? SHORT[word];
}
