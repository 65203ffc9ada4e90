import * as THREE from 'three';
import { OrbitControls } from 'three/controls';

const data = JSON.parse(document.getElementById('scene').textContent);
const byId = id => document.getElementById(id);
const main = document.querySelector('main');
const STRIDE = 5; // shape, material, region, mother, origin
const GAS_DENSITY = 0.01; // g/cm3
const bytes = text => Uint8Array.from(atob(text), c => c.charCodeAt(0)).buffer;
const volumes = new Int32Array(bytes(data.volumes));
const places = new Float32Array(bytes(data.places));
const names = data.names.split('\n');
const count = names.length;
const field = (i, k) => volumes[i * STRIDE + k];
const materialOf = i => data.materials[field(i, 1)];
const allGas = data.materials.every(m => m.density < GAS_DENSITY);
const isGas = i => materialOf(i).density < GAS_DENSITY;

function element(tag, text, properties = {}) {
  const e = Object.assign(document.createElement(tag), properties);
  if (text !== undefined) e.textContent = text;
  return e;
}

function path(i) {
  const parts = [];
  for (let k = i; k >= 0; k = field(k, 3)) parts.unshift(names[k]);
  return parts.join('/');
}

function matrixOf(i) {
  const p = places.subarray(12 * i, 12 * i + 12);
  return new THREE.Matrix4().set(
    p[0], p[3], p[6], p[9],
    p[1], p[4], p[7], p[10],
    p[2], p[5], p[8], p[11],
    0, 0, 0, 1);
}

/* ---- colours: hues as far apart as their number allows, two lightnesses ---- */
const colourOf = (k, n) => new THREE.Color().setHSL(((k * 0.381966) + 0.57) % 1, 0.52, k % 2 ? 0.6 : 0.47);
const regionColours = data.regions.map((_, k) => colourOf(k, data.regions.length));
const materialColours = data.materials.map((_, k) => colourOf(k, data.materials.length));

/* ---- scene ---- */
let renderer;
try {
  renderer = new THREE.WebGLRenderer({ antialias: true });
} catch (e) {
  byId('problem').hidden = false;
  byId('problem').textContent = 'This page needs WebGL, which this browser does not offer.';
  document.documentElement.dataset.state = 'no-webgl';
  throw e;
}
renderer.localClippingEnabled = true;
renderer.setPixelRatio(Math.min(2, devicePixelRatio));
main.prepend(renderer.domElement);
const canvas = renderer.domElement;
canvas.tabIndex = 0;
canvas.setAttribute('aria-label', 'The detector in three dimensions; arrow keys shift it');
const scene = new THREE.Scene();
const camera = new THREE.PerspectiveCamera(35, 1, 1, 1e6);
scene.add(new THREE.HemisphereLight(0xffffff, 0x8a8f98, 2.1));
const lamp = new THREE.DirectionalLight(0xffffff, 1.6);
camera.add(lamp);
lamp.position.set(0.4, 0.8, 1);
scene.add(camera);

const geometries = data.shapes.map(shape => {
  const geometry = new THREE.BufferGeometry();
  geometry.setAttribute('position', new THREE.BufferAttribute(new Float32Array(bytes(shape.corners)), 3));
  geometry.setIndex(new THREE.BufferAttribute(
    shape.triangles16 ? new Uint16Array(bytes(shape.triangles16)) : new Uint32Array(bytes(shape.triangles32)), 1));
  geometry.computeBoundingBox();
  geometry.computeBoundingSphere();
  return geometry;
});

/* Inner sides get one flat colour: where something is cut open it looks full. */
function coatFor(depth, gas) {
  const coat = new THREE.MeshLambertMaterial({
    side: gas ? THREE.FrontSide : THREE.DoubleSide,
    flatShading: true,
    transparent: gas,
    opacity: gas ? (allGas ? 0.4 : 0.13) : 1,
    depthWrite: !gas,
    polygonOffset: true,
    polygonOffsetFactor: -0.1 * depth, // inner volumes win where faces coincide, by a hair
    polygonOffsetUnits: -10 * depth,
  });
  coat.onBeforeCompile = shader => {
    shader.fragmentShader = shader.fragmentShader.replace(
      '#include <opaque_fragment>',
      'if (!gl_FrontFacing) outgoingLight = diffuseColor.rgb * 0.62;\n#include <opaque_fragment>');
  };
  return coat;
}

const groups = new Map();
for (let i = 0; i < count; i++) {
  let depth = 0;
  for (let k = field(i, 3); k >= 0; k = field(k, 3)) depth++;
  const key = [field(i, 0), field(i, 1), field(i, 2), depth].join();
  if (!groups.has(key)) groups.set(key, { ids: [], depth });
  groups.get(key).ids.push(i);
}
const meshes = [];
const bounds = new THREE.Box3();
for (const { ids, depth } of groups.values()) {
  const first = ids[0];
  const gas = isGas(first);
  const mesh = new THREE.InstancedMesh(geometries[field(first, 0)], coatFor(depth, gas), ids.length);
  ids.forEach((i, k) => {
    const matrix = matrixOf(i);
    mesh.setMatrixAt(k, matrix);
    if (field(i, 3) < 0) bounds.union(geometries[field(i, 0)].boundingBox.clone().applyMatrix4(matrix));
  });
  mesh.frustumCulled = false;
  mesh.userData = { ids, region: field(first, 2), material: field(first, 1), gas };
  if (gas) mesh.renderOrder = 1;
  scene.add(mesh);
  meshes.push(mesh);
}
bounds.expandByPoint(new THREE.Vector3()); // the interaction point
const sphere = bounds.getBoundingSphere(new THREE.Sphere());
const R = sphere.radius;

/* ---- axes, selection, events ---- */
function label(text, colour) {
  const board = Object.assign(document.createElement('canvas'), { width: 64, height: 64 });
  const pen = board.getContext('2d');
  pen.font = 'bold 46px system-ui, sans-serif';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = colour;
  pen.fillText(text, 32, 32);
  const sprite = new THREE.Sprite(new THREE.SpriteMaterial({
    map: Object.assign(new THREE.CanvasTexture(board), { colorSpace: THREE.SRGBColorSpace }),
    depthTest: false, sizeAttenuation: false }));
  sprite.scale.setScalar(0.035);
  sprite.renderOrder = 20;
  return sprite;
}
const axes = new THREE.Group();
[['x', 0xd23c3c], ['y', 0x2f9a4a], ['z', 0x2f6fd0]].forEach(([name, colour], k) => {
  const end = new THREE.Vector3().setComponent(k, 0.32 * R);
  const line = new THREE.Line(new THREE.BufferGeometry().setFromPoints([new THREE.Vector3(), end]),
    new THREE.LineBasicMaterial({ color: colour, depthTest: false }));
  line.renderOrder = 20;
  const letter = label(name, '#' + colour.toString(16).padStart(6, '0'));
  letter.position.copy(end.multiplyScalar(1.08));
  axes.add(line, letter);
});
scene.add(axes);

const outline = new THREE.LineSegments(new THREE.BufferGeometry(),
  new THREE.LineBasicMaterial({ color: 0xffd400, depthTest: false }));
outline.renderOrder = 15;
outline.visible = false;
outline.matrixAutoUpdate = false;
outline.frustumCulled = false;
scene.add(outline);

const EVENT_COLOUR = '#ec1f86';
const eventGroup = new THREE.Group();
function addEvents(events) {
  byId('events').hidden = false;
  byId('event-swatch').style.background = EVENT_COLOUR;
  const reach = 1.15 * R;
  const lines = [];
  const points = [];
  const regions = new Map();
  for (const e of events.list) {
    const from = new THREE.Vector3(...e.origin);
    const along = new THREE.Vector3(...e.direction);
    const far = sphere.center.distanceTo(from) + reach;
    const to = from.clone().addScaledVector(along, Math.min(e.flight, far));
    lines.push(from, to);
    if (e.flight <= far) points.push(to);
    regions.set(e.region, (regions.get(e.region) || 0) + 1);
  }
  const tracks = new THREE.LineSegments(new THREE.BufferGeometry().setFromPoints(lines),
    new THREE.LineBasicMaterial({ color: EVENT_COLOUR, depthTest: false, transparent: true, opacity: 0.75 }));
  const board = Object.assign(document.createElement('canvas'), { width: 32, height: 32 });
  const pen = board.getContext('2d');
  pen.arc(16, 16, 13, 0, 2 * Math.PI);
  pen.fillStyle = '#fff';
  pen.fill();
  const dots = new THREE.Points(new THREE.BufferGeometry().setFromPoints(points),
    new THREE.PointsMaterial({ color: EVENT_COLOUR, size: 9, sizeAttenuation: false, depthTest: false,
      map: new THREE.CanvasTexture(board), transparent: true, alphaTest: 0.5 }));
  tracks.renderOrder = dots.renderOrder = 10;
  tracks.frustumCulled = dots.frustumCulled = false;
  eventGroup.add(tracks, dots);
  scene.add(eventGroup);
  byId('event-text').textContent =
    `${events.list.length} of ${events.reaction}, mass ${events.mass} GeV, c\u03c4 ${Number(events.ctau.toPrecision(4))} cm; a dot where it decays`;
  const order = [...data.regions.map(r => r.name), 'outside'];
  for (const [region, n] of [...regions].sort((a, b) => order.indexOf(a[0]) - order.indexOf(b[0]))) {
    const row = byId('decays').insertRow();
    row.insertCell().textContent = region;
    row.insertCell().textContent = n;
  }
  byId('show-events').addEventListener('change', e => { eventGroup.visible = e.target.checked; draw(); });
}
if (data.events) addEvents(data.events);

/* ---- cutting ---- */
const cut = { wedge: [0, 90], x: [0], y: [0], z: [sphere.center.z] };
let planes = [];
function plane(x, y, z, constant) { return new THREE.Plane(new THREE.Vector3(x, y, z), constant); }
function applyCut() {
  const kind = byId('cut').value;
  if (kind === 'wedge') {
    const [from, width] = cut.wedge;
    const a = THREE.MathUtils.degToRad(from);
    const b = THREE.MathUtils.degToRad(from + width);
    planes = [plane(Math.sin(a), -Math.cos(a), 0, 0), plane(-Math.sin(b), Math.cos(b), 0, 0)];
  } else if (kind === 'none') {
    planes = [];
  } else {
    planes = [plane(kind === 'x' ? -1 : 0, kind === 'y' ? -1 : 0, kind === 'z' ? -1 : 0, cut[kind][0])];
  }
  for (const mesh of meshes) {
    mesh.material.clippingPlanes = planes;
    mesh.material.clipIntersection = kind === 'wedge';
  }
  draw();
}
const isCut = p => planes.length > 0 && planes.every(q => q.distanceToPoint(p) < 0);
function slider(text, value, from, to, unit, change) {
  const box = element('label', undefined, { className: 'slider' });
  const input = element('input', undefined, { type: 'range', min: from, max: to, step: (to - from) / 360 });
  input.value = value;
  const output = element('output');
  const show = () => { output.textContent = Math.round(input.value) + ' ' + unit; };
  input.addEventListener('input', () => { show(); change(Number(input.value)); applyCut(); });
  show();
  box.append(element('span', text), input, output);
  return box;
}
function showSliders() {
  const kind = byId('cut').value;
  const box = byId('sliders');
  box.replaceChildren();
  if (kind === 'wedge') {
    box.append(
      slider('from', cut.wedge[0], -180, 180, '\u00b0', v => { cut.wedge[0] = v; }),
      slider('width', cut.wedge[1], 0, 180, '\u00b0', v => { cut.wedge[1] = v; }));
  } else if (kind !== 'none') {
    box.append(slider('from ' + kind + ' =', cut[kind][0], bounds.min[kind], bounds.max[kind], 'cm',
      v => { cut[kind][0] = v; }));
  }
}
byId('cut').addEventListener('change', () => { showSliders(); applyCut(); });

/* ---- regions ---- */
const shown = data.regions.map(() => true);
const boxes = [];
function applyRegions() {
  const gas = byId('gas').checked;
  for (const mesh of meshes) {
    mesh.visible = shown[mesh.userData.region] && (gas || !mesh.userData.gas);
  }
  boxes.forEach((box, k) => { if (box) box.checked = shown[k]; });
  draw();
}
function applyColours() {
  const byMaterial = byId('colours').value === 'material';
  for (const mesh of meshes) {
    mesh.material.color.copy((byMaterial ? materialColours : regionColours)[byMaterial ? mesh.userData.material : mesh.userData.region]);
  }
  boxes.forEach((box, k) => {
    if (box) box.nextSibling.style.background = byMaterial ? 'transparent' : '#' + regionColours[k].getHexString();
  });
  draw();
}
const perRegion = new Array(data.regions.length).fill(0);
for (let i = 0; i < count; i++) perRegion[field(i, 2)]++;
data.regions.forEach((region, k) => {
  if (!perRegion[k]) return;
  const row = element('label', undefined, { className: 'choice' });
  const box = element('input', undefined, { type: 'checkbox', checked: true, name: region.name });
  const text = element('span', region.name);
  text.append(element('small', region.title));
  row.append(box, element('span', undefined, { className: 'swatch' }), text,
    element('span', perRegion[k], { className: 'count', title: perRegion[k] + ' volumes' }));
  box.addEventListener('change', () => { shown[k] = box.checked; byId('only').value = ''; applyRegions(); });
  boxes[k] = box;
  byId('regions').append(row);
});
const only = byId('only');
only.append(new Option('as chosen below', ''), new Option('all', 'all'), new Option('none', 'none'));
data.parents.forEach((parent, k) => only.append(new Option(parent.title, k)));
only.value = 'all';
only.addEventListener('change', () => {
  if (only.value === '') return;
  shown.forEach((_, k) => {
    shown[k] = only.value === 'all' || (only.value !== 'none' && data.parents[only.value].of.includes(k));
  });
  applyRegions();
});
byId('gas').checked = allGas;
byId('gas').addEventListener('change', applyRegions);
byId('axes').addEventListener('change', e => { axes.visible = e.target.checked; draw(); });
byId('colours').addEventListener('change', applyColours);

/* ---- selecting ---- */
const round = (x, digits = 4) => Number(x.toPrecision(digits)).toString();
function select(i) {
  const card = byId('card');
  card.hidden = i < 0;
  outline.visible = i >= 0;
  if (i >= 0) {
    const material = materialOf(i);
    const region = data.regions[field(i, 2)];
    const origin = data.origins[field(i, 4)];
    outline.geometry.dispose();
    outline.geometry = new THREE.EdgesGeometry(geometries[field(i, 0)], 12);
    outline.matrix.copy(matrixOf(i));
    outline.matrixWorldNeedsUpdate = true;
    card.querySelector('h2').textContent = path(i);
    const rows = [
      ['material', `${material.name}, ${round(material.density)} g/cm\u00b3`],
      ['X\u2080', round(material.x0) + ' cm'],
      ['\u03bb\u1d62', round(material.lambda) + ' cm'],
      ['region', region ? `${region.name}: ${region.title}` : ''],
      ['source', [origin.source, origin.confidence && `(${origin.confidence})`].filter(Boolean).join(' ')],
    ];
    if (origin.note) rows.push(['note', origin.note]);
    for (const [name, value] of Object.entries(data.properties[i] || {})) rows.push([name, round(value, 8)]);
    card.querySelector('dl').replaceChildren(
      ...rows.flatMap(([name, value]) => [element('dt', name), element('dd', value)]));
  }
  draw();
}
byId('close').addEventListener('click', () => select(-1));
addEventListener('keydown', e => { if (e.key === 'Escape') select(-1); });
const caster = new THREE.Raycaster();
let pressed = null;
canvas.addEventListener('pointerdown', e => { pressed = [e.clientX, e.clientY]; });
canvas.addEventListener('pointerup', e => {
  if (!pressed || e.button !== 0 || Math.hypot(e.clientX - pressed[0], e.clientY - pressed[1]) > 4) return;
  const box = canvas.getBoundingClientRect();
  caster.setFromCamera(new THREE.Vector2(
    2 * (e.clientX - box.left) / box.width - 1, 1 - 2 * (e.clientY - box.top) / box.height), camera);
  const hits = caster.intersectObjects(meshes.filter(mesh => mesh.visible), false)
    .filter(hit => !isCut(hit.point));
  const hit = hits.find(h => !h.object.userData.gas) || hits[0];
  select(hit ? hit.object.userData.ids[hit.instanceId] : -1);
});
byId('search').addEventListener('input', e => {
  const words = e.target.value.toLowerCase().split(/\s+/).filter(Boolean);
  const found = byId('found');
  found.replaceChildren();
  if (!words.length) return;
  for (let i = 0, n = 0; i < count && n < 12; i++) {
    const name = path(i);
    if (words.every(word => name.includes(word))) {
      const button = element('button', name);
      button.addEventListener('click', () => select(i));
      found.append(button);
      n++;
    }
  }
  if (!found.children.length) found.append(element('small', 'no volume has that in its name'));
});

/* ---- views and drawing ---- */
const controls = new OrbitControls(camera, canvas);
controls.listenToKeyEvents(canvas);
controls.addEventListener('change', draw);
function look(x, y, z) {
  const narrow = Math.min(1, camera.aspect);
  const distance = 1.02 * R / Math.sin(THREE.MathUtils.degToRad(camera.fov / 2)) / narrow;
  controls.target.copy(sphere.center);
  camera.position.copy(sphere.center).addScaledVector(new THREE.Vector3(x, y, z).normalize(), 0.95 * distance);
  controls.maxDistance = 10 * distance;
  controls.update();
  draw();
}
for (const [text, x, y, z] of [['Oblique', 1, 0.75, 1.15], ['Along the beam', 0, 0, 1], ['From the side', 1, 0, 0], ['From above', 0, 1, 0.001]]) {
  const button = element('button', text);
  button.addEventListener('click', () => look(x, y, z));
  byId('views').append(button);
}

let waiting = false;
function draw() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    // as little depth as the detector needs: faces that are close stay apart
    const away = camera.position.distanceTo(sphere.center);
    camera.near = Math.max(away - 1.2 * R, R / 3000);
    camera.far = away + 3 * R;
    camera.updateProjectionMatrix();
    renderer.render(scene, camera);
    Object.assign(document.documentElement.dataset, {
      state: 'ready', volumes: count, meshes: meshes.length, triangles: renderer.info.render.triangles });
  });
}
function resize() {
  const { clientWidth: w, clientHeight: h } = main;
  if (!w || !h) return;
  renderer.setSize(w, h);
  camera.aspect = w / h;
  camera.updateProjectionMatrix();
  draw();
}
function paint() {
  scene.background = new THREE.Color(getComputedStyle(document.documentElement).getPropertyValue('--space').trim());
  draw();
}
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paint);
new ResizeObserver(resize).observe(main);
byId('summary').textContent = `${data.count} volumes, ${data.shapes.length} shapes, ${data.materials.length} materials`;
byId('description').textContent = data.description;
byId('hash').textContent = 'SHA-256 of its files ' + data.sha256;
if (allGas) byId('cut').value = 'none';
showSliders();
applyColours();
applyRegions();
applyCut();
paint();
resize();
look(1, 0.75, 1.15);
/* A link may name a volume: view.html#belle2/ecl */
function follow() {
  const wanted = decodeURIComponent(location.hash.slice(1));
  if (!wanted) return;
  for (let i = 0; i < count; i++) if (wanted.endsWith(names[i]) && path(i) === wanted) return select(i);
}
addEventListener('hashchange', follow);
follow();
