/** Constraint name → problem code, from every domain that names one. */
import { constraintProblems as access } from '../access/schema.server';
import { constraintProblems as casework } from '../casework/schema.server';
import { constraintProblems as classification } from '../classification/schema.server';
import { constraintProblems as collection } from '../collection/schema.server';
import { constraintProblems as frame } from '../frame/schema.server';
import { constraintProblems as quality } from '../quality/schema.server';
import { constraintProblems as territory } from '../territory/schema.server';

export const constraintProblems: Readonly<Record<string, string>> = {
  ...access,
  ...territory,
  ...frame,
  ...casework,
  ...collection,
  ...classification,
  ...quality
};
