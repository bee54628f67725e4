// `tsx make-demo-world.ts DATABASE_URL`: the demo's world on an empty, migrated database. A program of its own, since the
// browser tests' loader does not read the forms' JSON.
import { makeDemoWorld } from '../scripts/simulate/demo-world';

await makeDemoWorld(process.argv[2]!);
