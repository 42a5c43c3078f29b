// Checks, tests and bundles the pages into dist, and lints the API document that is published, unless the very same were before: then the bundle is taken from .cache.
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

async function fingerprint(...sources) {
  const hash = createHash('sha256');
  for (const source of sources) {
    for await (const file of files(source)) hash.update(file.slice(repository.length)).update(await readFile(file));
  }
  return hash.digest('hex');
}

const own = (...names) => names.map((name) => join(root, name));

// The build of the gateway says NODE_ENV=production, in which React has no act() for tests.
const step = (script, environment) =>
  execFileSync('npm', ['run', '--silent', script], { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } });
const kept = (name) => readFile(join(cache, name), 'utf8').catch(() => '');

const packages = own('package.json', 'package-lock.json');
const now = await fingerprint(...own('src', 'public', 'scripts', 'index.html', 'tsconfig.json', 'vite.config.ts'), ...packages, ...contracts);
if ((await kept('bundled')) !== now) {
  step('check');
  step('bundle');
  await rm(join(cache, 'dist'), { recursive: true, force: true });
  await mkdir(cache, { recursive: true });
  await cp(join(root, 'dist'), join(cache, 'dist'), { recursive: true });
  await writeFile(join(cache, 'bundled'), now);
}
const tests = process.env.STRIDE_PAGES_TESTS !== 'no';
if (tests && (await kept('tested')) !== now) {
  step('test', { NODE_ENV: 'test' });
  await writeFile(join(cache, 'tested'), now);
}
// a test of the gateway has written the document, unless tests are left out
if (tests && (await stat(published).catch(() => null))) {
  const document = await fingerprint(published, ...packages);
  if ((await kept('linted')) !== document) {
    step('lint-api', { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' });
    await writeFile(join(cache, 'linted'), document);
  }
}
await rm(join(root, 'dist'), { recursive: true, force: true });
await cp(join(cache, 'dist'), join(root, 'dist'), { recursive: true });
