// The slider over vintages: what it says while it moves, and the view it leads to when it stays.
import { show } from '../page.js';

const slider = document.getElementById('as-of-slider');
if (slider) {
  const stops = [...document.querySelectorAll('#as-of option')];
  const told = document.getElementById('as-of-told');
  slider.closest('[hidden]').hidden = false;
  const tell = () => {
    const stop = stops[slider.value - 1];
    slider.setAttribute('aria-valuetext', stop.textContent.trim());
    told.textContent = stop.textContent.trim();
  };
  tell();
  slider.addEventListener('input', tell);
  slider.addEventListener('change', () => {
    const address = new URL(location.href);
    if (Number(slider.value) === stops.length) address.searchParams.delete('asOf');
    else address.searchParams.set('asOf', stops[slider.value - 1].value);
    show(address);
  });
  document.addEventListener('replaced', () => {
    const asOf = new URL(location.href).searchParams.get('asOf');
    const at = stops.findIndex((stop) => stop.value === asOf);
    if (at >= 0 || !asOf) slider.value = at >= 0 ? at + 1 : stops.length;
    tell();
  });
}
