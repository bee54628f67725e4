/**
 * Takes a description of activities apart: into the things it names, each with what is done with it and how much it
 * counts. In a business scope the first clause is the main activity; licence remarks and export formulas say nothing.
 */
import { actsIn, withoutVerbs, type Act } from './act';

/** One thing of a description: its text, the acts said of it, its weight (1 for the first). */
export type Item = { text: string; acts: readonly Act[]; weight: number };

/** Beyond this a text is no description any more; what comes later would weigh next to nothing. */
const LONGEST_TEXT = 2000;
const MOST_ITEMS = 24;

const ITEM_DECAY = 0.82;
const CLAUSE_DECAY = 0.75;

const headings =
  /(许可|一般|主要|前置许可)?经营(项目|范围)[:：]?|主营[:：]?|兼营[:：]?|以下限[^:：;]*[:：]|^\d+[、.]/g;
const boilerplate = [
  /依法须经批准|经相关部门批准|国家有专项|须取得|涉及.*(许可|审批)|凭.*(许可|资质|批准证书)|限.*分支机构经营/,
  /(自营和代理|经营和代理|经营本企业|开展本企业|本企业自产|承办).*(进出口|出口|进口|三来一补|来料)/,
  /^经.*批准(开办)?的?其[他它]/,
  /^无$/
];

/** The items of the activities in their order; the first activity weighs most. Blank or senseless text gives none. */
export function itemsOf(activities: readonly string[]): Item[] {
  const clauses = activities.flatMap(clausesOf);
  const telling = clauses.filter((clause) => !boilerplate.some((pattern) => pattern.test(clause)));
  const items: Item[] = [];
  // A trader in everything has nothing but the formula; then it is what counts.
  for (const [index, clause] of (telling.length > 0 ? telling : clauses).entries()) {
    if (items.length >= MOST_ITEMS) break;
    const things = withActs(clause.split(/以及|[、,/和与及]/).filter((part) => part.trim() !== ''));
    const clauseWeight = CLAUSE_DECAY ** index;
    for (const { text, acts } of things) {
      items.push({ text, acts, weight: clauseWeight * ITEM_DECAY ** items.length });
    }
  }
  return items.slice(0, MOST_ITEMS);
}

/** Full-width forms made plain, bracketed remarks taken out, split at semicolons, full stops and colons. */
function clausesOf(activity: string): string[] {
  const plain = activity.slice(0, LONGEST_TEXT).normalize('NFKC').toLowerCase();
  return withoutBrackets(plain)
    .replace(headings, ';')
    .split(/[;。:\n]/)
    .map((clause) => clause.trim())
    .filter((clause) => /[\p{L}]/u.test(clause));
}

/** Remarks in brackets limit or license; a bracket left open runs to the end of its clause. */
function withoutBrackets(text: string): string {
  const open = '([{【<《〔';
  const close = ')]}】>》〕';
  let depth = 0;
  let kept = '';
  for (const character of text) {
    if (open.includes(character)) depth += 1;
    else if (close.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth > 0 && character === ';') depth = 0;
    if (depth === 0 && !close.includes(character)) kept += character;
  }
  return kept;
}

/**
 * A verb at the end of a list is said of all before it (玩具、鞋帽制造、销售), one at its beginning of all behind it
 * (零售汽油、柴油). A part that is nothing but a verb adds to its neighbours and is no thing.
 */
function withActs(parts: readonly string[]): { text: string; acts: readonly Act[] }[] {
  const described = parts.map((part) => {
    const text = part.trim();
    return {
      text,
      acts: actsIn(text),
      bare: withoutVerbs(text).length === 0,
      leads: leadsWithVerb(text)
    };
  });
  let trailing: Act[] = [];
  let extra: Act[] = [];
  for (const part of described.toReversed()) {
    if (part.bare) {
      extra = [...extra, ...part.acts];
      continue;
    }
    if (part.acts.length === 0) part.acts = extra.length > 0 ? extra : trailing;
    else part.acts = [...new Set([...part.acts, ...extra])];
    trailing = part.leads ? [] : part.acts;
    extra = [];
  }
  let leading: Act[] = extra;
  const things: { text: string; acts: readonly Act[] }[] = [];
  for (const part of described) {
    if (part.bare) continue;
    if (part.leads) leading = part.acts;
    things.push({ text: part.text, acts: part.acts.length > 0 ? part.acts : leading });
  }
  return things;
}

function leadsWithVerb(text: string): boolean {
  return withoutVerbs(text.slice(0, 2)) === '' && withoutVerbs(text.slice(-2)) !== '';
}
