// Words of a page for its script, as the server wrote them in the reader's language: <dd data-word="name">
export const language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';

/** @param parts take the places %1, %2 … */
export function word(name, ...parts) {
  const text = document.querySelector(`#words [data-word="${CSS.escape(name)}"]`)?.textContent ?? name;
  return text.replace(/%(\d)/g, (place, n) => (n <= parts.length ? String(parts[n - 1]) : place));
}

/** An element with attributes and what it holds; text never becomes markup. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}

/** A table that scrolls by itself. Rows are lists of cells, the first of each its head; a cell is a text or an element. */
export function table({ id, caption, heads, rows }) {
  const cell = (value, i) => (value instanceof HTMLTableCellElement ? value
    : element(i === 0 ? 'th' : 'td', i === 0 ? { scope: 'row' } : {}, value));
  return element('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': caption },
    element('table', { id, class: 'asked' },
      element('caption', {}, caption),
      element('thead', {}, element('tr', {}, heads.map((head) => element('th', { scope: 'col' }, head)))),
      element('tbody', {}, rows.map((row) => (row instanceof HTMLTableRowElement ? row : element('tr', {}, row.map(cell)))))));
}
