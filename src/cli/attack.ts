import { createHmac } from 'node:crypto';
import { parseArgs } from 'node:util';
import { attack, FULL_SIZE, reportAttack } from '$lib/disclosure/attacker/attack';
import { CANARIES } from '$lib/disclosure/attacker/canaries';
import { REAL } from '$lib/disclosure/attacker/mechanism';

const { values } = parseArgs({
	options: {
		histories: { type: 'string' },
		seed: { type: 'string' },
		answers: { type: 'string' },
		canary: { type: 'string' }
	}
});

function numberOf(name: 'histories' | 'seed' | 'answers'): number | null {
	const text = values[name];
	if (text === undefined) return null;
	const number = Number(text);
	if (Number.isSafeInteger(number) && number > 0) return number;
	throw new Error(`--${name} is ${text}; it must be a whole number above 0`);
}

const mechanism = [REAL, ...CANARIES].find(({ name }) => name === (values.canary ?? REAL.name));
if (!mechanism) {
	throw new Error(`--canary is one of ${CANARIES.map(({ name }) => name).join(', ')}`);
}
const size = {
	...FULL_SIZE,
	histories: numberOf('histories') ?? FULL_SIZE.histories,
	seed: numberOf('seed') ?? FULL_SIZE.seed,
	answers: numberOf('answers')
};
const findings = attack(size, mechanism, (key, message) =>
	createHmac('sha256', key).update(message).digest()
);
const { lines, holds } = reportAttack(findings, size.histories);
console.log(lines.join('\n'));
process.exitCode = holds ? 0 : 1;
