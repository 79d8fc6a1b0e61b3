import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile, copyFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How often Prometheus scrapes, in seconds: shorter than in the emitted file, so that a few minutes give a curve. */
export const scrapeSeconds = 5;

/** Starts the sample and a Prometheus that scrapes it with the emitted files; `end` ends both. */
export async function startStack(sample) {
  const folder = await mkdtemp(join(tmpdir(), 'observer-preview-'));
  const programs = [];
  const end = async () => {
    await Promise.all(programs.map(ended));
    await rm(folder, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => end().then(() => process.exit(1)));
  try {
    const [application, server] = [await freePort(), await freePort()];
    const prometheus = `http://127.0.0.1:${server}`;
    await configure(join(sample, 'monitoring'), folder, application);
    programs.push(start('dotnet', [join(sample, 'bin/Release/net10.0/Observer.dll'), '--urls', `http://127.0.0.1:${application}`], folder));
    programs.push(start('prometheus', ['--config.file=prometheus.yml', '--storage.tsdb.path=data', `--web.listen-address=127.0.0.1:${server}`], folder));
    await answers(`http://127.0.0.1:${application}/metrics`);
    await answers(`${prometheus}/-/ready`);
    return { prometheus, end };
  } catch (problem) {
    await end();
    throw problem;
  }
}

/** The emitted files with this machine's addresses, the short interval, and nobody to notify. */
async function configure(monitoring, folder, application) {
  const emitted = await readFile(join(monitoring, 'prometheus.yml'), 'utf8');
  const changed = emitted
    .replace(/(scrape_interval|evaluation_interval): \S+/g, `$1: ${scrapeSeconds}s`)
    .replace(/\S+:9464/g, `127.0.0.1:${application}`)
    .replace(/^alerting:\n(?: .*\n)+/m, '');
  await writeFile(join(folder, 'prometheus.yml'), changed);
  await copyFile(join(monitoring, 'prometheus_alerting_rules.yaml'), join(folder, 'prometheus_alerting_rules.yaml'));
}

function start(program, options, folder) {
  const child = spawn(program, options, { cwd: folder, stdio: 'ignore' });
  child.on('error', problem => console.error(`${program}: ${problem.message}`));
  return child;
}

function ended(child) {
  if (child.pid === undefined || child.exitCode !== null) return;
  return new Promise(resolve => {
    child.once('exit', resolve);
    child.kill();
  });
}

function freePort() {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answers(url) {
  for (let attempt = 0; attempt < 120; attempt++) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await new Promise(resolve => setTimeout(resolve, 500));
  }
  throw new Error(`${url} does not answer.`);
}
