// PostgreSQL refuses to run as root. An ordinary user runs it as themselves; root runs it as `nobody`, which exists
// everywhere and needs no change to the system. Whatever nobody shall use, nobody must be able to reach and to own.
import { execFileSync } from 'node:child_process';
import { lchownSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The ids to spawn PostgreSQL with; undefined means "as the current user". */
export type ServerAccount = { uid: number; gid: number } | undefined;

let found: { account: ServerAccount } | undefined;

/** The account PostgreSQL runs under on this machine for the current user. */
export function serverAccount(): ServerAccount {
  found ??= { account: process.getuid?.() === 0 ? idsOf('nobody') : undefined };
  return found.account;
}

function idsOf(user: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** The user id that owns the database's files. */
export function ownerId(): number {
  return serverAccount()?.uid ?? process.getuid?.() ?? 0;
}

/**
 * True if an account without special rights may enter the folder: each existing folder above it lets others pass.
 * The folder itself is not looked at, it is made to belong to the account.
 */
export function everyoneMayReach(folder: string): boolean {
  for (let above = dirname(folder); ; above = dirname(above)) {
    const found = statSync(above, { throwIfNoEntry: false });
    if (found?.isDirectory() && (found.mode & 0o001) === 0) return false;
    if (above === dirname(above)) return true;
  }
}

/** Gives a file or folder, and what is in it if `deep`, to the database's account; does nothing for an ordinary user. */
export function handOver(path: string, deep: boolean): void {
  const account = serverAccount();
  if (!account) return;
  lchownSync(path, account.uid, account.gid);
  if (!deep || !lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) handOver(join(path, name), true);
}
