// Holds the element templates to Camunda's schema: part of npm run lint
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { getZeebeSchemaVersion, validateAllZeebe } from '@bpmn-io/element-templates-validator';

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../src/main/resources/dockflow/element-templates');
const names = (await readdir(folder)).filter(name => name.endsWith('.json')).sort();
const templates = await Promise.all(names.map(async name => JSON.parse(await readFile(path.join(folder, name), 'utf8'))));

const { results } = validateAllZeebe(templates);
const faults = results.flatMap(({ errors }, index) => (errors ?? []).map(error => `${names[index]}${error.dataPointer ? error.instancePath : ''}: ${error.message}`));
if (faults.length) {
  console.error(faults.join('\n'));
  console.error(`Expected element templates of schema ${getZeebeSchemaVersion()}, but found ${faults.length} faults.`);
  process.exitCode = 1;
}
