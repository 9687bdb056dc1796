// Previews another definition: it is measured by the service and set beside the present one, and nothing is stored.
import { signed } from '../format.js';
import { element, language, table, word } from '../words.js';

const form = document.getElementById('preview-form');
const text = document.getElementById('preview-json');
const outcome = document.getElementById('preview-outcome');
const result = document.getElementById('preview-result');
const BASES = ['chained', 'fixed'];

text.value = pretty(text.value);
text.defaultValue = text.value;
form.hidden = false;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  preview();
});
form.addEventListener('reset', () => say());

function pretty(json) {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}

function say(sentence = '', ...shown) {
  outcome.textContent = sentence;
  result.replaceChildren(...shown);
  text.toggleAttribute('aria-invalid', false);
}

function refuse(sentence, ...shown) {
  say(sentence, ...shown);
  outcome.className = 'error';
  text.setAttribute('aria-invalid', 'true');
}

async function preview() {
  outcome.className = '';
  try {
    JSON.parse(text.value);
  } catch (e) {
    refuse(word('notJson', e.message));
    return;
  }
  say(word('busy'));
  form.setAttribute('aria-busy', 'true');
  const button = form.querySelector('[type="submit"]');
  button.disabled = true;
  try {
    const response = await fetch(`/api/v1/systems/${encodeURIComponent(form.dataset.system)}/preview`, {
      method: 'POST', headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body: text.value
    });
    const answer = await response.json().catch(() => ({}));
    if (response.ok) show(answer);
    else failed(response, answer);
  } catch {
    refuse(word('failedNetwork'));
  } finally {
    form.removeAttribute('aria-busy');
    button.disabled = false;
  }
}

function failed(response, problem) {
  if (response.status === 401 || response.status === 403) refuse(word('failedDenied'));
  else if (response.status === 413) refuse(word('failedLarge'));
  else if (response.status === 503 || response.status === 429) refuse(word('failedBusy', response.headers.get('Retry-After') ?? '5'));
  else if (problem.errors?.length > 0) refuse(word('wrong'), element('ul', {}, problem.errors.map(wrong)));
  else refuse(word('failedOther', response.status));
}

function wrong(error) {
  const place = error.field === undefined || error.field === null ? null : [` (${word('wrongAt')} `, element('code', { translate: 'no' }, error.field), ')'];
  const value = error.value === undefined || error.value === null ? null : [': ', element('code', { translate: 'no' }, error.value)];
  return element('li', {}, error.message?.[language] ?? error.code, place ?? [], value ?? []);
}

function show(answer) {
  const pairs = answer.periods.flatMap((period) => BASES.map((base) => pair(period, base))).filter((it) => it.whole);
  const turned = pairs.filter((it) => it.turns).length;
  const differs = answer.periods.some((period) => BASES.some((base) => {
    const it = pair(period, base);
    return it.now !== it.then;
  }));
  if (answer.periods.length === 0) {
    say(word('tooFew'));
    return;
  }
  say(differs ? word('wouldChange', turned, pairs.length) : word('nothingChanges'), table({
    id: 'preview-table',
    caption: word('previewTable'),
    heads: [word('period'), ...BASES.flatMap((base) => [
      `${word(base)}: ${word('now')}`, `${word(base)}: ${word('previewed')}`, `${word(base)}: ${word('difference')}`, `${word(base)}: ${word('sign')}`
    ])],
    rows: answer.periods.map((period) => [period.period, ...BASES.flatMap((base) => cells(pair(period, base)))])
  }));
}

function pair(period, base) {
  const now = period.present?.[base] ?? null;
  const then = period.other?.[base] ?? null;
  const whole = now !== null && then !== null;
  return { now, then, whole, turns: whole && Math.sign(now) !== Math.sign(then) };
}

function cells(it) {
  const sign = it.whole ? word(it.turns ? 'signChanges' : 'signSame') : it.now === null && it.then === null ? '–' : word('onlyOne');
  return [number(it.now), number(it.then), number(it.whole ? it.then - it.now : null), it.turns ? element('td', { 'data-mark': 'sign' }, element('strong', {}, `± ${sign}`)) : sign];
}

function number(value) {
  return value === null ? '–' : element('td', { class: `number ${value < 0 ? 'negative' : value > 0 ? 'positive' : ''}`.trim(), 'data-value': value }, signed(value));
}
