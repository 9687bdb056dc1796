// Tries another definition out: what U would have been. Nothing is stored.
import { announce } from '../charts.js';
import { element, table } from '../dom.js';
import { signed } from '../format.js';

const part = document.getElementById('preview-part');
if (part) {
  const text = document.getElementById('preview-json');
  const result = document.getElementById('preview-result');
  text.value = JSON.stringify(JSON.parse(text.value), null, 2);
  part.hidden = false;
  document.getElementById('preview-form').addEventListener('submit', async (event) => {
    event.preventDefault();
    result.setAttribute('aria-busy', 'true');
    result.replaceChildren(element('p', { text: part.dataset.busy }));
    try {
      const response = await fetch(`/api/v1/systems/${part.dataset.system}/preview`, {
        method: 'POST', headers: { 'Content-Type': 'application/json' }, body: text.value
      });
      const answer = await response.json();
      if (response.ok) showPreview(answer);
      else showProblem(answer);
    } catch (error) {
      result.replaceChildren(element('p', { className: 'error', text: `${part.dataset.failed} ${error.message}` }));
    }
    result.removeAttribute('aria-busy');
    result.dataset.ready = 'true';
  });

  function showPreview({ periods }) {
    const pairs = periods.flatMap((p) => [[p.present?.chained, p.other?.chained], [p.present?.fixed, p.other?.fixed]])
      .filter(([a, b]) => a != null && b != null);
    const turned = pairs.filter(([a, b]) => Math.sign(a) !== Math.sign(b)).length;
    const summary = part.dataset.signs.replace('%s', turned).replace('%s', pairs.length);
    result.replaceChildren(
      element('p', { className: 'lede', text: summary }),
      table({
        caption: part.dataset.caption,
        columns: part.dataset.columns.split('|'),
        rows: periods.map((p) => [p.period, ...[p.present?.chained, p.other?.chained, p.present?.fixed, p.other?.fixed].map(signed)])
      })
    );
    announce(summary);
  }

  function showProblem({ detail, errors = [] }) {
    const zh = document.documentElement.lang.startsWith('zh');
    result.replaceChildren(
      element('p', { className: 'error', text: part.dataset.failed }),
      element('ul', { className: 'problem' }, errors.length ? errors.map((it) => element('li', {
        text: `${it.field ? `${it.field}: ` : ''}${zh ? it.message.zh : it.message.en}`
      })) : [element('li', { text: detail })])
    );
    announce(part.dataset.failed);
  }
}
