// Puts a compressed copy beside each script and style sheet: compressed once here, not at every request.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const assets = new URL('../dist/assets/', import.meta.url);
for (const name of await readdir(assets)) {
  if (/\.(js|css)$/.test(name)) {
    await writeFile(new URL(`${name}.gz`, assets), gzipSync(await readFile(new URL(name, assets)), { level: 9 }));
  }
}
