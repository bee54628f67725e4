/**
 * Passwords: argon2id with 19 MiB and two passes (OWASP's first choice), generated initial passwords, and a
 * verification for logins that do not exist, so that the time an answer takes tells nothing about who is here.
 */
import { randomInt } from 'node:crypto';
import { hash, verify, type Algorithm } from '@node-rs/argon2';

// `Algorithm` is a const enum of the package's types: its value is written out by the compiler.
const COST = {
  algorithm: 2 satisfies Algorithm.Argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1
};

/** The encoded hash, with its parameters and salt. 20–50 ms of one core: never inside a lock that others wait for. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

let nobodysHash: Promise<string> | undefined;

/** Takes as long when there is no such person (`null`), and is then false. */
export async function verifyPassword(
  passwordHash: string | null,
  password: string
): Promise<boolean> {
  nobodysHash ??= hashPassword('nobody has this password');
  const right = await verify(passwordHash ?? (await nobodysHash), password);
  return right && passwordHash !== null;
}

/** Letters and digits that are not mistaken for one another when read aloud or copied by hand. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789';

/** An initial password of 12 characters in groups of four: 59 bits. */
export function generatePassword(): string {
  const characters = Array.from({ length: 12 }, () => READABLE[randomInt(READABLE.length)]);
  return [0, 4, 8].map((from) => characters.slice(from, from + 4).join('')).join('-');
}
