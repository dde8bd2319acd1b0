import { seededRandom } from './random';

/** A municipality whose demonstration has made-up indicators: its region in the files, and where chance begins. */
interface ExampleArea {
	readonly folder: string;
	readonly region: string;
	readonly seed: number;
	/** How far its levels lie from those of the first. */
	readonly offset: number;
}

const AREAS: readonly ExampleArea[] = [
	{ folder: 'overtornea', region: '2518 Övertorneå', seed: 2518, offset: 0 },
	{ folder: 'haparanda', region: '2583 Haparanda', seed: 2583, offset: 0.8 }
];
const COUNTRY = '00 Riket';
const MONTHS = Array.from({ length: 33 }, (_, index) => ({
	code: `${2024 + Math.floor(index / 12)}M${String((index % 12) + 1).padStart(2, '0')}`,
	index
}));

/** Made-up indicator files by their place under data-imports, the same at every call. */
export function exampleIndicatorFiles(): Record<string, string> {
	return Object.assign({}, ...AREAS.map(filesOf));
}

function filesOf({ folder, region, seed, offset }: ExampleArea): Record<string, string> {
	const at = (id: string) => `municipalities/${folder}/${id}/sample.csv`;
	return {
		[at('exempel-arbetsloshet')]: monthly('Arbetslöshet, procent', seed, region, {
			own: (index, noise) =>
				6.1 + offset + 0.7 * Math.cos((index / 12) * 2 * Math.PI) + noise * 0.3,
			country: (index, noise) => 6.6 + 0.3 * Math.cos((index / 12) * 2 * Math.PI) + noise * 0.1
		}),
		[at('exempel-ohalsotal')]: monthly('Ohälsotal', seed + 1, region, {
			own: (index, noise) => 27.9 + offset - index * 0.04 + noise * 0.15,
			country: (index, noise) => 22.5 - index * 0.02 + noise * 0.05
		}),
		[at('exempel-halsa')]: health(seed + 2, region, 67.5 + offset)
	};
}

type Shape = (index: number, noise: number) => number;

function monthly(
	heading: string,
	seed: number,
	own: string,
	shapes: { own: Shape; country: Shape }
): string {
	const random = seededRandom(seed);
	const rows = [[own, shapes.own] as const, [COUNTRY, shapes.country] as const].flatMap(
		([region, shape]) =>
			MONTHS.map(({ code, index }) =>
				row([region, code], shape(index, random() + random() - 1).toFixed(1))
			)
	);
	return file(['region', 'månad', heading], rows);
}

function health(seed: number, own: string, ownLevel: number): string {
	const random = seededRandom(seed);
	const spans = ['2018-2021', '2019-2022', '2021-2024', '2022-2025'];
	const rows = [[own, ownLevel, 4.6] as const, [COUNTRY, 72.4, 0.6] as const].flatMap(
		([region, level, margin]) =>
			spans.flatMap((span) => {
				const share = level + (random() + random() - 1) * (margin / 2);
				const parts: [string, number][] = [
					['Andel', share],
					['Konfidensintervall nedre gräns', share - margin],
					['Konfidensintervall övre gräns', share + margin]
				];
				return parts.map(([part, value]) =>
					row([region, 'Bra eller mycket bra hälsa', part, 'Totalt', span], value.toFixed(1))
				);
			})
	);
	const headings = ['Region', 'Hälsotillstånd', 'Andel och konfidensintervall', 'Kön', 'År'];
	return file([...headings, 'Hälsa efter region, kön och år. Andel'], rows);
}

function row(texts: readonly string[], value: string): string {
	return [...texts.map((text) => `"${text}"`), value].join(',');
}

function file(headings: readonly string[], rows: readonly string[]): string {
	return [headings.map((heading) => `"${heading}"`).join(','), ...rows, ''].join('\r\n');
}
