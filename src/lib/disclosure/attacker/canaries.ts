import { drawNoise, EPSILON, noiseProbability } from '$lib/disclosure/noise';
import { MOODS } from '$lib/domain/mood';
import type { DrawName, Mechanism } from './mechanism';
import { REAL } from './mechanism';

const BYTES_A_COLOUR = 8;
const BYTES_A_COUNT = 4;
const LENGTH_BYTES = 4;

/** Keyed by each colour's own count, whichever version it is: what did not change shows what did. */
const perColour: Mechanism = {
	...REAL,
	name: 'per-colour',
	shared: 'colour',
	wrap: (keyed) => (message) => {
		const bytes = new Uint8Array(MOODS.length * BYTES_A_COLOUR);
		for (const index of MOODS.keys()) {
			const from = index * BYTES_A_COLOUR;
			const own = keyed(withoutDraw(message, (other) => other === index));
			bytes.set(own.subarray(from, from + BYTES_A_COLOUR), from);
		}
		return bytes;
	}
};

/** Keyed by the week alone: the difference between two versions is exact. */
const perWeek: Mechanism = {
	...REAL,
	name: 'per-week',
	shared: 'week',
	wrap: (keyed) => (message) => keyed(withoutDraw(message, () => false))
};

const CUT = 2;

/** Cut off at ±2: what lies further away is ruled out. */
const cut: Mechanism = {
	...REAL,
	name: 'cut',
	probability: (noise, draw) => {
		if (Math.abs(noise) > CUT) return 0;
		const within = REAL.probability(noise, draw);
		const beyond = Math.exp(-EPSILON[draw]) / (1 - Math.exp(-EPSILON[draw]));
		return Math.abs(noise) < CUT ? within : within * (1 + beyond);
	},
	wrap: (keyed) => (message) =>
		replaceDraws(keyed(message), message, (bytes, epsilon) =>
			Math.max(-CUT, Math.min(CUT, drawNoise(bytes, epsilon)))
		)
};

const STRONGER = 1.1;

/** A tenth more given away than is promised. */
const stronger: Mechanism = {
	...REAL,
	name: 'epsilon',
	probability: (noise, draw) => noiseProbability(noise, STRONGER * EPSILON[draw]),
	wrap: (keyed) => (message) =>
		replaceDraws(keyed(message), message, (bytes, epsilon) => drawNoise(bytes, STRONGER * epsilon))
};

/** A month key of what is still there when the random bytes are gone. */
const lastingKey: Mechanism = {
	...REAL,
	name: 'lasting-key',
	monthKey: (hmac, secret, { name }) => hmac(secret, new TextEncoder().encode(name))
};

/** Rules that the attacker must see through. */
export const CANARIES: readonly Mechanism[] = [perColour, perWeek, cut, stronger, lastingKey];

/** The message as it would be without the version, and with 0 for the counts that are not kept. */
function withoutDraw(message: Uint8Array, keeps: (index: number) => boolean): Uint8Array {
	const [from, to] = placeOfDraw(message);
	const before = message.subarray(0, from - LENGTH_BYTES);
	const shorter = Uint8Array.from([...before, ...message.subarray(to)]);
	const counts = shorter.length - MOODS.length * BYTES_A_COUNT;
	for (const index of MOODS.keys()) {
		const at = counts + index * BYTES_A_COUNT;
		if (!keeps(index)) shorter.fill(0, at, at + BYTES_A_COUNT);
	}
	return shorter;
}

function replaceDraws(
	bytes: Uint8Array,
	message: Uint8Array,
	noiseOf: (bytes: Uint8Array, epsilon: number) => number
): Uint8Array {
	const epsilon = EPSILON[readDraw(message)];
	const slices = [...MOODS.keys()].map((index) => {
		const from = index * BYTES_A_COLOUR;
		return bytesFor(noiseOf(bytes.subarray(from, from + BYTES_A_COLOUR), epsilon), epsilon);
	});
	return Uint8Array.from(slices.flatMap((slice) => [...slice]));
}

function readDraw(message: Uint8Array): DrawName {
	return new TextDecoder().decode(message.subarray(...placeOfDraw(message))) as DrawName;
}

/** The second text of a cell's message. */
function placeOfDraw(message: Uint8Array): [from: number, to: number] {
	const view = new DataView(message.buffer, message.byteOffset);
	const length = LENGTH_BYTES + view.getUint32(0);
	const from = length + LENGTH_BYTES;
	return [from, from + view.getUint32(length)];
}

/** Eight bytes from which `noise` is drawn. */
export function bytesFor(noise: number, epsilon: number): Uint8Array {
	const ratio = Math.exp(-epsilon);
	const size = Math.abs(noise);
	const beyond = (least: number) => (least === 0 ? 1 : (2 * ratio ** least) / (1 + ratio));
	const place = ((beyond(size) + beyond(size + 1)) / 2) * 2 ** 31;
	const bytes = new Uint8Array(BYTES_A_COLOUR);
	const view = new DataView(bytes.buffer);
	view.setUint32(0, Math.floor(place) + (noise < 0 ? 2 ** 31 : 0));
	view.setUint32(4, Math.floor((place % 1) * 2 ** 32));
	return bytes;
}
