import { readFileSync, writeFileSync, existsSync } from 'node:fs';
import { test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { readRows } from '$lib/server/files/own-table/read-rows';
import { parseMoodCompilation } from '$lib/server/mood/mood-compilation';
import { findNameProblem } from '$lib/server/files/file-name';
import { describeProblem } from '$lib/format/problems/describe-problem';

test('others', async () => {
	const truth = JSON.parse(readFileSync('/tmp/others/mood-truth.json', 'utf8'));
	const out: string[] = [];
	for (const [name, t] of Object.entries(truth) as any) {
		const p = `/tmp/others/mood/${name}`;
		if (!existsSync(p)) { out.push(`ABSENT ${name}`); continue; }
		const bytes = new Uint8Array(readFileSync(p));
		const named = findNameProblem(name);
		const table = await readRows(bytes);
		let r: any;
		try { r = named ? { kind: 'persons', problem: named } : table.ok ? parseMoodCompilation(table.value, { groups: [], today: isoDate('2026-11-29') }) : { kind: 'problems', problems: (table as any).problems }; } catch (e) { r = { kind: 'CRASH', e: String(e) }; }
		const say = (q: any) => { let s = ''; try { s = describeProblem((q.reason?.code ? q.reason : q) as any, 'sv' as any); } catch (e) { s = JSON.stringify(q); } return `[r${q.line} ${q.column} «${q.value ?? ''}»] ${s || JSON.stringify(q)}`; };
		let text = r.kind === 'compilation'
			? r.compilation.rows.map((x: any) => `${x.week ?? x.month}|${x.group}|${x.mood.counts ? [x.mood.counts.green, x.mood.counts.yellow, x.mood.counts.red].join('/') : x.mood.gap}|${x.mood.invited}`)
			: r.kind === 'persons' ? [say(r.problem)] : r.kind === 'problems' ? r.problems.map(say) : [r.e];
		let ok = 'XX';
		if (t.class === 'person') ok = r.kind === 'persons' ? 'ok' : r.kind === 'compilation' ? '!!READ' : 'ref-not-person';
		else if (t.expect === 'refuse') ok = r.kind === 'problems' ? 'ok' : r.kind === 'persons' ? 'ACCUSED' : '!!READ';
		else if (r.kind === 'persons') ok = 'ACCUSED';
		else if (r.kind === 'problems') ok = 'REFUSED';
		else {
			const want = (t.weeks ?? []).map((w: any) => `${w.week}|${w.group ?? ''}|${w.green}/${w.yellow}/${w.red}|${w.invited}`);
			const got = r.compilation.rows.map((x: any) => `${x.week ?? x.month}|${x.group === '' || /^\u0000|hela/i.test(x.group) ? '' : x.group}|${x.mood.counts ? [x.mood.counts.green, x.mood.counts.yellow, x.mood.counts.red].join('/') : x.mood.gap}|${x.mood.invited}`);
			const miss = want.filter((w: string) => !got.includes(w));
			ok = miss.length ? 'DIFF' : 'ok';
			if (miss.length) text = ['MISS ' + miss.slice(0, 4).join('  '), 'GOT ' + got.slice(0, 6).join('  ')];
		}
		out.push(`${ok} ${t.class} ${name} (${t.what}) expect ${t.expect}\n    ${text.slice(0, 3).join('\n    ').slice(0, 700)}${t.expect === 'refuse' && t.class !== 'person' ? '\n    why: ' + t.why : ''}`);
	}
	writeFileSync('/tmp/others/mood-out.txt', out.join('\n'));
}, 60000);
