// Installs the packages of the lock file, unless they are there already.
import { execFileSync } from 'node:child_process';
import { stat } from 'node:fs/promises';

const root = new URL('../', import.meta.url);
const modified = async (name) => (await stat(new URL(name, root)).catch(() => null))?.mtimeMs ?? 0;

const installed = await modified('node_modules/.package-lock.json');
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`The pages need Node 20.19 or newer to be built, and this is ${process.versions.node}. Without pages: -Dstride.pages=false`);
  process.exit(1);
}
if (installed === 0 || installed < (await modified('package-lock.json'))) {
  execFileSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit' });
}
