// Checks, tests and bundles the pages into dist, and lints the API document that is published, unless the very same sources were before: then the bundle is taken from .cache.
// STRIDE_PAGES_TESTS=no leaves the tests out (deploy/local/up does, as it does those of the services).
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const repository = join(root, '../../../..');
const cache = join(root, '.cache');
const published = join(repository, 'gateway/target/published-openapi.json');
const contracts = ['plans-service', 'activity-service', 'coach-service'].map((name) => join(repository, name, 'contract/openapi.yaml'));

async function* files(path) {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  if (!entries) {
    yield path;
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name !== 'contract') yield* files(join(path, entry.name));
  }
}

async function fingerprint() {
  const hash = createHash('sha256');
  const sources = ['src', 'public', 'scripts', 'index.html', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];
  for (const source of [...sources.map((name) => join(root, name)), ...contracts]) {
    for await (const file of files(source)) hash.update(file.slice(repository.length)).update(await readFile(file));
  }
  return hash.digest('hex');
}

// The build of the gateway says NODE_ENV=production, in which React has no act() for tests.
const step = (script, environment) =>
  execFileSync('npm', ['run', '--silent', script], { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } });
const kept = (name) => readFile(join(cache, name), 'utf8').catch(() => '');

const now = await fingerprint();
if ((await kept('bundled')) !== now) {
  step('check');
  step('bundle');
  await rm(join(cache, 'dist'), { recursive: true, force: true });
  await mkdir(cache, { recursive: true });
  await cp(join(root, 'dist'), join(cache, 'dist'), { recursive: true });
  await writeFile(join(cache, 'bundled'), now);
}
if (process.env.STRIDE_PAGES_TESTS !== 'no' && (await kept('tested')) !== now) {
  step('test', { NODE_ENV: 'test' });
  // a test of the gateway has written it, unless tests are left out
  if (await stat(published).catch(() => null)) step('lint-api', { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' });
  await writeFile(join(cache, 'tested'), now);
}
await rm(join(root, 'dist'), { recursive: true, force: true });
await cp(join(cache, 'dist'), join(root, 'dist'), { recursive: true });
