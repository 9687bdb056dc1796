// What was found in a file: counted, on its rows, listed, and as CSV.
import { element, language, table, word } from '../words.js';

const MOST_LISTED = 200;
const SHORT = 40;
const MOST_ROWS = 60;

const severity = (it) => word(it.severity === 'ERROR' ? 'error' : 'warning');
const glyph = (it) => (it.severity === 'ERROR' ? '✗' : '!');
const message = (it) => it.message?.[language] ?? it.code;

/** @param findings all of them; @param text the lines of the file, null if they cannot be shown */
export function report(findings, text, name) {
  if (findings.length === 0) return [element('p', {}, word('noFindings'))];
  const onRows = text ? rows(findings, text) : [element('p', {}, word('rowsNot'))];
  const list = listed(findings, /\.xlsx$/i.test(name));
  return [
    summary(findings),
    ...onRows,
    text ? element('details', {}, element('summary', {}, word('findingsCaption')), list) : element('div', {}, list),
    element('p', { class: 'tools' }, download(findings, name, ''), download(findings, name, '\ufeff'))
  ];
}

function summary(findings) {
  const counts = new Map();
  findings.forEach((it) => {
    const key = `${it.severity} ${it.code}`;
    counts.set(key, { ...(counts.get(key) ?? it), count: (counts.get(key)?.count ?? 0) + 1 });
  });
  return table({
    id: 'summary-table',
    caption: word('summaryCaption'),
    heads: [word('code'), word('severity'), word('count'), word('says')],
    rows: [...counts.values()].sort((a, b) => a.severity.localeCompare(b.severity) || b.count - a.count)
      .map((it) => [element('code', { translate: 'no' }, it.code), `${glyph(it)} ${severity(it)}`, element('td', { class: 'number' }, String(it.count)), message(it)])
  });
}

function rows(findings, text) {
  const byRow = new Map();
  findings.filter((it) => it.line).forEach((it) => {
    const row = text.rows.findIndex((one) => one.line <= it.line && it.line <= one.last);
    if (row >= 0) byRow.set(row, [...(byRow.get(row) ?? []), it]);
  });
  if (byRow.size === 0) return [];
  const wanted = chosen(text, byRow);
  const shown = wanted.slice(0, MOST_ROWS);
  const width = Math.max(...shown.map((i) => text.rows[i].cells.length));
  const head = text.tabular ? text.rows[0].cells : [];
  return [
    table({
      id: 'rows-table',
      caption: word('rowsCaption'),
      heads: [word('line'), word('found'), ...Array.from({ length: width }, (_, i) => head[i] || String(i + 1))],
      rows: shown.map((i) => line(text, text.rows[i], byRow.get(i) ?? [], width))
    }),
    element('p', {}, shown.length === text.rows.length ? word('linesAll', text.lines) : word('linesShown', shown.length, wanted.length, text.lines))
  ];
}

/** All rows of a short file; else those with findings and their neighbours. */
function chosen(text, byRow) {
  if (text.rows.length <= SHORT) return text.rows.map((_, i) => i);
  const wanted = new Set();
  [...byRow.keys()].forEach((i) => [i - 1, i, i + 1].filter((n) => n >= 0 && n < text.rows.length).forEach((n) => wanted.add(n)));
  return [...wanted].sort((a, b) => a - b);
}

function line(text, row, found, width) {
  const id = `found-${row.line}`;
  const cells = Array.from({ length: width }, (_, i) => {
    const here = text.tabular ? found.filter((it) => it.column === i + 1) : found;
    const value = row.cells[i] === undefined || row.cells[i] === '' ? '–' : row.cells[i];
    if (here.length === 0) return element('td', { translate: 'no' }, value);
    const isError = here.some((it) => it.severity === 'ERROR');
    return element('td', { class: isError ? 'invalid' : 'doubtful', 'aria-invalid': isError ? 'true' : null, 'aria-describedby': id, translate: 'no' }, `${isError ? '✗' : '!'} ${value}`);
  });
  return element('tr', { 'data-line': row.line },
    element('th', { scope: 'row' }, String(row.line)),
    element('td', { id }, found.length === 0 ? word('nothingHere')
      : element('ul', {}, found.map((it) => element('li', {}, `${glyph(it)} ${severity(it)}: ${it.columnName ? `${it.columnName}: ` : ''}${message(it)}${it.hint ? ` (${it.hint})` : ''}`)))),
    cells);
}

function listed(findings, workbook) {
  const shown = findings.slice(0, MOST_LISTED);
  return [
    table({
      id: 'findings-table',
      caption: word('findingsCaption'),
      heads: [word('place'), word('severity'), word('code'), word('value'), word('says'), word('hint')],
      rows: shown.map((it) => [place(it, workbook), `${glyph(it)} ${severity(it)}`, element('code', { translate: 'no' }, it.code),
        it.value ? element('code', { translate: 'no' }, it.value) : '–', message(it), it.hint ? element('span', { lang: 'en' }, it.hint) : '–'])
    }),
    shown.length < findings.length ? element('p', {}, word('firstOf', shown.length, findings.length)) : null
  ];
}

function place(it, workbook) {
  const where = it.line && it.column && workbook ? `${letters(it.column)}${it.line}` : it.line && it.column ? word('cellPlace', it.line, it.columnName ?? it.column) : it.line ? word('linePlace', it.line) : '';
  return [where, it.field].filter(Boolean).join(' · ') || word('wholeFile');
}

/** Of a column as workbooks call it: A, B … Z, AA … */
function letters(column) {
  return column === 0 ? '' : letters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
}

const HEADS = ['severity', 'code', 'line', 'column', 'columnName', 'field', 'value', 'message_zh', 'message_en', 'hint'];

/** What begins like a formula is made a text, as in every CSV of this service. */
function csv(value) {
  const text = value === null || value === undefined ? '' : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function download(findings, name, mark) {
  const lines = [HEADS, ...findings.map((it) => [it.severity, it.code, it.line, it.column, it.columnName, it.field, it.value, it.message?.zh, it.message?.en, it.hint])]
    .map((cells) => cells.map(csv).join(','));
  const href = URL.createObjectURL(new Blob([mark, lines.join('\r\n'), '\r\n'], { type: 'text/csv' }));
  return element('a', { href, download: `${name}.findings.csv` }, word(mark ? 'downloadExcel' : 'download'));
}
