/** What can go wrong when something comes back from the field. */
import { defineProblems } from '../platform/problem';

export const collectionProblems = {
  'collection.operation_repeated': 409,
  /** details: count; violations: mandatory ones, and verify ones without an accepted explanation */
  'collection.forms_incomplete': 422,
  'collection.forms_not_expected': 422,
  /** The form says another outcome than the one that is handed in. */
  'collection.outcome_differs': 422,
  'collection.signature_missing': 422,
  /** details: faults: remarkId, why (unanswered, notChanged, noReason) */
  'collection.remarks_unanswered': 422,
  'collection.form_version_unknown': 422,
  'collection.evidence_hash_differs': 422,
  'collection.evidence_too_large': 413,
  'collection.evidence_kind_unknown': 415
} as const;

export const collectionProblem = defineProblems(collectionProblems);
