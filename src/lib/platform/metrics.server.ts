/** Prometheus metrics of this process: Node's own and the duration of requests by route. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export type Metrics = {
  /** `route` is the route's pattern, never an address: addresses hold ids and are without end. */
  observeRequest(request: { method: string; route: string; status: number }, seconds: number): void;
  text(): Promise<string>;
  readonly contentType: string;
};

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Duration of HTTP requests by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30],
    registers: [registry]
  });
  return {
    observeRequest: ({ method, route, status }, seconds) =>
      duration.observe({ method, route, status: String(status) }, seconds),
    text: () => registry.metrics(),
    contentType: registry.contentType
  };
}

const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/** From the machine itself and not through a proxy on it, or with `Authorization: Bearer <token>`. */
export function mayReadMetrics(
  headers: Headers,
  address: string,
  token: string | undefined
): boolean {
  const given = headers.get('authorization')?.replace(/^Bearer /, '');
  if (token !== undefined && given !== undefined) return sameText(given, token);
  const forwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) =>
    headers.has(name)
  );
  return LOOPBACK.includes(address) && !forwarded;
}

/** Compared by digest, so that the time taken tells nothing about the token. */
function sameText(a: string, b: string): boolean {
  const digest = (value: string) => createHash('sha256').update(value).digest();
  return timingSafeEqual(digest(a), digest(b));
}
