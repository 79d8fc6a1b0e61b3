import { createServer } from 'node:http';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import UPNG from 'upng-js';
import { query } from './queries.mjs';
import { startStack } from './stack.mjs';

const width = 1600;
const here = fileURLToPath(new URL('.', import.meta.url));
const sample = join(here, '../../samples/Observer');
const icons = join(here, 'node_modules/@grafana/ui/dist/public');

const minutes = Number(process.argv[2]);
if (!(minutes >= 2)) throw new Error('Usage: make.sh [minutes of data, at least 2]');
const dashboard = JSON.parse(await readFile(join(sample, 'monitoring/grafana_dashboard.json'), 'utf8'));
const page = await bundle();
await shoot(page, { dashboard, width, ...await data() });

/** The data of the dashboard: of a Prometheus that runs already, or of one started for it. */
async function data() {
  const running = process.env.PROMETHEUS_URL;
  const stack = running ? { prometheus: running, end() {} } : await startStack(sample);
  try {
    if (!running) {
      console.log(`Collecting ${minutes} minutes of data at ${stack.prometheus}`);
      await new Promise(resolve => setTimeout(resolve, (minutes * 60 + 10) * 1000));
    }
    const to = Math.floor(Date.now() / 1000);
    const from = to - minutes * 60;
    return { from, to, answers: await query(dashboard, stack.prometheus, from, to, width) };
  } finally {
    await stack.end();
  }
}

async function bundle() {
  const { outputFiles } = await build({
    entryPoints: [join(here, 'page.tsx')], bundle: true, write: false, outdir: 'page', format: 'iife', jsx: 'automatic', minify: true,
    define: { 'process.env.NODE_ENV': '"production"', global: 'window' },
    loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'empty' }, logLevel: 'error',
  });
  return Object.fromEntries(outputFiles.map(file => [extname(file.path), file.text]));
}

async function shoot(page, data) {
  const html = `<!doctype html><meta charset="utf-8"><style>body { margin: 0 } ${page['.css']}</style><body><script>window.preview = ${JSON.stringify(data).replaceAll('<', '\\u003c')}</script><script src="/page.js"></script>`;
  const server = createServer(async (request, response) => {
    if (request.url === '/') return response.end(html);
    if (request.url === '/page.js') return response.end(page['.js']);
    const icon = await readFile(join(icons, new URL(request.url, 'http://localhost').pathname.replace(/^\/public/, ''))).catch(() => undefined);
    response.writeHead(icon ? 200 : 404, { 'content-type': 'image/svg+xml' }).end(icon);
  }).listen(0, '127.0.0.1');
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', chromiumSandbox: false,
    args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    const tab = await browser.newPage({ viewport: { width, height: 1000 }, timezoneId: 'UTC', locale: 'en-US' });
    const problems = [];
    tab.on('pageerror', problem => problems.push(problem));
    await tab.goto(`http://127.0.0.1:${server.address().port}/`);
    await tab.waitForFunction('window.drawn || false', undefined, { timeout: 30_000 }).catch(problem => problems.push(problem));
    await tab.waitForTimeout(2000);
    if (problems.length > 0) throw problems[0];
    const picture = join(here, 'observer-dashboard.png');
    await writeFile(picture, smaller(await tab.screenshot({ fullPage: true })));
    console.log(`Wrote ${picture}`);
  } finally {
    await browser.close();
    server.close();
  }
}

/** The picture in 256 colours: a third of the bytes, and no eye sees the difference. */
function smaller(png) {
  const image = UPNG.decode(png);
  return Buffer.from(UPNG.encode(UPNG.toRGBA8(image), image.width, image.height, 256));
}
