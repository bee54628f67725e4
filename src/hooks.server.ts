/**
 * What happens to every request: an id, a language, the person behind the session, the guard of
 * access/route-rights, headers, one log line. Rules about records are in queries and commands, not here.
 */
import { error, isHttpError, isRedirect, json, redirect } from '@sveltejs/kit';
import type { Handle, HandleServerError, RequestEvent, ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { building } from '$app/environment';
import { entryTo } from '$lib/access/route-rights';
import { SESSION_COOKIE } from '$lib/access/session.server';
import { statusOf } from '$lib/assembly/problem-status';
import { running } from '$lib/assembly/running.server';
import { languageCookie, languageFrom } from '$lib/i18n/language';
import { errorNote } from '$lib/platform/log.server';
import { platformProblem } from '$lib/platform/problems';
import type { Problem } from '$lib/platform/problem';

/** A wrong configuration stops the server at its start, and jobs begin before the first request. */
export const init: ServerInit = () => {
  if (!building) running();
};

const observe: Handle = async ({ event, resolve }) => {
  const { application, log, metrics } = running();
  event.locals.requestId = application.ids.next();
  const began = performance.now();
  const note = (status: number) => {
    const seconds = (performance.now() - began) / 1000;
    const request = { method: event.request.method, route: event.route.id ?? 'none', status };
    metrics.observeRequest(request, seconds);
    log.info(
      { requestId: event.locals.requestId, ...request, ms: Math.round(seconds * 1000) },
      'request'
    );
  };
  try {
    const response = await resolve(event);
    note(response.status);
    return response;
  } catch (thrown) {
    note(isRedirect(thrown) || isHttpError(thrown) ? thrown.status : 500);
    throw thrown;
  }
};

const identify: Handle = async ({ event, resolve }) => {
  const { cookies, locals, request } = event;
  const wish = request.headers.get('accept-language');
  locals.language = languageFrom(cookies.get(languageCookie), wish);
  locals.actor = isShell(event) ? null : await actorOf(event);
  const response = await resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace('%lang%', locals.language === 'zh' ? 'zh-CN' : 'en')
  });
  addHeaders(event, response.headers);
  return response;
};

/** The tablet's shell holds nobody's data, so that it can be kept on a device: it never learns who asks. */
function isShell(event: RequestEvent): boolean {
  return event.route.id?.startsWith('/(tablet)/') ?? false;
}

async function actorOf({ cookies }: RequestEvent) {
  const token = cookies.get(SESSION_COOKIE);
  if (!token) return null;
  const found = await running().sessions.actorOf(token);
  if (found?.renewed)
    cookies.set(found.renewed.name, found.renewed.value, found.renewed.attributes);
  return found?.actor ?? null;
}

function addHeaders(event: RequestEvent, headers: Headers): void {
  headers.set('x-request-id', event.locals.requestId);
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'same-origin');
  headers.set(
    'permissions-policy',
    'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()'
  );
  if (running().config.origin.startsWith('https:'))
    headers.set('strict-transport-security', 'max-age=31536000');
  // Pages hold confidential data: nothing of them stays in a shared computer's cache.
  if (!isShell(event) && !headers.has('cache-control'))
    headers.set('cache-control', 'private, no-store');
}

const guard: Handle = async ({ event, resolve }) => {
  const routeId = event.route.id;
  // Where no route is there is nothing to guard; the answer is a 404.
  const entry = routeId === null ? 'open' : entryTo(routeId, event.locals.actor);
  if (entry === 'open') return resolve(event);
  const problem = platformProblem(
    entry === 'signIn' ? 'platform.not_signed_in' : 'platform.not_allowed'
  );
  if (routeId!.startsWith('/api/')) return json({ problem }, { status: statusOf(problem) });
  if (event.request.headers.has('x-sveltekit-action')) return actionFailure(problem);
  if (entry === 'signIn') redirect(303, signInAddress(event));
  if (event.isDataRequest || event.request.method !== 'GET') {
    const { requestId, language } = event.locals;
    error(403, { message: problem.code, requestId, language });
  }
  // An error thrown here would be shown without the frame of the offices: the route of refusals shows it within.
  return event.fetch('/not-allowed');
};

function signInAddress({ url, request }: RequestEvent): string {
  // After a POST one comes back to the page, not to its action.
  const here = request.method === 'GET' ? url.pathname + url.search : url.pathname;
  return here === '/' ? '/login' : `/login?next=${encodeURIComponent(here)}`;
}

/**
 * The answer of a form action as `use:enhance` reads it (devalue's form): the page stays and shows the problem
 * as any other, and nothing typed is lost when a session has expired.
 */
function actionFailure({ code }: Problem): Response {
  const status = statusOf({ code, details: {} });
  return json({
    type: 'failure',
    status,
    data: JSON.stringify([{ problem: 1 }, { code: 2, details: 3 }, code, {}])
  });
}

export const handle: Handle = sequence(observe, identify, guard);

export const handleError: HandleServerError = ({ error: thrown, event, status, message }) => {
  const { requestId, language } = event.locals;
  if (status === 404) return { message: 'platform.not_found', requestId, language };
  if (status < 500) return { message, requestId, language };
  running().log.error(
    { requestId, route: event.route.id, error: errorNote(thrown) },
    'unexpected error'
  );
  return { message: 'platform.unexpected', requestId, language };
};
