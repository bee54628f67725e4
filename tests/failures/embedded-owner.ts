// A program that starts an embedded PostgreSQL and stays, for the tests that kill it. Prints one line of JSON when the
// database is ready, or the problem that kept it from starting.
import { launchProblemOf } from '../../src/lib/platform/postgres/launch-problem';
import { startEmbedded } from '../../src/lib/platform/postgres/launcher.server';

const [dataFolder = ''] = process.argv.slice(2);

startEmbedded({ dataFolder, fsync: false }).then(
  ({ url, reused }) => {
    console.log(JSON.stringify({ url, reused }));
    // Keeps the process alive until it is killed.
    setInterval(() => {}, 60_000);
  },
  (error: unknown) =>
    console.log(JSON.stringify({ problem: launchProblemOf(error) ?? String(error) }))
);
