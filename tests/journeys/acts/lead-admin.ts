// The lead department's administrator brings a file into the frame and opens the cases.
import { expect, type Download, type Page } from '@playwright/test';
import Papa from 'papaparse';
import { readFile } from 'node:fs/promises';
import { inventedCode } from '../../../scripts/simulate/county/codes';
import { gb18030 } from '../../frame/gb18030';
import type { KnownEntry } from './figures';
import { RETAILER, type Newcomer } from './newcomers';
import { expectAccessible, untilAlive, visit } from './person';

const GROUPS = ['新增', '变更', '未变', '重复', '有误'] as const;

export type File = { bytes: Buffer; counts: Record<(typeof GROUPS)[number], number> };

/** A file as a register hands it over: newcomers, one entry as it is known, one that changed, and two mistakes. */
export function registerFile(newcomers: Newcomer[], [same, moved]: KnownEntry[]): File {
  const rows = [
    ...newcomers.map(lineOf),
    lineOf(same!),
    { ...lineOf(moved!), 联系电话: '13900009999' },
    { ...lineOf(same!), 统一社会信用代码: inventedCode('91', 700_900), 普查小区代码: '三号楼' },
    lineOf(RETAILER)
  ];
  const text = Papa.unparse(rows, { newline: '\r\n' });
  return {
    bytes: Buffer.from(gb18030(text)),
    counts: { 新增: newcomers.length, 变更: 1, 未变: 1, 重复: 1, 有误: 1 }
  };
}

export function lineOf(entry: KnownEntry): Record<string, string> {
  return {
    统一社会信用代码: entry.creditCode,
    单位详细名称: entry.name,
    详细地址: entry.address,
    法定代表人: entry.legalPerson,
    联系电话: entry.phone,
    单位类型: '法人单位',
    上报方式: '入户登记',
    行业代码: entry.industryCode,
    普查小区代码: entry.areaCode,
    '营业收入（千元）': entry.revenue,
    从业人数: entry.employees
  };
}

export async function stageFile(page: Page, name: string, file: File): Promise<void> {
  await visit(page, '/county/frame/imports', '底册');
  await page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: file.bytes
  });
  await page.getByRole('button', { name: '上传' }).click();
  await expect(page.getByRole('heading', { name: '核对各列' })).toBeVisible();
  await expectAccessible(page, 'columns of a file');
  await untilAlive(page);
  await page.getByRole('button', { name: '读取并预览' }).click();
  await expect(page.getByRole('navigation', { name: '各行' })).toBeVisible();
}

export async function expectGroups(page: Page, counts: File['counts']): Promise<void> {
  for (const group of GROUPS) {
    const tab = page.getByRole('navigation', { name: '各行' }).getByRole('link', { name: group });
    await expect(tab).toHaveText(new RegExp(`${group}\\s*${counts[group]}$`));
  }
  await expectAccessible(page, 'preview of a file');
}

/** The list of what is wrong, as it comes down. */
export async function downloadedIssues(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载问题清单' }).click()
  ]);
  return textOf(download);
}

export async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

export async function commit(page: Page): Promise<void> {
  await untilAlive(page);
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '已导入' })).toBeVisible();
}

/** Gives the only entry without an area to one. */
export async function allocate(page: Page, name: string, areaCode: string): Promise<void> {
  await visit(page, '/county/frame/allocation', '底册');
  await untilAlive(page);
  await page.getByRole('checkbox', { name: `选择此行：${name}` }).check();
  await page
    .getByLabel('普查小区', { exact: true })
    .selectOption({ label: await areaLabel(page, areaCode) });
  await page.getByRole('button', { name: '划入', exact: true }).click();
  await expect(page.getByText('已划入 1 家')).toBeVisible();
}

async function areaLabel(page: Page, code: string): Promise<string> {
  const option = page.getByRole('option').filter({ hasText: code });
  return (await option.textContent())!.trim();
}

export async function openCases(page: Page, expected: number): Promise<void> {
  await visit(page, '/county/frame', '底册');
  await untilAlive(page);
  await page.getByRole('button', { name: '建立普查任务' }).click();
  await expect(page.getByText(`新建任务 ${expected} 户`)).toBeVisible();
}
