// Tells where a diagram is hard to read: flows that cross, run through something or over a label; labels that lie on something. Part of npm run lint
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BpmnModdle } from 'bpmn-moddle';

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../src/main/resources/dockflow');
const moddle = new BpmnModdle();
/** Shapes, labels and flows of all planes, with their ids. */
function drawing(definitions) {
  const elements = definitions.diagrams.flatMap(diagram => diagram.plane.planeElement);
  const shapes = elements.filter(element => element.$type === 'bpmndi:BPMNShape');
  const edges = elements.filter(element => element.$type === 'bpmndi:BPMNEdge');
  return {
    shapes: shapes.map(shape => ({ id: shape.bpmnElement.id, element: shape.bpmnElement, box: shape.bounds })),
    labels: [...shapes, ...edges].filter(one => one.label?.bounds && one.bpmnElement.name).map(one => ({ id: one.bpmnElement.id, box: one.label.bounds })),
    flows: edges.map(edge => ({ id: edge.bpmnElement.id, element: edge.bpmnElement, points: edge.waypoint })),
  };
}

function check({ shapes, labels, flows }) {
  const faults = [];
  flows.forEach((flow, index) => {
    for (const other of flows.slice(index + 1)) if (!meet(flow, other) && segments(flow).some(one => segments(other).some(two => cross(one, two)))) faults.push(`${flow.id} crosses ${other.id}`);
    for (const shape of shapes) if (!ends(flow).includes(shape.element) && !isFrame(shape) && !isOnEnd(shape, flow) && segments(flow).some(segment => touches(segment, shape.box, 0))) faults.push(`${flow.id} runs through ${shape.id}`);
    for (const label of labels) if (label.id !== flow.id && segments(flow).some(segment => touches(segment, label.box, 4))) faults.push(`${flow.id} runs over the label of ${label.id}`);
  });
  labels.forEach((label, index) => {
    for (const other of labels.slice(index + 1)) if (overlap(label.box, other.box)) faults.push(`the labels of ${label.id} and ${other.id} overlap`);
    for (const shape of shapes) if (shape.id !== label.id && !isFrame(shape) && overlap(label.box, shape.box)) faults.push(`the label of ${label.id} lies on ${shape.id}`);
  });
  return faults;
}

const ends = flow => [flow.element.sourceRef, flow.element.targetRef].flat();

/** Flows of one gateway or into one task may share its border. */
const meet = (one, two) => ends(one).some(end => ends(two).includes(end)) && shareEnd(one, two);

const shareEnd = (one, two) => [one.points[0], one.points.at(-1)].some(a => [two.points[0], two.points.at(-1)].some(b => a.x === b.x && a.y === b.y));

const isFrame = shape => shape.element.$type === 'bpmn:SubProcess' && shape.element.triggeredByEvent;

/** A boundary event sits on its task. */
const isOnEnd = (shape, flow) => ends(flow).some(end => end === shape.element.attachedToRef || end.attachedToRef === shape.element);

const segments = ({ points }) => points.slice(1).map((point, index) => [points[index], point]);

function cross([a, b], [c, d]) {
  const side = (p, q, r) => Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** Flows are drawn in right angles, so the box of a segment is the segment. */
function touches([a, b], box, inside) {
  return overlap({ x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) }, { x: box.x + inside, y: box.y + inside, width: box.width - 2 * inside, height: box.height - 2 * inside });
}

const overlap = (one, two) => one.x < two.x + two.width && two.x < one.x + one.width && one.y < two.y + two.height && two.y < one.y + one.height;

const found = [];

for (const file of (await readdir(folder, { recursive: true })).filter(name => name.endsWith('.bpmn')).sort()) {
  const { rootElement } = await moddle.fromXML(await readFile(path.join(folder, file), 'utf8'));
  found.push(...check(drawing(rootElement)).map(fault => `${file}: ${fault}`));
}
for (const fault of found) console.error(fault);
if (found.length > 0) {
  console.error(`Expected diagrams whose flows cross nothing, but found ${found.length} faults. Move what is named in the Modeler.`);
  process.exitCode = 1;
}
