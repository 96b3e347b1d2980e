// The browser login of the library against the sandbox's page: approved, remembered, refused.
import { spawn } from 'node:child_process';
import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export async function checkLogin(browser, sandbox, classPath, screenshots) {
  const home = mkdtempSync(join(tmpdir(), 'login-'));
  try {
    const refused = program(home, sandbox, classPath);
    await browser.open(await refused.page);
    await browser.screenshot(join(screenshots, 'login.png'));
    await browser.click('#refuse');
    assert.notEqual((await refused.end).code, 0, 'a refused login is an error');

    const approved = program(home, sandbox, classPath);
    await browser.open(await approved.page);
    await browser.click('#approve');
    const first = await approved.end;
    assert.equal(first.code, 0, first.output);
    assert.match(first.output, /logged in/);

    const again = await program(home, sandbox, classPath).end;
    assert.equal(again.code, 0, again.output);
    assert.doesNotMatch(again.output, /https?:\/\//, 'a login is remembered');
  } finally {
    rmSync(home, { recursive: true });
  }
}

function program(home, sandbox, classPath) {
  const { DISPLAY, WAYLAND_DISPLAY, CI, RAPIDATA_CLIENT_ID, RAPIDATA_CLIENT_SECRET, ...env } = process.env;
  const child = spawn('java', ['-cp', classPath, `-Duser.home=${home}`, 'it/browser/Login.java', sandbox], {
    env, stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const page = new Promise((resolve, reject) => {
    const read = (chunk) => {
      output += chunk;
      const found = /https?:\/\/\S+writeKey\S+/.exec(output);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', () => reject(new Error(`it ended without naming a page: ${output}`)));
  });
  page.catch(() => {}); // the last login needs no page
  const end = new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
  return { page, end };
}
