import { z } from 'zod';
import { isGoalId, type GoalStatement } from '$lib/domain/goal';
import { factsOf, LANGUAGES } from '$lib/domain/language';
import { parseOwnJson, type ParsedOwnFile } from './parse-own-json';

const MOST_GOALS = 100;

const line = (longest: number) => z.string().trim().min(1).max(longest);

/** In every language that is whole. */
const words = (longest: number) =>
	z.strictObject(
		Object.fromEntries(
			LANGUAGES.map((language) => [
				language,
				factsOf(language).texts === 'begun' ? line(longest).optional() : line(longest)
			])
		)
	);

const GOAL = z.strictObject({
	id: z.string().refine(isGoalId),
	area: words(60),
	goal: words(200),
	indicators: z
		.array(z.string().regex(/^[a-z0-9-]{1,100}$/))
		.max(10)
		.default([]),
	source: line(300)
});

const GOALS = z
	.strictObject({ goals: z.array(GOAL).max(MOST_GOALS) })
	.superRefine(({ goals }, { addIssue }) => {
		for (const [index, goal] of goals.entries()) {
			const before = goals.slice(0, index);
			const refuse = (...place: string[]) =>
				addIssue({ code: 'custom', path: ['goals', index, ...place] });
			if (before.some(({ id }) => id === goal.id)) refuse('id');
			const same = before.find(({ area }) => area['sv'] === goal.area['sv']);
			for (const language of LANGUAGES) {
				if (same && same.area[language] !== goal.area[language]) refuse('area', language);
			}
		}
	});

/** `goals.json` of a municipality's folder: an id twice, and an area that is called two things in a language, are wrong too. */
export function parseGoals(json: string): ParsedOwnFile<readonly GoalStatement[]> {
	const parsed = parseOwnJson(GOALS, json);
	if (!parsed.ok) return parsed;
	const statements = parsed.value.goals.map(({ goal, indicators, ...rest }) => ({
		...{ ...rest, text: goal, indicatorIds: indicators }
	}));
	return { ok: true, value: statements as unknown as GoalStatement[] };
}
