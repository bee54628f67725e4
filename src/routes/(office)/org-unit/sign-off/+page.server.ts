import { signingActions, signingPage } from '../../signing.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
  signingPage(locals.actor!, locals.actor!.orgUnitId!);

export const actions = signingActions;
