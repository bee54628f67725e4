/** Prometheus metrics, for this machine itself or for who has the token of the configuration. */
import { error, text } from '@sveltejs/kit';
import { mayReadMetrics } from '$lib/platform/metrics.server';
import { running } from '$lib/assembly/running.server';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ request, getClientAddress }) => {
  const { config, metrics } = running();
  if (!mayReadMetrics(request.headers, getClientAddress(), config.metricsToken))
    error(403, 'platform.not_allowed');
  return text(await metrics.text(), { headers: { 'content-type': metrics.contentType } });
};
