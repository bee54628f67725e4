// Where the journeys of this worker find their county (set-up.ts). Told by the environment, for workers are processes that
// Playwright starts after the global set-up; one that takes the place of a failed one keeps its number, and so the county.
export type County = { serverUrl: string; databaseUrl: string };

const nameOf = (worker: number | string) => `JOURNEY_COUNTY_${worker}`;

/** For workers that are started later. */
export function announceCounty(worker: number, county: County): void {
  process.env[nameOf(worker)] = JSON.stringify(county);
}

/** Undefined outside of a worker, where nobody walks a journey. */
export function countyOfWorker(): County | undefined {
  const announced = process.env[nameOf(process.env.TEST_PARALLEL_INDEX ?? '')];
  return announced === undefined ? undefined : (JSON.parse(announced) as County);
}

/** Address of the database below the server that `baseURL` names. */
export function journeyDatabase(): string {
  const county = countyOfWorker();
  if (!county) throw new Error('There is a county only within a worker of the journeys.');
  return county.databaseUrl;
}
