// Draws every model as a PNG, so that a person can look at it: npm run render -- <folder>
import { mkdir, readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const MARGIN = 20;
const here = path.dirname(fileURLToPath(import.meta.url));
const models = path.join(here, '../src/main/resources/dockflow');
const target = path.resolve(process.argv[2] ?? 'target/pictures');
const viewer = createRequire(import.meta.url).resolve('bpmn-js/dist/bpmn-viewer.production.min.js');

await mkdir(target, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic']
});
try {
  for (const file of await bpmnFiles()) {
    await draw(file);
  }
} finally {
  await browser.close();
}

async function bpmnFiles() {
  const all = await readdir(models, { recursive: true });
  return all.filter(name => name.endsWith('.bpmn')).sort();
}

async function draw(file) {
  const page = await browser.newPage();
  await page.setContent('<html><body style="margin:0;background:white"><div id="canvas" style="width:100vw;height:100vh"></div></body></html>');
  await page.addScriptTag({ path: viewer });
  const box = await page.evaluate(async xml => {
    window.viewer = new window.BpmnJS({ container: '#canvas' });
    const { warnings } = await window.viewer.importXML(xml);
    if (warnings.length) {
      throw new Error(warnings.map(warning => warning.message).join('; '));
    }
    return window.viewer.get('canvas').viewbox().inner;
  }, await readFile(path.join(models, file), 'utf8'));
  const size = { width: Math.ceil(box.width) + 2 * MARGIN, height: Math.ceil(box.height) + 2 * MARGIN };
  await page.setViewportSize(size);
  await page.evaluate(({ box, margin, size }) => {
    const canvas = window.viewer.get('canvas');
    canvas.resized();
    canvas.viewbox({ x: box.x - margin, y: box.y - margin, width: size.width, height: size.height });
  }, { box, margin: MARGIN, size });
  const picture = path.join(target, path.basename(file, '.bpmn') + '.png');
  await page.screenshot({ path: picture });
  await page.close();
  console.log(picture, size.width + 'x' + size.height);
}
