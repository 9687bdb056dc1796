// Draws charts from the tables that they stand beside: a chart never knows more than its table.
import { theme, light, onThemeChange } from './theme.js';
import { tick } from './format.js';

const ECHARTS = '/_static/echarts/6.0.0/dist/echarts.esm.min.js';
const ROW_HEIGHT = 22;
let library;

const echarts = () => (library ??= import(ECHARTS));
const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
const text = (cell) => cell.textContent.trim();

/** What a table says: its columns, and a value, text and mark for each cell. */
export function read(table) {
  const heads = [...table.tHead.rows[0].cells].slice(1);
  return {
    columns: heads.map((th) => ({ key: th.dataset.key, title: text(th), role: th.dataset.role })),
    rows: [...table.tBodies[0].rows].map((tr) => ({
      name: text(tr.cells[0]),
      mark: tr.dataset.mark,
      cells: [...tr.cells].slice(1).map((td) => ({
        value: td.dataset.value === undefined ? null : Number(td.dataset.value),
        text: text(td),
        mark: td.dataset.mark
      }))
    }))
  };
}

const indices = (facts, role) => facts.columns.map((c, i) => [c, i]).filter(([c]) => c.role === role).map(([, i]) => i);
const shorten = (name, most = 24) => (name.length > most ? name.slice(0, most - 1) + '…' : name);

function axis(colors, more) {
  return {
    axisLabel: { color: colors.ink, ...more.axisLabel },
    axisLine: { lineStyle: { color: colors.grid } },
    splitLine: { lineStyle: { color: colors.grid, opacity: 0.35 } },
    ...Object.fromEntries(Object.entries(more).filter(([key]) => key !== 'axisLabel'))
  };
}

const values = (colors, more = {}) => axis(colors, { type: 'value', ...more, axisLabel: { formatter: tick } });

function signed(colors, row, cell) {
  const color = cell.value < 0 ? colors.negative : cell.value > 0 ? colors.positive : colors.zero;
  return row.mark === 'preliminary'
    ? { color: colors.paper, borderColor: color, borderWidth: 2, borderType: 'dashed' }
    : { color };
}

const drawings = {
  bars(facts, colors) {
    const [u] = indices(facts, 'SERIES');
    const [marker] = indices(facts, 'MARKER');
    return {
      grid: { left: 56, right: 16, top: 24, bottom: 32 },
      xAxis: axis(colors, { type: 'category', data: facts.rows.map((r) => r.name), axisLabel: { hideOverlap: true } }),
      yAxis: values(colors),
      series: [{
        type: 'bar',
        name: facts.columns[u].title,
        data: facts.rows.map((r) => ({ value: r.cells[u].value, itemStyle: signed(colors, r, r.cells[u]) })),
        markLine: { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: colors.ink, type: 'solid', width: 1.5 }, data: [{ yAxis: 0 }] },
        markArea: { silent: true, itemStyle: { color: colors.negative, opacity: 0.07 }, data: facts.rows.some((r) => r.cells[u].value < 0) ? [[{ yAxis: 0 }, { yAxis: -1 }]] : [] },
        markPoint: {
          symbol: 'triangle', symbolSize: 12, itemStyle: { color: colors.ink }, label: { show: false },
          data: facts.rows.flatMap((r, i) => (marker !== undefined && r.cells[marker].mark === 'alert'
            ? [{ name: r.cells[marker].text, coord: [i, Math.max(0, r.cells[u].value)], symbolOffset: [0, -10] }] : []))
        }
      }]
    };
  },
  lines: (facts, colors, step) => {
    const shown = indices(facts, 'SERIES');
    return {
      color: colors.series,
      grid: { left: 56, right: 120, top: 24, bottom: 32 },
      xAxis: axis(colors, { type: 'category', data: facts.rows.map((r) => r.name), axisLabel: { hideOverlap: true } }),
      yAxis: values(colors, { scale: Boolean(step) }),
      series: shown.map((c, k) => ({
        type: 'line', name: facts.columns[c].title, connectNulls: false, symbolSize: 7, step,
        symbol: ['circle', 'rect', 'triangle', 'diamond'][k % 4], lineStyle: { width: 2, type: ['solid', 'dashed', 'dotted'][k % 3] },
        endLabel: { show: true, formatter: () => shorten(facts.columns[c].title, 14), color: colors.ink },
        // ECharts would move the label out of the first point, which is nowhere without a value
        animation: !still() && facts.rows[0]?.cells[c].value !== null,
        labelLayout: { moveOverlap: 'shiftY' },
        data: facts.rows.map((r) => r.cells[c].value)
      }))
    };
  },
  steps: (facts, colors) => drawings.lines(facts, colors, 'end'),
  intervals(facts, colors) {
    const [w] = indices(facts, 'SERIES');
    const [lower] = indices(facts, 'LOWER');
    const [upper] = indices(facts, 'UPPER');
    const whiskers = facts.rows.map((r, i) => [i, r.cells[lower]?.value, r.cells[upper]?.value]).filter(([, a, b]) => a != null && b != null);
    return {
      height: facts.rows.length,
      grid: { left: 190, right: 24, top: 8, bottom: 28 },
      xAxis: values(colors, { min: 0 }),
      yAxis: axis(colors, { type: 'category', inverse: true, data: facts.rows.map((r) => shorten(r.name)) , axisLabel: { interval: 0 } }),
      series: [
        { type: 'bar', name: facts.columns[w].title, itemStyle: { color: colors.positive }, data: facts.rows.map((r) => r.cells[w].value) },
        {
          type: 'custom', name: facts.columns[lower]?.title ?? '', silent: true, z: 3, data: whiskers, encode: { x: [1, 2], y: 0 },
          renderItem: (_, api) => {
            const [x1, y] = api.coord([api.value(1), api.value(0)]);
            const [x2] = api.coord([api.value(2), api.value(0)]);
            const line = (ax, ay, bx, by) => ({ type: 'line', shape: { x1: ax, y1: ay, x2: bx, y2: by }, style: { stroke: colors.negative, lineWidth: 2 } });
            return { type: 'group', children: [line(x1, y, x2, y), line(x1, y - 4, x1, y + 4), line(x2, y - 4, x2, y + 4)] };
          }
        }
      ]
    };
  },
  waterfall(facts, colors) {
    const [c] = indices(facts, 'SERIES');
    return {
      height: facts.rows.length,
      grid: { left: 190, right: 24, top: 8, bottom: 28 },
      xAxis: values(colors),
      yAxis: axis(colors, { type: 'category', inverse: true, data: facts.rows.map((r) => shorten(r.name)), axisLabel: { interval: 0 } }),
      series: [{
        type: 'custom', name: facts.columns[c].title, encode: { x: [1, 2], y: 0 },
        data: cascade(facts, c),
        renderItem: (_, api) => {
          const [x1, y] = api.coord([api.value(1), api.value(0)]);
          const [x2] = api.coord([api.value(2), api.value(0)]);
          const fell = api.value(2) < api.value(1);
          return { type: 'rect', shape: { x: Math.min(x1, x2), y: y - 7, width: Math.max(1, Math.abs(x2 - x1)), height: 14 }, style: { fill: fell ? colors.negative : colors.positive } };
        }
      }]
    };
  },
  heat: (facts, colors) => matrix(facts, colors, { min: 0, max: 1, inRange: { color: colors.sequential } }),
  diverging: (facts, colors) => matrix(facts, colors, { min: -1, max: 1, inRange: { color: colors.diverging } })
};

/** Each part begins where the one before, of the same subsystem, ended. */
function cascade(facts, c) {
  const group = facts.columns.findIndex((column) => column.key === 'subsystem');
  const reached = new Map();
  return facts.rows.map((row, i) => {
    const of = group < 0 ? '' : row.cells[group].text;
    const from = reached.get(of) ?? 0;
    reached.set(of, from + row.cells[c].value);
    return [i, from, from + row.cells[c].value];
  });
}

function matrix(facts, colors, scale) {
  const shown = indices(facts, 'SERIES');
  return {
    height: facts.rows.length,
    grid: { left: 190, right: 24, top: 8, bottom: 64 },
    xAxis: axis(colors, { type: 'category', data: shown.map((c) => shorten(facts.columns[c].title, 8)), axisLabel: { hideOverlap: true } }),
    yAxis: axis(colors, { type: 'category', inverse: true, data: facts.rows.map((r) => shorten(r.name)), axisLabel: { interval: 0 } }),
    visualMap: { ...scale, type: 'continuous', orient: 'horizontal', left: 190, bottom: 0, itemWidth: 12, text: [tick(scale.max), tick(scale.min)], textStyle: { color: colors.ink }, calculable: false },
    series: [{
      type: 'heatmap', name: '', itemStyle: { borderColor: colors.paper, borderWidth: 1 },
      data: facts.rows.flatMap((r, y) => shown.flatMap((c, x) => (r.cells[c].value === null ? [] : [[x, y, r.cells[c].value]]))),
      label: { show: true, color: 'inherit', formatter: ({ data: [x, y] }) => (facts.rows[y].cells[shown[x]].mark ? '•' : '') }
    }]
  };
}

/** What a reader is told of a point: the words of its row and cell. */
function sayPoint(facts, series, index, kind) {
  const shown = indices(facts, 'SERIES');
  if (kind === 'heat' || kind === 'diverging') {
    const points = facts.rows.flatMap((r) => shown.flatMap((c) => (r.cells[c].value === null ? [] : [`${r.name}, ${facts.columns[c].title}: ${r.cells[c].text}`])));
    return points[index] ?? '';
  }
  const row = facts.rows[index];
  return row ? `${row.name}, ${facts.columns[shown[series] ?? shown[0]].title}: ${row.cells[shown[series] ?? shown[0]].text}` : '';
}

function options(figure, colors) {
  const box = figure.querySelector('[data-chart]');
  const facts = read(figure.querySelector('table'));
  const kind = box.dataset.chart;
  const { height, ...drawing } = drawings[kind](facts, colors);
  return {
    facts, kind,
    pixels: height ? height * ROW_HEIGHT + 96 : 352,
    option: {
      animation: !still(),
      backgroundColor: 'transparent',
      textStyle: { color: colors.ink, fontFamily: getComputedStyle(document.body).fontFamily.replaceAll('"', "'") },
      aria: { enabled: true, label: { description: box.dataset.label } },
      legend: { show: false },
      tooltip: { renderMode: 'richText', confine: true, formatter: (p) => (p.componentType === 'series' ? sayPoint(facts, p.seriesIndex, p.dataIndex, kind) : p.name) },
      ...drawing
    }
  };
}

const charts = new Map();

async function draw(figure) {
  const box = figure.querySelector('[data-chart]');
  const { init } = await echarts();
  if (!box.isConnected) return;
  const { facts, kind, pixels, option } = options(figure, theme());
  box.hidden = facts.rows.length === 0;
  if (box.hidden) return;
  box.style.height = `${pixels}px`;
  charts.get(box)?.dispose();
  const chart = init(box, null, { renderer: 'svg', locale: document.documentElement.lang.startsWith('zh') ? 'ZH' : 'EN' });
  chart.setOption(option);
  charts.set(box, chart);
  box.setAttribute('aria-details', box.dataset.table);
  keys(box, chart, facts, kind);
  box.dataset.ready = 'true';
  figure.querySelectorAll('button[data-save]').forEach((button) => { button.hidden = false; });
}

/** ← and → read the points of a chart one by one; Escape ends. */
function keys(box, chart, facts, kind) {
  box.tabIndex = 0;
  let at = -1;
  const size = () => chart.getOption().series[0].data.length;
  box.onkeydown = (event) => {
    if (event.key === 'Escape') {
      at = -1;
      chart.dispatchAction({ type: 'hideTip' });
      announce('');
      return;
    }
    const moves = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: size() - 1 };
    if (!(event.key in moves)) return;
    event.preventDefault();
    at = Math.min(size() - 1, Math.max(0, moves[event.key]));
    chart.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex: at });
    announce(sayPoint(facts, 0, at, kind));
  };
}

export function announce(words) {
  document.getElementById('announcement').textContent = words;
}

let seen;
/** Draws every chart when it comes into view; those that were drawn before are drawn anew. */
export function drawCharts(root = document) {
  for (const box of charts.keys()) {
    if (!box.isConnected) {
      charts.get(box).dispose();
      charts.delete(box);
    }
  }
  seen ??= new IntersectionObserver((entries) => entries.filter((e) => e.isIntersecting).forEach((e) => {
    seen.unobserve(e.target);
    draw(e.target);
  }), { rootMargin: '400px' });
  root.querySelectorAll('figure:has([data-chart])').forEach((figure) => {
    figure.querySelector('[data-chart]').hidden = false;
    seen.observe(figure);
  });
}

/** All of them at once, as for paper. */
export const drawAll = () => Promise.all([...document.querySelectorAll('figure:has([data-chart])')].map(draw));

onThemeChange(() => [...charts.keys()].forEach((box) => draw(box.closest('figure'))));
addEventListener('resize', () => charts.forEach((chart) => chart.resize()));

/** A figure as a picture that can stand alone: title, chart, note and the address of its view. */
export async function picture(figure) {
  const { init } = await echarts();
  const width = 960;
  const { pixels, option } = options(figure, light);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height: pixels });
  chart.setOption({ ...option, animation: false });
  // put together as text: the page's own policy lets no element with a style attribute in
  const drawn = chart.renderToSVGString().replace('<svg ', '<svg y="48" ');
  chart.dispose();
  const height = pixels + 110;
  const font = `font-family="${escape(getComputedStyle(document.body).fontFamily)}"`;
  const line = (y, attributes, words) => `<text x="16" y="${y}" ${attributes} ${font}>${escape(words)}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`
    + `<rect width="${width}" height="${height}" fill="${light.paper}"/>`
    + line(32, `font-size="20" font-weight="700" fill="${light.ink}"`, text(figure.querySelector('h2')))
    + drawn
    + line(pixels + 70, `font-size="12" fill="${light.quiet}"`, text(figure.querySelector('caption')))
    + line(pixels + 92, `font-size="12" fill="${light.quiet}"`, `${document.title} · ${new URL(document.querySelector('.address a').href)}`)
    + '</svg>';
  return { svg, width, height };
}

const escape = (words) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export async function save(figure, format) {
  const { svg, width, height } = await picture(figure);
  const blob = format === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await raster(svg, width, height);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${document.body.dataset.live || 'synergy'}-${figure.id}.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function raster(svg, width, height) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: width * 2, height: height * 2 });
  const context = canvas.getContext('2d');
  context.scale(2, 2);
  context.drawImage(image, 0, 0);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
