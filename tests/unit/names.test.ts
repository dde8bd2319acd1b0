import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { listProjectFiles } from '../support/project-files';

/** Names that the framework gives a meaning of its own in every file of a route. */
const GIVEN = /\+(page|layout|server)(\.server)?\.ts$/;

/** Exported name → the files that export it by declaring it. */
function listDeclared(): Map<string, string[]> {
	const declared = new Map<string, string[]>();
	for (const file of listProjectFiles()) {
		if (!/^(src|data-imports)\/.*\.ts$/.test(file) || GIVEN.test(file)) continue;
		const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
		for (const name of new Set(source.statements.flatMap(namesOf))) {
			declared.set(name, [...(declared.get(name) ?? []), file]);
		}
	}
	return declared;
}

function namesOf(statement: ts.Statement): string[] {
	const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : [];
	if (!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
	if (ts.isVariableStatement(statement)) {
		return statement.declarationList.declarations.flatMap(({ name }) =>
			ts.isIdentifier(name) ? [name.text] : []
		);
	}
	const { name } = statement as ts.Statement & { name?: ts.Identifier };
	return name ? [name.text] : [];
}

test('no exported name stands for two things', () => {
	const declared = listDeclared();
	expect(declared.size).toBeGreaterThan(900);
	const doubles = [...declared].filter(([, files]) => files.length > 1);
	expect(doubles).toEqual([]);
});
