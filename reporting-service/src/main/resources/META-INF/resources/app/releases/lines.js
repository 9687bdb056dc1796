// The lines of a file as the service counts them: physical lines from 1, fields of a row from 1.
const LARGEST = 8 * 1024 * 1024;

/** @returns {Promise<{rows: {line: number, last: number, cells: string[]}[], tabular: boolean, lines: number}|null>} null if it is no text, or too long to show */
export async function read(file) {
  if (file.size > LARGEST) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  if ((bytes[0] === 0x1f && bytes[1] === 0x8b) || (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf)) return null;
  const text = decode(bytes);
  if (/^\s*[{[]/.test(text)) {
    const lines = text.split(/\r\n|\r|\n/);
    return { tabular: false, lines: lines.length, rows: lines.map((line, i) => ({ line: i + 1, last: i + 1, cells: [line] })) };
  }
  return { tabular: true, ...parse(text, separator(text)) };
}

function decode(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function separator(text) {
  const head = text.split(/\r|\n/, 1)[0];
  const sdmx = /^"?(?:STRUCTURE|DATAFLOW)"?(?:\[.\])?([^A-Za-z0-9_[\]"])/.exec(head);
  if (sdmx) return sdmx[1];
  const count = (mark) => head.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function parse(text, mark) {
  const rows = [];
  let line = 1;
  let row = { line, cells: [] };
  let cell = '';
  let quoted = false;
  const endRow = (last) => {
    row.cells.push(cell);
    if (row.cells.length > 1 || row.cells[0] !== '') rows.push({ ...row, last });
    cell = '';
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    const newline = c === '\n' || (c === '\r' && text[i + 1] !== '\n');
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') {
        cell += '"';
        i++;
      } else if (c === '"') {
        quoted = false;
      } else {
        cell += c;
      }
      if (newline) line++;
    } else if (c === '"' && cell === '') {
      quoted = true;
    } else if (c === mark) {
      row.cells.push(cell);
      cell = '';
    } else if (newline) {
      endRow(line);
      line++;
      row = { line, cells: [] };
    } else if (c !== '\r') {
      cell += c;
    }
  }
  if (cell !== '' || row.cells.length > 0) endRow(line);
  return { rows, lines: rows.length === 0 ? 0 : rows.at(-1).last };
}
