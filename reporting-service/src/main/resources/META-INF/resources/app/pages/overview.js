// When each system is next to get data: ingestion-service knows.
import { moment } from '../format.js';

const base = document.body.dataset.ingestion;
let calendars = [];

function fill() {
  document.querySelectorAll('[data-next-release]').forEach((cell) => {
    const next = calendars.filter((it) => it.systems.includes(cell.dataset.nextRelease))
      .flatMap((it) => it.expectations.filter((e) => ['LATE', 'DUE', 'UPCOMING'].includes(e.state)))
      .sort((a, b) => a.expectedAt.localeCompare(b.expectedAt))[0];
    if (next) cell.textContent = `${next.state === 'LATE' ? '✗ ' : ''}${moment(next.expectedAt)}`;
  });
}

if (base) {
  document.addEventListener('replaced', fill);
  try {
    const response = await fetch(`${base}/api/v1/release-calendar`);
    if (response.ok) ({ calendars } = await response.json());
    fill();
  } catch {
    // the cells go on saying that nothing is known
  }
}
