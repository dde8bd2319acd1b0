/** A publisher's table as its service describes and answers it. */
export interface CubeTable {
	readonly title: string;
	readonly updated: string;
	readonly dimensions: readonly CubeDimension[];
	/** Of the contents; null where the service states none. */
	readonly unit: string | null;
	value(codes: Readonly<Record<string, string>>): number | null;
}

interface CubeDimension {
	readonly code: string;
	readonly label: string;
	readonly role: 'time' | 'metric' | null;
	readonly elimination: boolean;
	/** Code and text, in the table's order. */
	readonly categories: readonly (readonly [string, string])[];
}

type Selection = ReadonlyMap<string, readonly string[]>;

/** The whole of it as PxWebApi 2 describes it: a dataset without values. */
export function describeCube(table: CubeTable): object {
	const all = new Map(
		table.dimensions.map(({ code, categories }) => [code, categories.map(([value]) => value)])
	);
	return { ...writeCube(table, all, true), value: [] };
}

/** JSON-stat 2.0 as PxWeb writes it, the last dimension fastest; a gap is null with its symbol beside. */
export function answerCube(table: CubeTable, selection: Selection): object {
	const chosen = table.dimensions.filter(({ code }) => selection.has(code));
	const value: (number | null)[] = [];
	const status: Record<string, string> = {};
	const walk = (at: number, codes: Record<string, string>) => {
		const dimension = chosen[at];
		if (!dimension) {
			const cell = table.value(codes);
			if (cell === null) status[String(value.length)] = '..';
			value.push(cell);
			return;
		}
		for (const code of selection.get(dimension.code) ?? []) {
			walk(at + 1, { ...codes, [dimension.code]: code });
		}
	};
	walk(0, {});
	const marks = Object.keys(status).length > 0 ? { status } : {};
	return { ...writeCube(table, selection, false), value, ...marks };
}

function writeCube(table: CubeTable, selection: Selection, described: boolean): object {
	const chosen = table.dimensions.filter(({ code }) => selection.has(code));
	const idsOf = (role: string) => chosen.filter((one) => one.role === role).map(({ code }) => code);
	return {
		...{ version: '2.0', class: 'dataset', label: table.title, source: 'SCB' },
		updated: table.updated,
		role: { time: idsOf('time'), metric: idsOf('metric') },
		id: chosen.map(({ code }) => code),
		size: chosen.map(({ code }) => selection.get(code)?.length ?? 0),
		dimension: Object.fromEntries(
			chosen.map((dimension) => [
				dimension.code,
				writeDimension(dimension, selection.get(dimension.code) ?? [], table.unit, described)
			])
		)
	};
}

function writeDimension(
	{ label, role, elimination, categories }: CubeDimension,
	codes: readonly string[],
	unit: string | null,
	described: boolean
): object {
	const texts = new Map(categories);
	const ofEach = <Value>(write: (code: string, at: number) => Value) =>
		Object.fromEntries(codes.map((code, at) => [code, write(code, at)]));
	return {
		label,
		category: {
			index: ofEach((_, at) => at),
			label: ofEach((code) => texts.get(code) ?? code),
			...(role === 'metric' && unit !== null
				? { unit: ofEach(() => ({ base: unit, decimals: 0 })) }
				: {})
		},
		extension: { elimination: described && elimination, show: 'code_value' }
	};
}
