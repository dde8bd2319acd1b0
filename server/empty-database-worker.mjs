// @ts-check
import { workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';

/** @type {{ data: string }} */
const { data } = workerData;
const database = await PGlite.create({ dataDir: data });
await database.close();
