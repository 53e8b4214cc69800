// Writes README.md, the page of all processes, and its pictures: npm run page. With --check, only says whether it is up to date: part of npm run lint.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };

const here = path.dirname(fileURLToPath(import.meta.url));
const models = path.join(here, '../src/main/resources/dockflow');
const tests = path.join(here, '../src/test/java/io/dockflow/processes');
const page = path.join(here, '../README.md');
const order = ['receiving', 'slotting', 'crossdock', 'orders', 'waves', 'picking', 'packing', 'shipping', 'replenishment', 'transfers', 'counting', 'returns', 'planning', 'purchasing', 'suppliers', 'inventory'];

const processes = await Promise.all((await bpmnFiles()).map(read));
const text = await written();
if (process.argv.includes('--check')) {
  const present = existsSync(page) ? await readFile(page, 'utf8') : '';
  const missing = processes.filter(({ id }) => !existsSync(path.join(here, '../images', `${id}.png`)));
  if (present !== text || missing.length) {
    console.error('Expected processes/README.md and its pictures to show the models as they are, but they show older ones. Run npm run page, and look at the pictures.');
    process.exitCode = 1;
  }
} else {
  await writeFile(page, text);
}

async function bpmnFiles() {
  const all = (await readdir(models, { recursive: true })).filter(name => name.endsWith('.bpmn'));
  const rank = name => (order.indexOf(path.dirname(name)) + order.length + 1) % (order.length + 1);
  return all.sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
}

async function read(file) {
  const xml = await readFile(path.join(models, file), 'utf8');
  const { rootElement } = await new BpmnModdle({ zeebe }).fromXML(xml);
  const process = rootElement.rootElements.find(element => element.$type === 'bpmn:Process');
  const elements = flatten(process.flowElements);
  return {
    id: process.id,
    name: process.name,
    file,
    help: process.documentation[0].text,
    property: name => extensions(process, 'zeebe:Properties').flatMap(list => list.properties).find(one => one.name === name)?.value ?? '',
    version: extensions(process, 'zeebe:VersionTag')[0].value,
    hash: createHash('sha256').update(xml).digest('hex').slice(0, 12),
    elements,
    starts: process.flowElements.filter(element => element.$type === 'bpmn:StartEvent'),
    calls: unique(ofType(elements, 'bpmn:CallActivity').map(call => extensions(call, 'zeebe:CalledElement')[0].processId)),
    decisions: unique(ofType(elements, 'bpmn:BusinessRuleTask').map(task => extensions(task, 'zeebe:CalledDecision')[0].decisionId)),
    tests: await countTests(process.id)
  };
}

function flatten(elements) {
  return elements.flatMap(element => [element, ...flatten(element.flowElements ?? [])]);
}

function extensions(element, type) {
  return (element.extensionElements?.values ?? []).filter(value => value.$type.toLowerCase() === type.toLowerCase());
}

function ofType(elements, type) {
  return elements.filter(element => element.$type === type);
}

function unique(values) {
  return [...new Set(values)];
}

async function countTests(id) {
  const file = id.split('-').map(word => word[0].toUpperCase() + word.slice(1)).join('') + 'ProcessTests.java';
  const source = await readFile(path.join(tests, file), 'utf8');
  return (source.match(/@(Test|ParameterizedTest)\b/g) ?? []).length;
}

function startOf(process) {
  const called = processes.filter(other => other.calls.includes(process.id)).map(other => `called by ${link(other.id)}`);
  const events = process.starts.flatMap(event => (event.eventDefinitions ?? []).map(definition =>
    definition.$type === 'bpmn:MessageEventDefinition' ? `message \`${definition.messageRef.name}\`` : `timer \`${definition.timeCycle?.body ?? definition.timeDate?.body}\``));
  return [...events, ...called].join(', ');
}

function link(id) {
  return `[${id}](#${id})`;
}

async function written() {
  const rows = processes.map(one => `| ${link(one.id)} | ${one.help} | ${startOf(one)} | ${one.tests} |`);
  const sections = processes.map(section);
  return `# The processes

Drawn from the models by \`npm run page\`; each runs as it is drawn. A process test takes every path of its model on the in-memory engine.

| process | tells | starts by | process tests |
|---|---|---|---|
${rows.join('\n')}

${sections.join('\n\n')}
`;
}

function section(one) {
  const people = unique(ofType(one.elements, 'bpmn:UserTask').map(task => extensions(task, 'zeebe:AssignmentDefinition')[0].candidateGroups));
  const facts = [
    `Owner: ${one.property('owner')}.`,
    one.property('kpis') && one.property('kpis') !== 'none' ? `Figures: ${one.property('kpis')}.` : '',
    people.length ? `People: ${people.join(', ')}.` : 'No person.',
    one.decisions.length ? `Policies: ${one.decisions.map(id => `\`${id}\``).join(', ')}.` : '',
    one.calls.length ? `Calls: ${one.calls.map(link).join(', ')}.` : ''
  ].filter(Boolean);
  return `## ${one.id}

${one.name}. ${one.help} ${facts.join(' ')}

[![${one.name}](images/${one.id}.png)](src/main/resources/dockflow/${one.file})
<!-- drawn from ${one.version}, ${one.hash} -->`;
}
