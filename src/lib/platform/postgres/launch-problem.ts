// What can stand in the way of the embedded PostgreSQL: a closed list, so that the demo, the tests and the command
// line can tell a busy port from a foreign folder. Each message says what to do next.

export type LaunchProblem =
  | { code: 'no_binaries'; platform: string }
  | { code: 'folder_not_writable'; folder: string; reason: string }
  | { code: 'folder_not_ours'; folder: string; owner: number }
  | { code: 'folder_out_of_reach'; folder: string }
  | { code: 'other_version'; folder: string; found: string; needed: string }
  | { code: 'being_started'; lockFile: string; pid: number }
  | { code: 'in_use'; folder: string; pid: number; reason: string }
  | { code: 'port_busy'; port: number }
  | { code: 'initdb_failed'; output: string }
  | { code: 'start_failed'; output: string }
  | { code: 'did_not_stop'; pid: number }
  | { code: 'copy_source_missing'; folder: string }
  | { code: 'copy_source_running'; folder: string; pid: number }
  | { code: 'copy_target_occupied'; folder: string };

/** The sentence for the person at the terminal: what is wrong and what to do. */
export function describeLaunchProblem(problem: LaunchProblem): string {
  switch (problem.code) {
    case 'no_binaries':
      return `There is no embedded PostgreSQL for ${problem.platform}, or it is not installed. Run "npm ci", or name a server of your own in DATABASE_URL.`;
    case 'folder_not_writable':
      return `The data folder ${problem.folder} cannot be written (${problem.reason}). Correct its permissions, or choose another folder.`;
    case 'folder_not_ours':
      return `The data folder ${problem.folder} belongs to user ${problem.owner}. Start as that user, or change the folder's owner.`;
    case 'folder_out_of_reach':
      return `The user "nobody", as whom PostgreSQL runs when you are root, cannot enter ${problem.folder}. Start as an ordinary user, or set TMPDIR to a folder that everyone may enter.`;
    case 'other_version':
      return `The data in ${problem.folder} was written by PostgreSQL ${problem.found}; this program brings ${problem.needed}. Use the program's former version to take the data out, or choose another folder.`;
    case 'being_started':
      return `Process ${problem.pid} has been starting this database for a long time. If that process is not jingpu, remove ${problem.lockFile} and start again.`;
    case 'in_use':
      return `Process ${problem.pid} holds the database in ${problem.folder}: ${problem.reason}. End that process and start again.`;
    case 'port_busy':
      return `Port ${problem.port} is used by another program. Choose another port, or end that program.`;
    case 'initdb_failed':
      return `The database could not be created:\n${problem.output}`;
    case 'start_failed':
      return `PostgreSQL did not start:\n${problem.output}`;
    case 'did_not_stop':
      return `PostgreSQL (process ${problem.pid}) did not stop. Close the programs that use it, or end the process.`;
    case 'copy_source_missing':
      return `There is no database in ${problem.folder} to copy.`;
    case 'copy_source_running':
      return `The database in ${problem.folder} is running (process ${problem.pid}). Stop it first: a copy of a running one cannot be trusted.`;
    case 'copy_target_occupied':
      return `${problem.folder} already holds a database. Choose an empty folder, or remove the old data first.`;
    default:
      return problem satisfies never;
  }
}

/** Ends the launch with the problem; the error's message is its description. */
export function refuseLaunch(problem: LaunchProblem): never {
  throw Object.assign(new Error(describeLaunchProblem(problem)), { launchProblem: problem });
}

/** The problem that an error carries, or undefined if the error is something else. */
export function launchProblemOf(error: unknown): LaunchProblem | undefined {
  if (!(error instanceof Error) || !('launchProblem' in error)) return undefined;
  return error.launchProblem as LaunchProblem;
}
