// The aliases of svelte.config.js for the border rules; a file need not exist, so that a border also stands before what is behind it.
const { dirname, join, resolve: absolute } = require('node:path');
const { existsSync } = require('node:fs');

const root = dirname(__dirname);
const ALIASES = [
	['$lib/', 'src/lib/'],
	['$imports/', 'data-imports/'],
	['$messages/', 'messages/'],
	// What the framework makes stands in no file: the table calls it `kit`.
	['/src/', 'src/'],
	['$app/', 'kit/app/'],
	['$env/', 'kit/env/'],
	['./$types', 'kit/types']
];

exports.interfaceVersion = 2;

exports.resolve = (source, file) => {
	const wanted = source.split('?')[0];
	const alias = ALIASES.find(([prefix]) => wanted.startsWith(prefix));
	if (!alias && !wanted.startsWith('.')) return { found: false };
	const path = alias
		? join(root, alias[1], wanted.slice(alias[0].length))
		: absolute(dirname(file), wanted);
	const known = [path, `${path}.ts`, `${path}.js`].find(
		(one) => /\.\w+$/.test(one) && existsSync(one)
	);
	return { found: true, path: known ?? `${path}.ts` };
};
