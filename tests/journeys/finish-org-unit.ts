// Finishes an org unit by the simulator's commands: `tsx finish-org-unit.ts DATABASE_URL ORG_UNIT`. A program of its
// own, since the browser tests' loader does not read the forms' JSON.
import { createApplication } from '../../src/lib/assembly/application.server';
import { clockOnDay } from '../../src/lib/platform/clock';
import { openDatabase } from '../../src/lib/platform/database.server';
import { DEMO_DAY } from '../../scripts/simulate/field/calendar';
import { finishOrgUnit } from '../../scripts/simulate/finish';

const [url, orgUnit] = process.argv.slice(2);
const application = createApplication({
  database: openDatabase(url!),
  clock: clockOnDay(DEMO_DAY, { now: () => new Date() })
});
await finishOrgUnit(application, orgUnit!).finally(application.close);
