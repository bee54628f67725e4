import { certificatePage } from '../../../../signing.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => certificatePage(params.orgUnit);
