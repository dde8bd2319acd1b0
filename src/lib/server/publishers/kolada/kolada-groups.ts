import type { Area } from '$lib/domain/area';
import { parseGroupTitle, type ComparisonGroup } from '$lib/domain/comparison-group';
import {
	isArray,
	isObject,
	textOf,
	type Json,
	type JsonObject
} from '$lib/server/files/json/json-text';
import { parsePage, type KoladaPage } from './kolada-catalogue';

/** A page of `/municipality_groups`, only the groups of municipalities most like one; null where the text is no such answer. */
export function parseGroupPage(
	text: string,
	municipalities: readonly Area[]
): KoladaPage<ComparisonGroup> | null {
	const codes = new Map(municipalities.map(({ code, name }) => [name.toLowerCase(), code]));
	const known = new Set(codes.values());
	return parsePage(text, (row) => readGroup(row, codes, known));
}

/** The newest year's group of each municipality. */
export function newestGroups(groups: readonly ComparisonGroup[]): ComparisonGroup[] {
	const newest = new Map<string, ComparisonGroup>();
	for (const group of groups) {
		if ((newest.get(group.areaCode)?.year ?? 0) < group.year) newest.set(group.areaCode, group);
	}
	return [...newest.values()];
}

function readGroup(
	row: JsonObject,
	codes: ReadonlyMap<string, string>,
	known: ReadonlySet<string>
): ComparisonGroup | null {
	const [groupId, title] = [textOf(row.id), textOf(row.title)];
	const named = title === null ? null : parseGroupTitle(title);
	const areaCode = named && codes.get(named.name.toLowerCase());
	if (!groupId || !title || !named || !areaCode || !isArray(row.members)) return null;
	const members = row.members
		.map(memberOf)
		.filter((code) => code !== null && known.has(code) && code !== areaCode);
	if (members.length === 0) return null;
	return {
		areaCode,
		groupId,
		title,
		year: named.year,
		members: [...new Set(members as string[])].sort()
	};
}

/** A code, or an object with one: the two versions of the service differ. */
function memberOf(member: Json): string | null {
	if (!isObject(member)) return textOf(member);
	return textOf(member.member_id) ?? textOf(member.id);
}
