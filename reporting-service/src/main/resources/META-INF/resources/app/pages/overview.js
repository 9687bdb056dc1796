// When the next release of each system is due, of ingestion-service's calendars
import { duration, moment } from '../format.js';
import { ask, ingestion, open, zone } from '../ingestion.js';
import { element, word } from '../words.js';

const STALE = 300_000;
let known;
let askedAt = 0;

if (ingestion) {
  refresh();
  document.addEventListener('replaced', refresh);
}

async function refresh() {
  if (known) fill();
  if (Date.now() - askedAt < STALE) return;
  askedAt = Date.now();
  const answer = await ask('/api/v1/release-calendar');
  if (answer.ok) {
    known = answer.body.calendars;
    fill();
  } else if (!known) {
    cells().forEach((cell) => { cell.textContent = word('nextFailed'); });
  }
}

const cells = () => document.querySelectorAll('[data-next-release]');

function fill() {
  for (const cell of cells()) {
    const [next] = known.filter((it) => it.systems.includes(cell.dataset.nextRelease))
      .flatMap((it) => open(it).map((one) => ({ ...one, flow: `${it.agency}:${it.dataflow}` })))
      .sort((a, b) => Date.parse(a.expectedAt) - Date.parse(b.expectedAt));
    if (next) {
      cell.replaceChildren(
        next.state === 'LATE' ? element('strong', {}, `▲ ${word('nextLate', duration(Date.now() - Date.parse(next.dueAt)))} `) : '',
        element('time', { datetime: next.expectedAt }, moment(next.expectedAt, zone)), ' ',
        element('span', { translate: 'no' }, next.flow)
      );
    }
  }
}
