// The colours of charts, by theme. Orange below zero and blue above are told apart by everyone and on grey paper.
const LIGHT = {
  paper: '#ffffff', ink: '#1b1b1f', quiet: '#595959', grid: '#8a8a8a',
  positive: '#12436D', negative: '#F46A25', zero: '#595959', text: { positive: '#ffffff', negative: '#222222' },
  series: ['#12436D', '#D86C00', '#480000', '#9090B4'],
  sequential: ['#F4F7FB', '#12436D'], diverging: ['#C9510F', '#FFFFFF', '#12436D']
};
const DARK = {
  paper: '#1b1b1f', ink: '#f1f1f4', quiet: '#b9b9c0', grid: '#8d8d96',
  positive: '#56B4E9', negative: '#F46A25', zero: '#b9b9c0', text: { positive: '#1b1b1f', negative: '#1b1b1f' },
  series: ['#56B4E9', '#FC4800', '#FCFCD8', '#B49090'],
  sequential: ['#2A2A30', '#8CC4F5'], diverging: ['#F58A54', '#2A2A30', '#56B4E9']
};
const dark = matchMedia('(prefers-color-scheme: dark)');

export const theme = () => (dark.matches && !matchMedia('print').matches ? DARK : LIGHT);

export const light = LIGHT;

export function onThemeChange(listener) {
  dark.addEventListener('change', listener);
}
