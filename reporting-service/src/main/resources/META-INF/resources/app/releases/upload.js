// Sends a file to be judged or published, with its progress, and shows what became of it.
import { withOffset } from '../format.js';
import { advice, ask, ingestion, zone } from '../ingestion.js';
import { element, table, word } from '../words.js';
import { flow, links, showCalendar, time } from './calendar.js';
import { report } from './findings.js';
import { read } from './lines.js';
import { receipt, showReceipts } from './receipts.js';

const MOST_CHANGES = 100;
const TYPES = { csv: 'text/csv', tsv: 'text/csv', json: 'application/json', gz: 'application/gzip', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
const form = document.getElementById('upload');
const input = document.getElementById('upload-file');
const drop = document.getElementById('drop');
const state = document.getElementById('upload-state');
const bar = document.getElementById('upload-progress');
const cancel = document.getElementById('upload-cancel');
const outcome = document.getElementById('outcome');

export function offerUpload() {
  form.hidden = false;
  input.addEventListener('change', choose);
  drop.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
  drop.addEventListener('dragleave', () => drop.classList.remove('over'));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    if (event.dataTransfer.files.length > 0) {
      const one = new DataTransfer();
      one.items.add(event.dataTransfer.files[0]);
      input.files = one.files;
      choose();
    }
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(event.submitter?.value !== 'publish');
  });
}

function choose() {
  const [file] = input.files;
  input.removeAttribute('aria-invalid');
  state.textContent = '';
  document.getElementById('upload-chosen').textContent = file ? word('chosen', file.name, file.size) : '';
}

function address(file, dryRun) {
  const query = new URLSearchParams();
  ['agency', 'dataflow', 'profile'].forEach((name) => {
    const value = form.elements[name].value.trim();
    if (value) query.set(name, value);
  });
  if (form.elements.releasedAt.value) query.set('releasedAt', withOffset(form.elements.releasedAt.value, zone));
  query.set('fileName', file.name);
  if (dryRun) query.set('dryRun', 'true');
  return `${ingestion}/api/v1/releases?${query}`;
}

async function send(dryRun) {
  const [file] = input.files;
  if (!file) {
    input.setAttribute('aria-invalid', 'true');
    state.textContent = word('chooseFile');
    input.focus();
    return;
  }
  busy(true);
  outcome.hidden = true;
  const answer = await transfer(address(file, dryRun), file);
  busy(false);
  if (answer.canceled) {
    state.textContent = word('canceled');
    showReceipts();
    return;
  }
  state.textContent = '';
  const shown = answer.ok ? (dryRun ? await judged(answer.body, file) : await published(answer, file)) : await refused(answer, file);
  document.querySelector('[data-part="outcome"]').replaceChildren(...shown.flat().filter(Boolean));
  outcome.hidden = false;
  outcome.focus();
  if (answer.ok && !dryRun) {
    showReceipts();
    showCalendar();
  }
}

function busy(now) {
  form.toggleAttribute('data-busy', now);
  form.setAttribute('aria-busy', String(now));
  form.querySelectorAll('[type="submit"]').forEach((button) => { button.disabled = now; });
  bar.hidden = !now;
  cancel.hidden = !now;
}

/** XMLHttpRequest tells the progress of what is sent, fetch does not. */
function transfer(url, file) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('Content-Type', TYPES[file.name.split('.').pop().toLowerCase()] ?? 'application/octet-stream');
    request.setRequestHeader('Accept', 'application/json');
    request.upload.addEventListener('progress', (event) => {
      const percent = Math.round((100 * event.loaded) / Math.max(1, event.total));
      bar.value = percent;
      if (percent === 100) state.textContent = word('judging');
      else if (percent % 10 === 0) state.textContent = word('sending', file.name, percent);
    });
    const end = (more) => resolve({ ok: false, status: request.status, retryAfter: request.getResponseHeader('Retry-After'), body: {}, ...more });
    request.addEventListener('load', () => end({ ok: request.status >= 200 && request.status < 300, body: json(request.responseText) }));
    request.addEventListener('error', () => end({ status: 0 }));
    request.addEventListener('abort', () => end({ canceled: true }));
    cancel.onclick = () => request.abort();
    request.send(file);
  });
}

function json(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** @returns the findings of the report if it can be had, else those of the answer, with a word about it */
async function found(link, listed, file) {
  let findings = listed ?? [];
  const notes = [];
  if (link) {
    const whole = await ask(link);
    if (whole.ok) findings = whole.body.findings;
    else notes.push(element('p', { class: 'error' }, word('reportGone', findings.length)));
    notes.push(element('p', { class: 'tools' }, element('a', { href: ingestion + link }, word('fullReport'))));
  }
  return [...report(findings, findings.length === 0 ? null : await read(file).catch(() => null), file.name), ...notes];
}

async function judged(body, file) {
  const verdict = body.acceptable ? word('acceptable', body.changeCount) : word('notAcceptable', body.errorCount, body.warningCount);
  return [
    element('p', { class: body.acceptable ? 'lede' : 'lede error', id: 'verdict' }, verdict),
    ...(await found(body.report, body.findings, file)),
    ...changes(body)
  ];
}

function changes({ changes: all = [], changeCount = 0 }) {
  if (all.length === 0) return [];
  const shown = all.slice(0, MOST_CHANGES);
  const value = (number, status) => (number === null || number === undefined ? word('noValue') : `${String(number).replace('-', '\u2212')}${status && status !== 'A' ? ` (${status})` : ''}`);
  return [
    table({
      id: 'changes-table',
      caption: word('changesCaption'),
      heads: [word('system'), word('indicator'), word('period'), word('before'), word('now')],
      rows: shown.map((it) => [links([it.system]), element('code', { translate: 'no' }, it.indicator), it.timePeriod,
        element('td', { class: 'number' }, value(it.before, it.statusBefore)), element('td', { class: 'number' }, value(it.after, it.statusAfter))])
    }),
    shown.length < changeCount ? element('p', {}, word('firstOf', shown.length, changeCount)) : null
  ];
}

async function published({ status, body }, file) {
  const receipts = [body, ...(body.others ?? [])];
  const told = await Promise.all(receipts.map(async (it) => {
    const sentence = word(status === 202 ? 'acceptedNew' : 'acceptedOld', it.releaseId, `${it.agency}:${it.dataflow}`, it.observations);
    if (it.embargoUntil) return [element('p', { class: 'lede' }, sentence), element('p', {}, word('staged', time(it.embargoUntil).textContent))];
    const release = await ask(`/api/v1/releases/${encodeURIComponent(it.releaseId)}`);
    const systems = [...new Set((release.body.systems ?? []).map((one) => one.system))];
    return [
      element('p', { class: 'lede' }, sentence),
      element('p', {}, `${word('receiptLink')}: `, receipt(it.releaseId), ' ', flow(it)),
      element('p', { id: 'concerned' }, systems.length === 0 ? word('concernsNone') : [`${word('concerned')} `, links(systems)])
    ];
  }));
  return [...told.flat(), ...(body.report || body.warnings ? await found(body.report, body.warnings, file) : [])];
}

async function refused(answer, file) {
  const { errors = [], report: link } = answer.body;
  return [
    element('p', { class: 'lede error', id: 'verdict' }, advice(answer)),
    ...(errors.length > 0 ? await found(link, errors, file) : [])
  ];
}
