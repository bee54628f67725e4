// A program that answers one contact of a tablet, for the test that kills it: the request comes as JSON on its input, and
// the results go to its output when all operations are done.
import { text } from 'node:stream/consumers';
import type { Actor } from '../../src/lib/access/actor';
import { createApplication } from '../../src/lib/assembly/application.server';
import { applyOperations } from '../../src/lib/assembly/operations.server';
import type { OperationHead } from '../../src/lib/collection/operation';
import { openDatabase } from '../../src/lib/platform/database.server';

const [url = ''] = process.argv.slice(2);
const application = createApplication({ database: openDatabase(url, { max: 2 }) });
type Contact = { actor: Actor; deviceId: string; operations: OperationHead[] };
const { actor, ...request } = JSON.parse(await text(process.stdin)) as Contact;
const results = await applyOperations(application, actor, request);
await application.close();
process.stdout.write(JSON.stringify(results));
