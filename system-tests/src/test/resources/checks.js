// Checks of a page. Each gives what it finds wrong, in words.
const seenText = (element) => element.textContent.replace(/\s+/g, ' ').trim();
const CJK = /[\u3400-\u9fff\uff00-\uffef]/;

/** A3–A5: every chart says the same as its table, and its table can be read by anyone. */
async function chartsAndTables() {
  const wrong = [];
  const echarts = await import('/_static/echarts/6.0.0/dist/echarts.esm.min.js');
  for (const box of document.querySelectorAll('[data-chart]')) {
    const name = box.id;
    const chart = echarts.getInstanceByDom(box);
    if (!chart) {
      wrong.push(`${name} is not drawn`);
      continue;
    }
    const label = box.getAttribute('aria-label') ?? '';
    if (box.getAttribute('role') !== 'img') wrong.push(`${name} has role ${box.getAttribute('role')}`);
    if (label !== box.dataset.label) wrong.push(`${name} is labelled “${label}” instead of “${box.dataset.label}”`);
    if (label.length < 20 || label.length > 300) wrong.push(`the label of ${name} has ${label.length} characters`);
    if (/NaN|undefined|null|series count|系列/.test(label)) wrong.push(`the label of ${name} says ${label}`);
    const table = document.getElementById(box.dataset.table);
    if (!table || table.closest('figure') !== box.closest('figure')) wrong.push(`${name} has no table in its figure`);
    wrong.push(...sameNumbers(name, box.dataset.chart, chart.getOption(), table));
  }
  for (const table of document.querySelectorAll('table')) {
    const name = table.id || seenText(table).slice(0, 40);
    if (!table.caption || !seenText(table.caption)) wrong.push(`${name} has no caption`);
    table.querySelectorAll('th').forEach((th) => {
      if (!th.scope) wrong.push(`a head of ${name} has no scope`);
      if (!seenText(th)) wrong.push(`a head of ${name} is empty`);
    });
    table.querySelectorAll('td').forEach((td) => !seenText(td) && wrong.push(`a cell of ${name} is empty`));
    if (table.querySelector('td[colspan], td[rowspan], th:not([scope=rowgroup]):is([colspan], [rowspan])')) wrong.push(`${name} has merged cells`);
  }
  return wrong;
}

function sameNumbers(name, kind, option, table) {
  const columns = [...table.tHead.rows[0].cells].map((th, i) => [th.dataset.role, i]).filter(([role]) => role === 'SERIES').map(([, i]) => i);
  const rows = [...table.tBodies[0].rows];
  const number = (row, column) => (row.cells[column].dataset.value === undefined ? null : Number(row.cells[column].dataset.value));
  const value = (item) => (item !== null && typeof item === 'object' && !Array.isArray(item) ? item.value : item);
  let drawn;
  let told;
  if (kind === 'heat' || kind === 'diverging') {
    drawn = option.series[0].data.map((it) => it[2]);
    told = rows.flatMap((row) => columns.map((c) => number(row, c))).filter((it) => it !== null);
  } else if (kind === 'waterfall') {
    drawn = option.series[0].data.map((it) => it[2] - it[1]);
    told = rows.map((row) => number(row, columns[0]));
  } else {
    const series = kind === 'intervals' ? option.series.slice(0, 1) : option.series;
    drawn = series.flatMap((it) => it.data.map(value));
    told = columns.flatMap((c) => rows.map((row) => number(row, c)));
  }
  const same = drawn.length === told.length && drawn.every((it, i) => (it ?? null) === told[i] || Math.abs(it - told[i]) < 1e-12);
  return same && told.length > 0 ? [] : [`${name} draws ${drawn.length} numbers, its table has ${told.length}, and they differ`];
}

/** A8: text on charts at least 4.5 to 1, marks at least 3 to 1 against the page. */
function chartContrast() {
  const wrong = [];
  const paper = luminance(getComputedStyle(document.body).backgroundColor);
  for (const box of document.querySelectorAll('[data-chart]')) {
    for (const text of box.querySelectorAll('svg text')) {
      const ratio = contrast(luminance(getComputedStyle(text).fill), paper);
      if (ratio < 4.5 && !text.closest('[fill-opacity="0"]') && seenText(text) !== '•') wrong.push(`“${seenText(text)}” of ${box.id}: ${ratio.toFixed(2)}`);
    }
    if (!['bars', 'intervals', 'waterfall'].includes(box.dataset.chart)) continue;
    for (const mark of box.querySelectorAll('svg path[fill]:not([fill="none"]):not([fill="transparent"])')) {
      const style = getComputedStyle(mark);
      if (Number(style.fillOpacity) < 1 || style.fill === 'none') continue;
      const ratio = contrast(luminance(style.fill), paper);
      if (ratio < 3 && style.stroke === 'none') wrong.push(`a mark of ${box.id} in ${style.fill}: ${ratio.toFixed(2)}`);
    }
  }
  return wrong;
}

function luminance(color) {
  const [r, g, b] = color.match(/[\d.]+/g).map((it) => Number(it) / 255).map((it) => (it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const contrast = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

/** A10: the sign of a number does not hang on its colour. */
function signsWithoutColour() {
  return [...document.querySelectorAll('td.negative, td.positive')]
    .filter((td) => !/^[+\u2212]/.test(seenText(td))).map((td) => `“${seenText(td)}” has a colour and no sign`);
}

/** A12: nothing but tables in their regions is wider than the page. */
function widths() {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll('body *')]
    .filter((it) => it.getBoundingClientRect().right > width + 1 && !it.closest('.scroll, svg, pre, .unseen, .skip'))
    .slice(0, 5).map((it) => `${it.tagName} ${it.className} ${it.id} reaches to ${Math.round(it.getBoundingClientRect().right)} of ${width}`);
}

/** A13: what is pressed is large enough, links within a sentence or a line of text aside. */
function targets() {
  const inText = (it) => it.tagName === 'A' && it.closest('p:not(.tools), th, dd, li');
  return [...document.querySelectorAll('a, button, input, select, textarea, summary')]
    .filter((it) => it.checkVisibility() && !it.closest('.skip') && !it.matches('.skip, [type=hidden]') && !inText(it))
    .map((it) => [it, it.getBoundingClientRect()])
    .filter(([, box]) => box.width < 24 || box.height < 24)
    .map(([it, box]) => `${it.tagName} “${seenText(it)}” is ${Math.round(box.width)} × ${Math.round(box.height)}`);
}

/** A15: title and heading say what this is; headings skip no level. */
function headings() {
  const wrong = [];
  const all = [...document.querySelectorAll('h1, h2, h3, h4')].filter((it) => it.checkVisibility()).map((it) => Number(it.tagName[1]));
  if (all.filter((it) => it === 1).length !== 1) wrong.push('there is not one h1');
  all.forEach((level, i) => i > 0 && level > all[i - 1] + 1 && wrong.push(`h${level} follows h${all[i - 1]}`));
  const h1 = seenText(document.querySelector('h1'));
  if (!document.title.startsWith(h1)) wrong.push(`the title “${document.title}” does not begin with “${h1}”`);
  return wrong;
}

/** I2: what is written in a language is that language, names of the data aside. */
function languages() {
  const english = document.documentElement.lang === 'en';
  const names = new Set();
  const wrong = [];
  const judge = (text, where) => {
    if (english && CJK.test(text)) wrong.push(`${where}: “${text.slice(0, 80)}”`);
    // names come from the definition in both languages; codes and units are told by translate=no
    if (!english && /(?:\b[a-z]{2,}\b[ ,]+){3,}\b[a-z]{2,}\b/.test(text)) wrong.push(`${where}: “${text.slice(0, 80)}”`);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (parent.closest('[translate=no], script, style, textarea, svg')) continue;
    const own = parent.closest('[lang]');
    if (own !== document.documentElement) continue;
    if (walker.currentNode.textContent.trim()) judge(walker.currentNode.textContent.trim(), parent.tagName);
  }
  for (const attribute of ['aria-label', 'alt', 'title', 'placeholder', 'data-label', 'aria-valuetext']) {
    document.querySelectorAll(`[${attribute}]`).forEach((it) => !it.closest('[translate=no]') && judge(it.getAttribute(attribute), attribute));
  }
  judge(document.title, 'title');
  if (!english && /[\u3400-\u9fff] ?[,;:!?](?=[\u3400-\u9fff])/.test(document.querySelector('main').innerText.replace(/\(.*?\)/g, ''))) wrong.push('ASCII punctuation between Chinese words');
  return wrong;
}

/** A11: nothing moves for those who do not want it. */
function motion() {
  return [...document.querySelectorAll('body *')].filter((it) => getComputedStyle(it).transitionDuration.split(', ').some((d) => d !== '0s'))
    .map((it) => `${it.tagName} moves`);
}
