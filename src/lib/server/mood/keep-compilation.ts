import type { IsoDate } from '$lib/domain/day';
import type { Source } from '$lib/domain/indicator';
import type { ExactMonth } from '$lib/domain/exact-month';
import { keepWaiting } from '$lib/server/exact/exact-months';
import { listMoodGroups, putMoodGroup } from '$lib/server/store/mood/mood-group';
import { putMoodImport, putMoodSource } from '$lib/server/store/mood/mood-import';
import type { Store } from '$lib/server/store/store';
import type { CompiledRow } from './compilation-row';
import { contentOf } from './exact-content';
import { WHOLE } from './group-name';

interface KeptCompilation {
	readonly month: string;
	readonly rows: readonly CompiledRow[];
	readonly source: Source;
	readonly areaCode: string;
	readonly accountId: string | null;
	readonly readAt: Date | null;
	/** Null: it came in no file. */
	readonly sha256: string | null;
	readonly keptUntil: IsoDate;
}

/** Keeps a compilation as the month that waits, with the groups that are new: call it in a transaction. */
export async function keepCompilation(
	tx: Store,
	{ month, rows, source, areaCode, accountId, readAt, sha256, keptUntil }: KeptCompilation
): Promise<{ readonly content: ExactMonth }> {
	await putMoodSource(tx, source);
	const importId = await putMoodImport(tx, {
		...{ sourceId: source.id, accountId, readAt }
	});
	const ids = new Map((await listMoodGroups(tx, areaCode)).map((group) => [group.name, group.id]));
	for (const { group: name, kind } of rows) {
		if (name === WHOLE || ids.has(name)) continue;
		if (!kind) throw new Error(`mood_group of ${areaCode} without a kind passed the reader`);
		ids.set(name, await putMoodGroup(tx, areaCode, { name, kind }));
	}
	const idOf = (name: string) => {
		const id = ids.get(name);
		if (id === undefined) throw new Error('A group of the compilation has no id');
		return id;
	};
	const named = new Set(rows.flatMap(({ group }) => (group === WHOLE ? [] : [group])));
	const content = contentOf(rows, idOf);
	await keepWaiting(tx, {
		...{ areaCode, month, content, sha256, importId, keptUntil },
		groups: [...named].map(idOf),
		example: source.example
	});
	return { content };
}
