// Numbers on axes. All others are written by the server, in the tables.
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
