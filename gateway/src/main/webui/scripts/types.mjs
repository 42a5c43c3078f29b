// Writes the types of our own API from the services' contract files, so that a page that no longer fits one does not compile.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const modules = new URL('../../../../../', import.meta.url);
const target = new URL('../src/api/contract/', import.meta.url);
const services = { plans: 'plans-service', activity: 'activity-service', coach: 'coach-service' };

await mkdir(target, { recursive: true });
for (const [name, directory] of Object.entries(services)) {
  const types = astToString(await openapiTS(new URL(`${directory}/contract/openapi.yaml`, modules)));
  const file = new URL(`${name}.ts`, target);
  if ((await readFile(file, 'utf8').catch(() => '')) !== types) {
    await writeFile(file, types);
  }
}
