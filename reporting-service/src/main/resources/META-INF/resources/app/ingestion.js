// Asks ingestion-service from the reader's browser: no service calls another.
import { word } from './words.js';

export const ingestion = document.body.dataset.ingestion.replace(/\/$/, '');
export const zone = document.body.dataset.zone;

/** @returns {Promise<{ok: boolean, status: number, retryAfter: string, body: object}>} status 0 if nothing answered */
export async function ask(path) {
  try {
    const response = await fetch(ingestion + path, { headers: { Accept: 'application/json' } });
    const body = await response.json().catch(() => ({}));
    return { ok: response.ok, status: response.status, retryAfter: response.headers.get('Retry-After'), body };
  } catch {
    return { ok: false, status: 0, retryAfter: null, body: {} };
  }
}

/** What to do about an answer that is none. */
export function advice({ status, retryAfter }) {
  const name = `fail${status}`;
  const sentence = word(name, retryAfter ?? '5');
  return sentence === name ? word('failOther', status) : sentence;
}

/** What a calendar still expects: late and due releases, then those to come. */
export function open(calendar) {
  return calendar.expectations.filter((it) => ['LATE', 'DUE', 'UPCOMING'].includes(it.state));
}
