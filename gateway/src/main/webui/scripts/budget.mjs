// Fails the build when what a browser loads first grows beyond its budget.
import { readFile, rm } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const BUDGET = 250 * 1024;
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', dist), 'utf8'));

/** The files of a chunk and of everything it imports at once. */
function filesOf(key, seen = new Set()) {
  const chunk = manifest[key];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  chunk.css?.forEach((file) => seen.add(file));
  chunk.imports?.forEach((next) => filesOf(next, seen));
  return seen;
}

async function gzipped(files) {
  const sizes = await Promise.all([...files].map(async (file) => gzipSync(await readFile(new URL(file, dist))).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}

const shell = filesOf('index.html');
const routes = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry);
let largest = 0;
for (const route of routes) {
  const total = await gzipped(new Set([...shell, ...filesOf(route)]));
  largest = Math.max(largest, total);
  console.log(`${(total / 1024).toFixed(1).padStart(7)} KB  ${route}`);
}
console.log(`${((await gzipped(shell)) / 1024).toFixed(1).padStart(7)} KB  the shell alone; budget ${BUDGET / 1024} KB`);
if (largest > BUDGET) {
  console.error(`The first load of a page is ${(largest / 1024).toFixed(1)} KB gzipped, more than ${BUDGET / 1024} KB.`);
  process.exit(1);
}
await rm(new URL('.vite/', dist), { recursive: true });
