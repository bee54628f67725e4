import { certificatePage } from '../../../signing.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => certificatePage(locals.actor!.orgUnitId!);
