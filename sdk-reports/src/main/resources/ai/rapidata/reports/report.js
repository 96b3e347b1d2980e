'use strict';
for (const figure of document.querySelectorAll('figure[data-chart]')) {
  const specification = JSON.parse(document.getElementById(figure.dataset.chart).textContent);
  specification.data.find((source) => source.name === 'rows').values = JSON.parse(figure.querySelector('script').textContent);
  const view = new vega.View(vega.parse(specification), { renderer: 'svg', container: figure.querySelector('div'), hover: true });
  // Whoever prints or photographs the page waits for this.
  view.runAsync().then(() => { figure.dataset.drawn = 'true'; });
}
