import { signingActions, signingPage } from '../../../signing.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const page = await signingPage(locals.actor!, params.orgUnit);
  return { ...page, crumb: page.board.orgUnitName };
};

export const actions = signingActions;
