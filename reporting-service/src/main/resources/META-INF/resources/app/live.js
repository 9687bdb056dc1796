// Follows the stream of changes, and says how well: live, polling or offline. A stream that the browser gave up is made anew.
const FIRST_WAIT = 3_000;
const LONGEST_WAIT = 60_000;
const HIDDEN_FOR = 60_000;

/**
 * @param systems their ids
 * @param pollUrl asked with If-None-Match while there is no stream
 * @param onChange called after a change, and whenever changes may have been missed
 * @param onState called with {state, since}
 */
export function live({ systems, pollUrl, onChange, onState }) {
  let source;
  let waiting;
  let polling;
  let hiding;
  let wait = FIRST_WAIT;
  let lastEventId = '';
  let contact = new Date();
  let state;
  let tag;

  const enter = (next) => {
    if (state !== next) onState({ state: (state = next), since: contact });
  };

  function connect() {
    clearTimeout(waiting);
    source?.close();
    const parameters = new URLSearchParams(systems.map((id) => ['system', id]));
    if (lastEventId) parameters.set('lastEventId', lastEventId);
    source = new EventSource(`/api/v1/stream?${parameters}`);
    source.onopen = () => {
      const returned = state !== undefined;
      contact = new Date();
      wait = FIRST_WAIT;
      clearInterval(polling);
      polling = undefined;
      enter('live');
      if (returned) onChange();
    };
    const heard = (event) => {
      contact = new Date();
      if (event.lastEventId) lastEventId = event.lastEventId;
      onChange();
    };
    source.addEventListener('snapshot', heard);
    source.addEventListener('resync', heard);
    source.onerror = lost;
  }

  function lost() {
    enter(navigator.onLine ? 'polling' : 'offline');
    startPolling();
    if (source.readyState === EventSource.CLOSED) {
      clearTimeout(waiting);
      waiting = setTimeout(connect, wait * (0.5 + Math.random()));
      wait = Math.min(LONGEST_WAIT, wait * 2);
    }
  }

  function startPolling() {
    polling ??= setInterval(poll, FIRST_WAIT * 2);
  }

  async function poll() {
    try {
      const response = await fetch(pollUrl, { headers: tag ? { 'If-None-Match': tag } : {} });
      if (!response.ok && response.status !== 304) return;
      contact = new Date();
      enter('polling');
      if (response.status === 200) {
        const known = tag;
        tag = response.headers.get('ETag');
        if (!tag || known !== tag) onChange();
      }
    } catch {
      enter('offline');
    }
  }

  addEventListener('offline', () => {
    source?.close();
    contact = new Date();
    enter('offline');
    startPolling();
  });
  addEventListener('online', connect);
  document.addEventListener('visibilitychange', () => {
    clearTimeout(hiding);
    if (document.hidden) {
      hiding = setTimeout(() => {
        source?.close();
        clearInterval(polling);
        polling = undefined;
        clearTimeout(waiting);
        hiding = undefined;
      }, HIDDEN_FOR);
    } else if (source?.readyState === EventSource.CLOSED) {
      connect();
    }
  });
  connect();
}
