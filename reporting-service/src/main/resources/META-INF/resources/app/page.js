// Makes a page move: charts, live numbers, saved pictures. Without it every number is there all the same.
import { announce, drawAll, drawCharts, save } from './charts.js';
import { live } from './live.js';
import { clock } from './format.js';

// Pages that do more than this module
const SCRIPTED = new Set(['overview', 'definition', 'releases']);
const words = document.body.dataset;
const systems = words.live ? words.live.split(' ') : [];

drawCharts();
drawSparks();
document.addEventListener('click', (event) => {
  const button = event.target.closest('button[data-save]');
  if (button) save(document.getElementById(button.dataset.of), button.dataset.save);
});
document.querySelectorAll('select').forEach((select) => select.form?.classList.contains('controls')
  && select.addEventListener('change', () => select.form.requestSubmit()));
document.querySelectorAll('[data-print]').forEach((button) => {
  button.hidden = false;
  button.addEventListener('click', async () => {
    await drawAll();
    print();
  });
});
addEventListener('beforeprint', () => document.querySelectorAll('details').forEach((details) => { details.open = true; }));

if (systems.length > 0) {
  live({ systems, pollUrl: location.href, onChange: refresh, onState: tell });
}
if (SCRIPTED.has(words.page)) import(`./pages/${words.page}.js`);
document.body.dataset.ready = 'true';

let refreshing = false;
let again = false;
/** Fetches this very view again and puts the parts that changed in place of the old ones. */
async function refresh() {
  if (refreshing) {
    again = true;
    return;
  }
  refreshing = true;
  try {
    const response = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (response.ok) replace(new DOMParser().parseFromString(await response.text(), 'text/html'));
  } finally {
    refreshing = false;
    if (again) {
      again = false;
      refresh();
    }
  }
}

function replace(fresh) {
  let changed = false;
  for (const part of fresh.querySelectorAll('[data-live-part]')) {
    const old = document.querySelector(`[data-live-part="${CSS.escape(part.dataset.livePart)}"]`);
    if (!old) return location.reload();
    if (stable(old) === stable(part)) continue;
    const open = old.querySelector('details')?.open;
    const inside = old.contains(document.activeElement);
    old.replaceWith(document.adoptNode(part));
    if (open !== undefined && part.querySelector('details')) part.querySelector('details').open = open;
    if (inside) (part.querySelector('[tabindex="0"], a, button') ?? part).focus({ preventScroll: true });
    if (part.matches('figure')) drawCharts(part.parentElement);
    changed = true;
  }
  if (!changed) return undefined;
  document.title = fresh.title;
  drawSparks();
  document.dispatchEvent(new CustomEvent('replaced'));
  if (!document.hidden) announce(words.wordsUpdated);
  return undefined;
}

/** A part as the server wrote it, without what was drawn into it. */
function stable(part) {
  const copy = part.cloneNode(true);
  copy.querySelectorAll('[data-chart], [data-spark]').forEach((box) => box.replaceWith(`${box.dataset.label ?? ''}${box.dataset.spark ?? ''}`));
  copy.querySelectorAll('button[data-save]').forEach((button) => button.remove());
  copy.querySelectorAll('[data-next-release]').forEach((cell) => { cell.textContent = ''; });
  return copy.textContent.replace(/\s+/g, ' ');
}

function tell({ state, since }) {
  const place = document.getElementById('connection');
  place.dataset.state = state;
  place.textContent = { live: words.wordsLive, polling: words.wordsPolling, offline: words.wordsOffline.replace('%s', clock(since)) }[state];
}

function drawSparks() {
  const NS = 'http://www.w3.org/2000/svg';
  document.querySelectorAll('[data-spark]').forEach((place) => {
    const course = place.dataset.spark.replaceAll('\u2212', '-').split(' ').map(Number);
    const most = Math.max(...course.map(Math.abs), 0.01);
    const x = (i) => 2 + (i * 96) / Math.max(1, course.length - 1);
    const y = (v) => 12 - (v / most) * 10;
    const svg = document.createElementNS(NS, 'svg');
    svg.setAttribute('viewBox', '0 0 100 24');
    svg.setAttribute('preserveAspectRatio', 'none');
    const path = (name, d) => {
      const line = document.createElementNS(NS, 'path');
      line.setAttribute('class', name);
      line.setAttribute('d', d);
      line.setAttribute('vector-effect', 'non-scaling-stroke');
      svg.append(line);
    };
    path('zero', 'M0 12H100');
    path('course', course.map((v, i) => `${i ? 'L' : 'M'}${x(i)} ${y(v)}`).join(''));
    place.replaceChildren(svg);
  });
}
