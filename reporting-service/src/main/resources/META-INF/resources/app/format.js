// Numbers that the browser writes itself: on axes, and of previews. All others are written by the server, in the tables.
const MINUS = '\u2212';

/** A tick of an axis: as short as it is, with a true minus. */
export function tick(value) {
  const rounded = Math.round(value * 1e6) / 1e6;
  return rounded === 0 ? '0' : String(rounded).replace('-', MINUS);
}

/** U, by the rules of the server's Numerals: three decimals, more if those would read as 0 or ±1. */
export function signed(value) {
  if (value === null || value === undefined) return '\u2013';
  if (Math.abs(value) < 1e-12) return '0';
  let decimals = 3;
  while (decimals < 17 && [0, 1].includes(Math.abs(Number(value.toFixed(decimals)))) && Number(value.toFixed(decimals)) !== value) decimals++;
  const text = value.toFixed(decimals).replace('-', MINUS);
  return value > 0 ? `+${text}` : text;
}

/** A moment as ingestion-service tells it, to the minute, with its offset: 2024-05-01 09:30 UTC+8. */
export function moment(text) {
  const [, date, time, zone] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::[\d.]+)?(Z|[+-]\d\d:\d\d)$/.exec(text) ?? [];
  if (!date) return text;
  const offset = zone === 'Z' || zone === '+00:00' ? '' : zone.replace(/^([+-])0?(\d+):00$/, '$1$2').replace('-', MINUS);
  return `${date} ${time} UTC${offset}`;
}

/** A moment of today, in the reader's clock. */
export function clock(date) {
  return new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(date);
}
