// A browser under control, over Chromium's own pipe: as much as the checks of the pages need, and no more.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--hide-scrollbars',
  '--window-size=1280,900', '--remote-debugging-pipe',
];

export class Chromium {
  static async start(program = 'chromium') {
    const profile = mkdtempSync(join(tmpdir(), 'chromium-'));
    const child = spawn(program, [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    const browser = new Chromium(child, profile);
    const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
    browser.session = sessionId;
    await browser.send('Page.enable');
    await browser.send('Runtime.enable');
    await browser.send('Log.enable');
    return browser;
  }

  constructor(child, profile) {
    this.child = child;
    this.profile = profile;
    this.session = undefined;
    this.lastId = 0;
    this.answers = new Map();
    this.waiting = [];
    /** What the pages complained about: exceptions, failed requests, refused content. */
    this.complaints = [];
    let rest = '';
    child.stdio[4].on('data', (chunk) => {
      rest += chunk;
      const messages = rest.split('\0');
      rest = messages.pop();
      messages.forEach((text) => this.receive(JSON.parse(text)));
    });
  }

  receive(message) {
    if (message.id !== undefined) {
      const { resolve, reject } = this.answers.get(message.id);
      this.answers.delete(message.id);
      if (message.error) reject(new Error(message.error.message));
      else resolve(message.result);
      return;
    }
    if (message.method === 'Runtime.exceptionThrown') {
      this.complaints.push(message.params.exceptionDetails.exception?.description ?? message.params.exceptionDetails.text);
    }
    if (message.method === 'Log.entryAdded' && message.params.entry.level === 'error') {
      this.complaints.push(`${message.params.entry.text} ${message.params.entry.url ?? ''}`);
    }
    const due = this.waiting.filter((waiter) => waiter.method === message.method);
    this.waiting = this.waiting.filter((waiter) => waiter.method !== message.method);
    due.forEach((waiter) => waiter.resolve(message.params));
  }

  send(method, params = {}) {
    const id = ++this.lastId;
    const answer = new Promise((resolve, reject) => this.answers.set(id, { resolve, reject }));
    this.child.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId: this.session })}\0`);
    return answer;
  }

  event(method, timeout = 20_000) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no ${method} within ${timeout} ms`)), timeout);
      this.waiting.push({ method, resolve: (params) => { clearTimeout(timer); resolve(params); } });
    });
  }

  /** Opens a page and waits until it is loaded. */
  async open(url) {
    const loaded = this.event('Page.loadEventFired');
    const { errorText } = await this.send('Page.navigate', { url });
    if (errorText) throw new Error(`${url}: ${errorText}`);
    await loaded;
  }

  /** The value of an expression in the page. */
  async evaluate(expression) {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', {
      expression, awaitPromise: true, returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** The text that a reader of the page sees. */
  text() {
    return this.evaluate('document.body.innerText');
  }

  /** Waits until an expression in the page holds. */
  async until(expression, what = expression, timeout = 20_000) {
    const end = Date.now() + timeout;
    while (Date.now() < end) {
      try {
        if (await this.evaluate(expression)) return;
      } catch {
        // the page is just being replaced
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`not so within ${timeout} ms: ${what}\n${await this.text()}`);
  }

  /** Clicks, as a mouse does, in the middle of the element. */
  async click(selector) {
    const place = await this.evaluate(`(() => {
      const element = document.querySelector(${JSON.stringify(selector)});
      if (!element) return null;
      element.scrollIntoView({ block: 'center' });
      const box = element.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    })()`);
    if (!place) throw new Error(`nothing to click: ${selector}\n${await this.text()}`);
    for (const type of ['mousePressed', 'mouseReleased']) {
      await this.send('Input.dispatchMouseEvent', { type, ...place, button: 'left', clickCount: 1 });
    }
  }

  /** Saves what the page looks like, in its whole length. */
  async screenshot(file) {
    const { data } = await this.send('Page.captureScreenshot', { format: 'png', captureBeyondViewport: true });
    writeFileSync(file, Buffer.from(data, 'base64'));
  }

  async close() {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.session = undefined;
    this.send('Browser.close').catch(() => {});
    await ended;
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
