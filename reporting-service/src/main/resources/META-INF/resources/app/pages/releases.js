// Calendar, receipts and upload: asked of ingestion-service by this browser.
import { announce } from '../charts.js';
import { element, table } from '../dom.js';
import { moment } from '../format.js';

const base = document.body.dataset.ingestion;
const words = document.getElementById('words').dataset;
const zh = document.documentElement.lang.startsWith('zh');
const MOST_FINDINGS = 200;
const MOST_LINES = 60;

const say = (text, ...values) => values.reduce((said, value) => said.replace('%s', value), text);
const message = (finding) => (zh ? finding.message.zh : finding.message.en);

if (base) {
  document.getElementById('upload').hidden = false;
  prepareUpload();
  load('calendar', '/api/v1/release-calendar', showCalendar);
  load('receipts', '/api/v1/releases?limit=20', showReceipts);
}

async function load(id, path, show) {
  const place = document.getElementById(id);
  place.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(base + path);
    if (!response.ok) throw new Error(response.status === 403 || response.status === 401 ? words.forbidden : `HTTP ${response.status}`);
    place.replaceChildren(...show(await response.json()));
  } catch (error) {
    const retry = element('button', { type: 'button', text: words.retry });
    retry.addEventListener('click', () => load(id, path, show));
    place.replaceChildren(element('p', { className: 'error', text: say(words.loadFailed, error instanceof TypeError ? words.network : error.message) }), retry);
  }
  place.removeAttribute('aria-busy');
}

function showCalendar({ calendars }) {
  const rows = calendars.flatMap((calendar) => calendar.expectations
    .map((it) => ({ ...it, name: `${calendar.agency}:${calendar.dataflow}`, systems: calendar.systems })));
  const order = { LATE: 0, DUE: 1, UPCOMING: 2, MET: 3, NOT_JUDGED: 4 };
  rows.sort((a, b) => order[a.state] - order[b.state] || a.expectedAt.localeCompare(b.expectedAt));
  if (rows.length === 0) return [element('p', { text: words.calendarNone })];
  const states = { LATE: words.late, DUE: words.due, UPCOMING: words.upcoming, MET: words.met, NOT_JUDGED: words.notJudged };
  return [table({
    id: 'calendar-table', caption: words.calendarTitle,
    columns: [words.dataflow, words.expected, words.state, words.period, words.punctuality, words.system],
    rows: rows.map((it) => [it.name, moment(it.expectedAt), { text: states[it.state], className: it.state === 'LATE' ? 'error' : '' },
      it.referencePeriod, it.punctuality, it.systems.join(', ')])
  })];
}

function showReceipts({ releases }) {
  if (releases.length === 0) return [element('p', { text: words.receiptsNone })];
  return [table({
    id: 'receipts-table', caption: words.receiptsTitle,
    columns: [`${words.agency}:${words.dataflow}`, words.released, words.received, words.observations, words.suppressed],
    rows: releases.map((it) => [`${it.agency}:${it.dataflow}`, moment(it.releasedAt), moment(it.receivedAt), it.observations, String(it.suppressed)])
  })];
}

function prepareUpload() {
  const form = document.getElementById('upload-form');
  const drop = document.getElementById('drop');
  const input = document.getElementById('file');
  drop.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.dataset.over = 'true';
  });
  drop.addEventListener('dragleave', () => delete drop.dataset.over);
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    delete drop.dataset.over;
    input.files = event.dataTransfer.files;
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (input.files.length === 0) {
      outcome([element('p', { className: 'error', text: words.chooseFile })], words.chooseFile);
      input.focus();
      return;
    }
    send(form, input.files[0], event.submitter.value === 'true');
  });
}

function address(form, file, dry) {
  const parameters = new URLSearchParams();
  for (const name of ['agency', 'dataflow', 'profile']) {
    if (form.elements[name].value.trim()) parameters.set(name, form.elements[name].value.trim());
  }
  const released = form.elements.releasedAt.value;
  if (released) parameters.set('releasedAt', `${released.length === 16 ? `${released}:00` : released}${form.dataset.offset}`);
  parameters.set('fileName', file.name);
  if (dry) parameters.set('dryRun', 'true');
  return `${base}/api/v1/releases?${parameters}`;
}

function mediaType(file) {
  if (/\.xlsx$/i.test(file.name)) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return /\.json$/i.test(file.name) ? 'application/json' : 'text/csv';
}

function send(form, file, dry) {
  const request = new XMLHttpRequest();
  const progress = document.getElementById('progress');
  const cancel = document.getElementById('cancel');
  const done = () => {
    progress.hidden = cancel.hidden = true;
    cancel.onclick = null;
  };
  progress.hidden = cancel.hidden = false;
  progress.removeAttribute('value');
  cancel.onclick = () => request.abort();
  request.upload.onprogress = (event) => {
    if (!event.lengthComputable) return;
    progress.value = Math.round((100 * event.loaded) / event.total);
    outcome([element('p', { text: event.loaded < event.total ? say(words.sending, progress.value) : words.judging })]);
  };
  request.onabort = () => {
    done();
    outcome([element('p', { text: words.cancelled })], words.cancelled);
  };
  request.onerror = () => {
    done();
    outcome([element('p', { className: 'error', text: words.network })], words.network);
  };
  request.onload = async () => {
    done();
    await judge(request, file, dry);
    if (!dry && request.status < 300) load('receipts', '/api/v1/releases?limit=20', showReceipts);
  };
  request.open('POST', address(form, file, dry));
  request.setRequestHeader('Content-Type', mediaType(file));
  request.send(file);
}

async function judge(request, file, dry) {
  let answer = {};
  try {
    answer = JSON.parse(request.responseText);
  } catch {
    // an answer of a proxy: its status says enough
  }
  const findings = answer.findings ?? [...(answer.errors ?? []), ...(answer.warnings ?? [])];
  const errors = answer.errorCount ?? findings.filter((it) => it.severity === 'ERROR').length;
  const summary = sentence(request.status, answer, dry, errors);
  const all = await whole(answer, findings);
  outcome([
    element('p', { className: errors || request.status >= 400 ? 'lede error' : 'lede', text: summary }),
    ...(answer.detail && all.length === 0 ? [element('p', { text: answer.detail })] : []),
    ...(all.length ? await report(all, file) : []),
    ...(answer.changes?.length ? [changes(answer.changes)] : [])
  ], summary);
}

function sentence(status, answer, dry, errors) {
  if (status === 401 || status === 403) return words.forbidden;
  if (status === 409) return words.conflict;
  if (status === 413) return words.tooLarge;
  if (status === 415) return words.unsupported;
  if (status === 429 || status === 503) return words.busy;
  if (status >= 400) return say(dry ? words.dryBad : words.refused, errors);
  if (dry) return answer.acceptable === false ? say(words.dryBad, errors) : say(words.dryOk, answer.changeCount ?? 0);
  return status === 200 ? words.known : say(words.published, answer.observations);
}

/** The findings that an answer lists, or all of its report if it has more. */
async function whole(answer, findings) {
  const count = Math.max((answer.errorCount ?? 0) + (answer.warningCount ?? 0), findings.length);
  if (!answer.report || count <= findings.length) return findings;
  try {
    return (await (await fetch(base + answer.report)).json()).findings ?? findings;
  } catch {
    return findings;
  }
}

async function report(findings, file) {
  const count = (severity) => findings.filter((it) => (it.severity ?? 'ERROR') === severity).length;
  const shown = findings.slice(0, MOST_FINDINGS);
  const list = table({
    id: 'findings-table',
    caption: `${words.findings}: ${say(words.findingsOf, count('ERROR'), count('WARNING'))}`
      + (shown.length < findings.length ? ` · ${say(words.firstOf, shown.length, findings.length)}` : ''),
    columns: [words.place, words.severity, words.code, words.value, words.explanation],
    rows: shown.map((it) => [place(it), it.severity === 'WARNING' ? `△ ${words.warning}` : `✗ ${words.error}`, it.code, it.value,
      `${message(it)}${it.hint ? ` (${it.hint})` : ''}`])
  });
  const csv = element('a', { text: words.findingsCsv, download: 'findings.csv',
    href: `data:text/csv;charset=utf-8,${encodeURIComponent(findingsCsv(findings))}` });
  const rows = /\.(csv|txt)$/i.test(file.name) ? await fileRows(findings, file) : [];
  return [list, element('p', { className: 'tools' }, [csv]), ...rows];
}

const place = (it) => [it.line ? `${words.line} ${it.line}` : '', it.columnName ?? it.field ?? (it.column ? String(it.column) : '')].filter(Boolean).join(', ');

function findingsCsv(findings) {
  const safe = (value) => {
    const text = String(value ?? '');
    return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  };
  return ['severity,code,line,column,name,value,message', ...findings.map((it) => [it.severity ?? 'ERROR', it.code, it.line, it.column,
    it.columnName ?? it.field, it.value, message(it)].map(safe).join(','))].join('\r\n');
}

/** The lines of the file around what was found, the cells marked in which it was. */
async function fileRows(findings, file) {
  const lines = (await file.text()).replace(/^\ufeff/, '').split(/\r?\n/);
  const wanted = new Set([1]);
  findings.filter((it) => it.line).forEach((it) => [it.line - 1, it.line, it.line + 1].forEach((n) => n >= 1 && n <= lines.length && wanted.add(n)));
  if (wanted.size === 1) return [];
  const numbers = [...wanted].sort((a, b) => a - b).slice(0, MOST_LINES);
  const separator = lines[0].split(';').length > lines[0].split(',').length ? ';' : ',';
  const cells = numbers.map((n) => split(lines[n - 1], separator));
  const width = Math.max(...cells.map((it) => it.length));
  return [table({
    id: 'rows-table', caption: `${words.rows}. ${say(words.rowsOf, numbers.length, lines.length)}`,
    columns: [words.line, ...Array.from({ length: width }, (_, i) => String(i + 1))],
    rows: numbers.map((n, i) => [String(n), ...Array.from({ length: width }, (_, c) => {
      const found = findings.find((it) => it.line === n && it.column === c + 1);
      const text = cells[i][c] ?? '';
      if (!found) return text;
      return found.severity === 'WARNING' ? { text: `△ ${text}` } : { text: `✗ ${text}`, className: 'error', invalid: true };
    })])
  })];
}

/** The cells of a line; a quoted cell that goes on in the next line stays cut. */
function split(line, separator) {
  const cells = [''];
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === separator && !quoted) cells.push('');
    else cells[cells.length - 1] += character;
  }
  return cells;
}

function changes(list) {
  return table({
    id: 'changes-table', caption: words.changes,
    columns: [words.system, words.indicator, words.period, words.before, words.after],
    rows: list.slice(0, MOST_FINDINGS).map((it) => [it.system, it.indicator, it.timePeriod, it.before, it.after])
  });
}

function outcome(children, said) {
  const place = document.getElementById('outcome');
  place.replaceChildren(...children);
  if (said) {
    place.dataset.ready = 'true';
    announce(said);
  } else {
    delete place.dataset.ready;
  }
}
