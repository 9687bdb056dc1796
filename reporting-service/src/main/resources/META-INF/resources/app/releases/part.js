import { advice, ask } from '../ingestion.js';
import { element, word } from '../words.js';

/** Fills a part of the page with what an answer says; while it is asked for, and if it does not come, the part says so. */
export async function fill(name, path, show) {
  const part = document.querySelector(`[data-part="${name}"]`);
  part.setAttribute('aria-busy', 'true');
  if (part.childElementCount === 0) part.append(element('p', {}, word('loading')));
  const answer = await ask(path);
  part.removeAttribute('aria-busy');
  if (answer.ok) {
    part.replaceChildren(...[show(answer.body)].flat());
    return;
  }
  const again = element('button', { type: 'button' }, word('retry'));
  again.addEventListener('click', () => fill(name, path, show));
  part.replaceChildren(element('p', { class: 'error' }, advice(answer)), element('p', {}, again));
}
