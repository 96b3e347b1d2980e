// The sandbox's pages as a person finds them after the quickstart and the ranking of models have run, the report of the
// ranking, and the login in a browser.
// usage: node pages.mjs SANDBOX-URL CLASS-PATH FOLDER, where FOLDER/quickstart.txt and FOLDER/ranking.txt are what these
// printed, and FOLDER/models.html is the report
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Chromium } from './chromium.mjs';
import { checkLogin } from './login.mjs';

const [sandbox, classPath, folder] = process.argv.slice(2);
const printed = readFileSync(join(folder, 'quickstart.txt'), 'utf8') + readFileSync(join(folder, 'ranking.txt'), 'utf8');

function addressOf(what) {
  const found = new RegExp(`^${what}: (https?://\\S+)`, 'm').exec(printed);
  assert.ok(found, `the programs named no address for "${what}":\n${printed}`);
  return found[1];
}

async function check(browser, name, url, ...expected) {
  await browser.open(url);
  const text = await browser.text();
  for (const pattern of expected) assert.match(text, pattern, `${name}: ${url}\n${text}`);
  await browser.screenshot(join(folder, `${name}.png`));
  console.log(`${name}: ${url}`);
}

const browser = await Chromium.start();
try {
  const job = addressOf('Job');
  await check(browser, 'overview', `${sandbox}/app`, /\S/);
  await check(browser, 'definition', addressOf('Job definition'), /matches the description/);
  await check(browser, 'job', job, /completed/i, /responses/, /books\.png/);
  await check(browser, 'audience', job.replace(/\/job\/.*$/, ''), /alignment/i);
  await check(browser, 'benchmark', addressOf('Benchmark'), /Shapes and colors/, /Aurora 2/, /Ember/, /\d+ %/);
  await check(browser, 'leaderboard', addressOf('Leaderboard'), /description better/, /Evaluation of Ember/, /\d to \d/);
  await check(browser, 'benchmarks', `${sandbox}/app/mri/benchmarks`, /5 models/);
  await browser.open(pathToFileURL(join(folder, 'models.html')).href);
  await browser.until(`[...document.querySelectorAll('figure')].every((figure) => figure.dataset.drawn)`, 'all charts are drawn');
  const marks = await browser.evaluate(`document.querySelectorAll('svg .mark-symbol path').length`);
  assert.ok(marks >= 10, `the report shows ${marks} scores`);
  await browser.screenshot(join(folder, 'report.png'));
  console.log('report: drawn, nothing loaded');
  await checkLogin(browser, sandbox, classPath, folder);
  console.log('login: approved, remembered, refused');
  // Browsers ask for an icon that no page names.
  const complaints = browser.complaints.filter((complaint) => !complaint.endsWith('/favicon.ico'));
  assert.deepEqual(complaints, [], 'the pages complained');
} finally {
  await browser.close();
}
