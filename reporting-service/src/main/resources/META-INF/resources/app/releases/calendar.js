// The release calendar: what is late, due and next, and how each dataflow kept it.
import { duration, moment } from '../format.js';
import { open, zone } from '../ingestion.js';
import { element, table, word } from '../words.js';
import { fill } from './part.js';

const MOST = 60;

export const showCalendar = () => fill('calendar', '/api/v1/release-calendar', (answer) => calendar(answer.calendars));

function calendar(calendars) {
  suggest('agencies', calendars.map((it) => it.agency));
  suggest('dataflows', calendars.map((it) => it.dataflow));
  if (calendars.length === 0) return [element('p', {}, word('calendarEmpty')), element('p', {}, word('calendarHow'))];
  const expected = calendars.flatMap((it) => open(it).map((expectation) => ({ ...it, ...expectation })))
    .sort((a, b) => Date.parse(a.expectedAt) - Date.parse(b.expectedAt));
  return [...expectedTable(expected), standings(calendars)];
}

function expectedTable(expected) {
  if (expected.length === 0) return [element('p', {}, word('calendarNothing'))];
  const shown = expected.slice(0, MOST);
  return [
    table({
      id: 'calendar-table',
      caption: word('calendarCaption'),
      heads: [word('dataflow'), word('period'), word('expected'), word('state'), word('due'), word('systems')],
      rows: shown.map((it) => [flow(it), it.referencePeriod ?? word('noPeriod'), time(it.expectedAt), state(it), time(it.dueAt), links(it.systems)])
    }),
    shown.length < expected.length ? element('p', {}, word('firstOf', shown.length, expected.length)) : null
  ].filter(Boolean);
}

function state(it) {
  const now = Date.now();
  const due = Date.parse(it.dueAt);
  if (it.state === 'LATE') return element('strong', { class: 'error' }, `▲ ${word('late', duration(now - due))}`);
  if (it.state === 'DUE') return element('strong', {}, word('dueNow', duration(due - now)));
  return word('upcoming', duration(Date.parse(it.expectedAt) - now));
}

function standings(calendars) {
  return table({
    id: 'standing-table',
    caption: word('standingCaption'),
    heads: [word('dataflow'), word('next'), word('met'), word('onTime'), word('lateCount'), word('punctuality')],
    rows: calendars.map((it) => {
      const next = open(it).find((one) => one.state !== 'LATE');
      return [flow(it), next ? time(next.expectedAt) : word('noneExpected'), String(it.summary.met), String(it.summary.onTime), String(it.summary.late), punctuality(it.summary.medianPunctualitySeconds)];
    })
  });
}

function punctuality(seconds) {
  if (seconds === null || seconds === undefined) return '–';
  return seconds === 0 ? word('exactly') : word(seconds < 0 ? 'early' : 'after', duration(seconds * 1000));
}

export const flow = (it) => element('code', { translate: 'no' }, `${it.agency}:${it.dataflow}`);

export const time = (instant) => element('time', { datetime: instant }, moment(instant, zone));

/** Links to the pages of systems. */
export function links(systems) {
  if (systems.length === 0) return word('noSystem');
  const language = new URLSearchParams(location.search).get('lang');
  const query = language ? `?lang=${encodeURIComponent(language)}` : '';
  return element('span', {}, systems.flatMap((id, i) => [i > 0 ? ', ' : '', element('a', { class: 'marker', href: `/systems/${encodeURIComponent(id)}${query}`, translate: 'no' }, id)]));
}

function suggest(list, values) {
  document.getElementById(list).replaceChildren(...[...new Set(values)].map((value) => element('option', { value })));
}
