// Reads the dataflow with a reader that others wrote, and writes down what it found.
const { writeFileSync } = require('node:fs');
const { SDMXParser } = require('sdmx-json-parser');

(async () => {
  const parser = new SDMXParser();
  await parser.getDatasets(process.argv[2], { headers: { Accept: 'application/vnd.sdmx.data+json;version=2.0.0', 'Accept-Language': 'en' } });
  const found = parser.getData().filter((it) => it.INDICATOR === 'U, chained');
  writeFileSync('read.json', JSON.stringify({
    name: parser.getName(),
    chained: found.map((it) => it.value),
    periods: found.map((it) => it.TIME_PERIOD)
  }));
})();
