import { EPSILON, noiseProbability } from '$lib/disclosure/noise';

/** The two draws that a cell can have. */
export type DrawName = keyof typeof EPSILON;
export type Keyed = (message: Uint8Array) => Uint8Array;
/** HMAC-SHA-256: 32 bytes. */
export type Hmac = (key: Uint8Array, message: Uint8Array) => Uint8Array;

/** What is attacked: the product's own rule, or a worse one that the attacker must see through. The attacker knows all of it. */
export interface Mechanism {
	readonly name: string;
	/** Puts itself between the rule and its keyed bytes. */
	readonly wrap: (keyed: Keyed) => Keyed;
	/** Of one draw, before the floor at 0. */
	readonly probability: (noise: number, draw: DrawName) => number;
	/** When two versions' draws for a colour come from the same bytes: never, where the colour's count is equal, or always. */
	readonly shared: 'never' | 'colour' | 'week';
	readonly monthKey: (hmac: Hmac, secret: Uint8Array, month: MonthSource) => Uint8Array;
}

/** What a month's key can be made of beside the secret. `random` is deleted with the exact counts. */
interface MonthSource {
	readonly random: Uint8Array;
	readonly name: string;
}

/** The rule as the product has it. */
export const REAL: Mechanism = {
	name: 'total-2',
	wrap: (keyed) => keyed,
	probability: (noise, draw) => noiseProbability(noise, EPSILON[draw]),
	shared: 'never',
	monthKey: (hmac, secret, { random }) => hmac(secret, random)
};
