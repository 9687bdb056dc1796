// The releases that came in, the last received first.
import { ask, advice, ingestion } from '../ingestion.js';
import { element, table, word } from '../words.js';
import { flow, time } from './calendar.js';
import { fill } from './part.js';

const PAGE = 20;

export const showReceipts = () => fill('receipts', `/api/v1/releases?limit=${PAGE}`, ({ releases }) => {
  if (releases.length === 0) return element('p', {}, word('receiptsEmpty'));
  const shown = table({
    id: 'receipts-table',
    caption: word('receiptsCaption'),
    heads: [word('received'), word('dataflow'), word('released'), word('observations'), word('suppressed'), word('status'), word('source'), 'JSON'],
    rows: releases.map(row)
  });
  return releases.length < PAGE ? shown : [shown, more(shown, releases.at(-1).releaseId)];
});

function row(it) {
  return [
    time(it.receivedAt), flow(it), time(it.releasedAt),
    element('td', { class: 'number' }, String(it.observations)), element('td', { class: 'number' }, String(it.suppressed)),
    word(it.status === 'WITHDRAWN' ? 'withdrawn' : 'published'),
    source(it.provenance), receipt(it.releaseId)
  ];
}

/** An address of a source is text: only what is plainly of the web becomes a link. */
function source(provenance) {
  const uri = provenance?.sourceUri;
  if (!uri) return word('noSource');
  return /^https?:\/\//i.test(uri) ? element('a', { class: 'marker', href: uri, rel: 'noreferrer', translate: 'no' }, uri) : uri;
}

export const receipt = (id) => element('a', {
  class: 'marker', href: `${ingestion}/api/v1/releases/${encodeURIComponent(id)}`, translate: 'no', 'aria-label': word('receiptOf', id.slice(0, 8))
}, id.slice(0, 8));

function more(shown, last) {
  const button = element('button', { type: 'button' }, word('more'));
  let before = last;
  button.addEventListener('click', async () => {
    button.disabled = true;
    const answer = await ask(`/api/v1/releases?limit=${PAGE}&before=${encodeURIComponent(before)}`);
    button.disabled = false;
    if (!answer.ok) {
      button.after(element('p', { class: 'error', role: 'alert' }, advice(answer)));
      return;
    }
    const rows = table({ caption: '', heads: [], rows: answer.body.releases.map(row) }).querySelectorAll('tbody tr');
    shown.querySelector('tbody').append(...rows);
    rows[0]?.querySelector('a')?.focus();
    before = answer.body.releases.at(-1)?.releaseId;
    if (answer.body.releases.length < PAGE) button.remove();
  });
  return element('p', {}, button);
}
