// Elements made of text alone: what comes from elsewhere is never read as markup.
export function element(name, { text, className, ...attributes } = {}, children = []) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

/** A table in a region that scrolls. A cell is a text, or {text, className, invalid}. */
export function table({ id, caption, columns, rows }) {
  const cell = (name, content, attributes = {}) => element(name, typeof content === 'object' && content !== null
    ? { text: content.text, className: content.className, ...(content.invalid ? { 'aria-invalid': 'true' } : {}), ...attributes }
    : { text: content === '' || content == null ? '\u2013' : content, ...attributes });
  return element('div', { className: 'scroll', role: 'region', tabindex: '0', 'aria-label': caption }, [
    element('table', id ? { id } : {}, [
      element('caption', { text: caption }),
      element('thead', {}, [element('tr', {}, columns.map((title) => element('th', { scope: 'col', text: title })))]),
      element('tbody', {}, rows.map(([head, ...cells]) => element('tr', {}, [
        cell('th', head, { scope: 'row' }), ...cells.map((content) => cell('td', content))
      ])))
    ])
  ]);
}
