/** Reads PostgreSQL's errors by SQLSTATE and constraint name; never by message, which holds parameters. */

type DatabaseError = { code?: string; constraint_name?: string };

function databaseError(error: unknown): DatabaseError | null {
  if (typeof error !== 'object' || error === null) return null;
  const cause = (error as { cause?: unknown }).cause;
  if (typeof cause === 'object' && cause !== null && 'code' in cause) return cause as DatabaseError;
  return 'code' in error ? (error as DatabaseError) : null;
}

/** The SQLSTATE, or undefined when it is no database error. */
export function sqlStateOf(error: unknown): string | undefined {
  return databaseError(error)?.code;
}

/** The violated constraint's name, or undefined. */
export function constraintOf(error: unknown): string | undefined {
  return databaseError(error)?.constraint_name;
}

/** Serialization failure, deadlock, and a plan made stale by a migration: the same work again may pass. */
export function isRetryable(error: unknown): boolean {
  return ['40001', '40P01', '0A000'].includes(sqlStateOf(error) ?? '');
}
