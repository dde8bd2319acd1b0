// @ts-check
/**
 * Simplifies Sweden's municipalities into src/lib/charts/municipality-map.json and src/lib/domain/neighbours.json.
 * node scripts/make-map.mjs municipalities.geojson  (one feature a municipality, properties.id = SCB's code, WGS 84)
 * Borders that two municipalities share are simplified once, so that they still meet.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { geoTransverseMercator } from 'd3';

const WIDTH = 1000;
const TOLERANCE = 2.2;
const SMALLEST_RING = 40;

const [path] = process.argv.slice(2);
if (!path) throw new Error('Name the GeoJSON file.');
const geo = JSON.parse(readFileSync(path, 'utf8'));

// Fitted to points: d3 reads a ring wound the GeoJSON way as everything but the municipality.
const coordinates = geo.features.flatMap((/** @type {any} */ { geometry }) =>
	geometry.coordinates.flat(geometry.type === 'Polygon' ? 1 : 2)
);
const projection = geoTransverseMercator()
	.rotate([-15, 0])
	.fitWidth(WIDTH, { type: 'MultiPoint', coordinates });

/** @type {Map<string, [number, number]>} */
const points = new Map();
/** @type {Map<string, Set<string>>} */
const beside = new Map();
/** @type {{ code: string, rings: string[][] }[]} */
const areas = geo.features
	.map((/** @type {any} */ feature) => {
		const { type, coordinates } = feature.geometry;
		const polygons = type === 'Polygon' ? [coordinates] : coordinates;
		return { code: feature.properties.id, rings: polygons.flat().map(readRing) };
	})
	.sort((/** @type {any} */ a, /** @type {any} */ b) => (a.code < b.code ? -1 : 1));

/** @param {[number, number][]} ring */
function readRing(ring) {
	const keys = ring.map(([x, y]) => `${x.toFixed(5)},${y.toFixed(5)}`);
	keys.forEach((key, index) => {
		if (!points.has(key)) points.set(key, /** @type {any} */ (projection(ring[index] ?? [0, 0])));
	});
	const open = keys.filter((key, index) => key !== keys[index - 1]);
	if (open[0] === open.at(-1)) open.pop();
	open.forEach((key, index) => {
		const set = beside.get(key) ?? new Set();
		set.add(open[(index + 1) % open.length] ?? key).add(open.at(index - 1) ?? key);
		beside.set(key, set);
	});
	return open;
}

/** @type {number[][]} */
const arcs = [];
/** @type {Map<string, { index: number, codes: Set<string> }>} */
const known = new Map();

const municipalities = Object.fromEntries(
	areas.map(({ code, rings }) => {
		const sized = rings
			.map((ring) => ({ ring, size: sizeOf(ring) }))
			.sort((a, b) => b.size - a.size);
		const kept = sized.filter(({ size }, index) => index === 0 || size >= SMALLEST_RING);
		return [code, kept.map(({ ring }) => cut(ring).map((keys) => putArc(keys, code)))];
	})
);

/** Twice nothing: the area in square units. @param {string[]} ring */
function sizeOf(ring) {
	const twice = ring.reduce((sum, key, index) => {
		const [x1, y1] = at(key);
		const [x2, y2] = at(ring[(index + 1) % ring.length] ?? key);
		return sum + x1 * y2 - x2 * y1;
	}, 0);
	return Math.abs(twice) / 2;
}

/** @param {string} key @returns {[number, number]} */
function at(key) {
	return points.get(key) ?? [0, 0];
}

/** Into arcs between the points where more than two lines meet. @param {string[]} ring */
function cut(ring) {
	const first = ring.findIndex((key) => (beside.get(key)?.size ?? 0) > 2);
	const start = first >= 0 ? first : ring.indexOf([...ring].sort()[0] ?? '');
	const turned = [...ring.slice(start), ...ring.slice(0, start), ring[start] ?? ''];
	/** @type {string[][]} */
	const cuts = [];
	let arc = [turned[0] ?? ''];
	for (const key of turned.slice(1)) {
		arc.push(key);
		if ((beside.get(key)?.size ?? 0) > 2) {
			cuts.push(arc);
			arc = [key];
		}
	}
	if (arc.length > 1) cuts.push(arc);
	return cuts;
}

/** The arc's number, or its complement when it is walked the other way. @param {string[]} keys @param {string} code */
function putArc(keys, code) {
	const back = [...keys].reverse();
	const forward = keys.join(' ') <= back.join(' ');
	const name = (forward ? keys : back).join(' ');
	const found = known.get(name) ?? { index: known.size, codes: new Set() };
	if (!known.has(name)) {
		known.set(name, found);
		arcs.push(deltas(simplify((forward ? keys : back).map(at))));
	}
	found.codes.add(code);
	return forward ? found.index : ~found.index;
}

/** Douglas and Peucker; a closed line is halved at its farthest point first. @param {[number, number][]} line @returns {[number, number][]} */
function simplify(line) {
	const [start, end] = [line[0], line.at(-1)];
	if (!start || !end || line.length < 3) return line;
	const closed = start[0] === end[0] && start[1] === end[1];
	const far = line.map((point) =>
		closed ? Math.hypot(point[0] - start[0], point[1] - start[1]) : distance(point, start, end)
	);
	const index = far.indexOf(Math.max(...far));
	if (!closed && (far[index] ?? 0) < TOLERANCE) return [start, end];
	return [...simplify(line.slice(0, index + 1)).slice(0, -1), ...simplify(line.slice(index))];
}

/** @param {[number, number]} point @param {[number, number]} a @param {[number, number]} b */
function distance([x, y], [ax, ay], [bx, by]) {
	const [dx, dy] = [bx - ax, by - ay];
	const length = dx * dx + dy * dy;
	const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
	return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** Whole units: the first point, then steps. @param {[number, number][]} line */
function deltas(line) {
	let [px, py] = [0, 0];
	return line.flatMap(([x, y], index) => {
		const step = [Math.round(x) - px, Math.round(y) - py];
		[px, py] = [Math.round(x), Math.round(y)];
		return index > 0 && step[0] === 0 && step[1] === 0 ? [] : step;
	});
}

const height = Math.ceil(Math.max(...[...points.values()].map(([, y]) => y)));

/** @type {Record<string, string[]>} */
const neighbours = Object.fromEntries(
	areas.map(({ code }) => {
		const near = [...known.values()].filter(({ codes }) => codes.has(code));
		const others = new Set(near.flatMap(({ codes }) => [...codes]));
		others.delete(code);
		return [code, [...others].sort()];
	})
);

write('src/lib/charts/municipality-map.json', { width: WIDTH, height, arcs, municipalities });
write('src/lib/domain/neighbours.json', neighbours);

/** @param {string} file @param {unknown} value */
function write(file, value) {
	const text = `${JSON.stringify(value)}\n`;
	writeFileSync(file, text);
	console.log(`${file}: ${Buffer.byteLength(text)} bytes`);
}
