// Numbers on axes, and those of answers that the browser asks for. All others are written by the server, in the tables.
const MINUS = '\u2212';

/** A tick of an axis: as short as it is, with a true minus. */
export function tick(value) {
  const rounded = Math.round(value * 1e6) / 1e6;
  return rounded === 0 ? '0' : String(rounded).replace('-', MINUS);
}

/** A moment of today, in the reader's clock. */
export function clock(date) {
  return new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(date);
}

/** U and what adds up to it, as the server writes it: always signed, three decimals, more if those would read as 0 or ±1. */
export function signed(value) {
  if (Math.abs(value) < 1e-12) return '0';
  for (let decimals = 3; ; decimals++) {
    const rounded = Math.abs(value).toFixed(decimals);
    const misleads = Number(rounded) !== Math.abs(value) && (Number(rounded) === 0 || Number(rounded) === 1);
    if (!misleads || decimals === 17) return (value < 0 ? MINUS : '+') + rounded;
  }
}

/** A moment in a zone, as the server writes it: 2024-05-01 09:30 UTC+8. */
export function moment(instant, zone) {
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en', {
    timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'longOffset'
  }).formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(parts.timeZoneName);
  const offset = sign === undefined ? '' : (sign === '-' ? MINUS : '+') + Number(hours) + (minutes === '00' ? '' : `:${minutes}`);
  return `${parts.year}-${parts.month}-${parts.day} ${parts.hour}:${parts.minute} UTC${offset}`;
}

/** A length of time in words, by its two greatest units: 3 days 4 hours. */
export function duration(milliseconds) {
  const locale = document.documentElement.lang;
  let minutes = Math.max(1, Math.round(Math.abs(milliseconds) / 60_000));
  const counts = [['day', 1440], ['hour', 60], ['minute', 1]].map(([unit, size]) => {
    const count = Math.floor(minutes / size);
    minutes -= count * size;
    return [unit, count];
  });
  const from = counts.findIndex(([, count]) => count > 0);
  return counts.slice(from, from + 2).filter(([, count]) => count > 0)
    .map(([unit, count]) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count))
    .join(locale.startsWith('zh') ? '' : ' ');
}

/** A time of the clock in a zone, such as a field gives it, with its offset: 2024-05-01T09:30:00+08:00. */
export function withOffset(local, zone) {
  const clock = Date.parse(`${local}Z`);
  let offset = 0;
  for (let i = 0; i < 2; i++) {
    const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
      .formatToParts(new Date(clock - offset)).find((part) => part.type === 'timeZoneName').value;
    const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(name);
    offset = sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  }
  const minutes = Math.abs(offset) / 60_000;
  const two = (n) => String(n).padStart(2, '0');
  return `${local.length === 16 ? `${local}:00` : local}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
