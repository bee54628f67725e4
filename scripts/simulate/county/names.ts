// Invented names of persons and their logins. Characters are common ones; a person of that name is a coincidence.
import { pinyin } from 'pinyin-pro';
import type { Random } from '../random';

const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文'
];
const GIVEN = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国志文斌峰宁凯婷雪梅莉琳慧颖晨浩宇轩欣悦佳怡博睿哲翔晓东海波林森雨云飞燕萍春秋月清远航振兴德胜永安福生学成立新'
];

export function inventPerson(random: Random): string {
  const given = random.chance(0.62) ? random.pick(GIVEN) + random.pick(GIVEN) : random.pick(GIVEN);
  return random.pick(SURNAMES) + given;
}

/** A mobile number of a range that the demo keeps to itself. */
export function inventPhone(random: Random): string {
  return phoneOf(random.integer(0, 9_999));
}

/** Kept for respondents that others invent beside the demo's: in stories, and as blanks are filled in. */
export function reservedPhones(): Set<string> {
  const hundred = Array.from({ length: 100 }, (_, at) => phoneOf(7_000 + at));
  return new Set([phoneOf(0), ...hundred, phoneOf(9_999)]);
}

/** The number, or the next that nobody has yet. @param taken is added to */
export function freePhone(phone: string, taken: Set<string>): string {
  let free = phone;
  while (taken.has(free)) free = phoneOf((Number(free.slice(-4)) + 1) % 10_000);
  taken.add(free);
  return free;
}

function phoneOf(number: number): string {
  return `1390000${String(number).padStart(4, '0')}`;
}

/** `limin` for 李敏; a second one is `limin2`. @param taken is added to */
export function loginOf(name: string, taken: Set<string>): string {
  const plain = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true })
    .join('')
    .replace(/[^a-z]/g, '');
  let login = plain;
  for (let number = 2; taken.has(login); number += 1) login = `${plain}${number}`;
  taken.add(login);
  return login;
}
