/** The process answers; nothing is said about what it depends on. */
import { text } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = () => text('ok');
