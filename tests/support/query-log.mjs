// @ts-check
// Loaded before a server: writes every statement that it sends to a database in the file named by QUERY_LOG, one a line.
import { appendFileSync } from 'node:fs';
import pg from 'pg';

const file = process.env.QUERY_LOG;
if (!file) throw new Error('QUERY_LOG is not set');
const { query } = pg.Client.prototype;
pg.Client.prototype.query = function (/** @type {any[]} */ ...given) {
	const text = String(given[0]?.text ?? given[0]).replace(/\s+/g, ' ');
	appendFileSync(file, `${text}\n`);
	return Reflect.apply(query, this, given);
};
