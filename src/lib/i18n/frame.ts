/** The frame: import, identity, duplicates. */
import type { Messages } from './message';

export const frame = {
  'problem.frame.file_empty': { zh: '文件是空的', en: 'The file is empty' },
  'problem.frame.file_is_spreadsheet': {
    zh: '这是电子表格文件，不是 CSV：请在表格软件中另存为 CSV 后再上传',
    en: 'This is a workbook, not a CSV file: save it as CSV in the spreadsheet program first'
  },
  'problem.frame.encoding_unreadable': {
    zh: '第 {line} 行的文字既不是 UTF-8 也不是 GB18030 编码',
    en: 'The text on line {line} is neither UTF-8 nor GB18030'
  },
  'problem.frame.file_too_large': {
    zh: '文件超过 {megabytes} MB',
    en: 'The file is larger than {megabytes} MB'
  },
  'problem.frame.file_missing': { zh: '请选择文件', en: 'Choose a file' },
  'problem.frame.no_header': {
    zh: '首行是数据，不是列名：请补上列名行',
    en: 'The first line holds data, not names of columns: add a line with the names'
  },
  'problem.frame.name_column_unknown': {
    zh: '没有找到单位名称列：请指定',
    en: 'No column of names was recognised: say which it is'
  },
  'problem.frame.column_mapped_wrongly': {
    zh: '“{column}”列指定了两次或不存在',
    en: 'The column “{column}” is used twice or does not exist'
  },
  'problem.frame.record_too_long': {
    zh: '第 {line} 行起的一条记录超过 {limit} 个字符，可能缺少引号',
    en: 'The record that starts on line {line} is longer than {limit} characters; a quote may be missing'
  },
  'problem.frame.quote_not_closed': {
    zh: '第 {line} 行起的引号没有结束',
    en: 'A quote that opens in the record on line {line} is never closed'
  },
  'problem.frame.import_not_found': { zh: '没有这次导入', en: 'There is no such import' },
  'problem.frame.import_not_staged': {
    zh: '这次导入已经完成或已放弃',
    en: 'This import is already finished or discarded'
  },
  'problem.frame.changed_meanwhile': {
    zh: '底册在预览之后有变动，请重新查看预览',
    en: 'The frame has changed since the preview: look at it again'
  },
  'problem.frame.staged_rows_lost': {
    zh: '已读入的数据因数据库重启而丢失，请重新读取文件',
    en: 'The rows read were lost when the database restarted: read the file again'
  },
  'problem.frame.entry_not_found': { zh: '底册中没有此单位', en: 'The frame has no such entry' },
  'problem.frame.entry_already_placed': {
    zh: '所选单位已经划入普查小区，请刷新后再试',
    en: 'An entry chosen already has an area: reload and try again'
  },
  'problem.frame.area_not_found': { zh: '没有这个普查小区', en: 'There is no such area' },
  'problem.frame.waiting_change_not_found': {
    zh: '所选变更已被处理，请刷新',
    en: 'A change chosen was settled meanwhile: reload'
  },
  'problem.frame.org_unit_frozen': {
    zh: '该单位已签字冻结：须先退回解冻',
    en: 'The org unit is signed and frozen: reopen it first'
  },

  'frame.title': { zh: '底册', en: 'Frame' },
  'frame.sentence': {
    zh: '共 {total} 家，其中 {unplaced} 家未划入普查小区，{waiting} 项变更待处理',
    en: '{total|1 entry|# entries}, {unplaced} without an area, {waiting|1 change|# changes} waiting'
  },
  'frame.entries': { zh: '底册单位', en: 'Entries of the frame' },
  'frame.searchHint': {
    zh: '名称、拼音、代码、地址',
    en: 'Name, code, address'
  },
  'frame.noEntries': { zh: '没有符合条件的单位', en: 'No entry fits' },
  'frame.frameNo': { zh: '底册号', en: 'Frame no.' },
  'frame.code': { zh: '代码', en: 'Code' },
  'frame.place': { zh: '区域划分', en: 'Placing' },
  'frame.place.placed': { zh: '已划入普查小区', en: 'Has an area' },
  'frame.place.unplaced': { zh: '未划入普查小区', en: 'Without an area' },
  'frame.area': { zh: '普查小区', en: 'Area' },
  'frame.orgUnit': { zh: '责任单位', en: 'Org unit' },
  'frame.void': { zh: '不登记原因', en: 'Left out as' },
  'frame.void.primarySector': { zh: '第一产业', en: 'Primary sector' },
  'frame.void.household': { zh: '个体经营户', en: 'Household business' },
  'frame.void.online': { zh: '联网直报', en: 'Reports online' },
  'frame.kind.legalEntity': { zh: '法人单位', en: 'Legal entity' },
  'frame.kind.establishment': { zh: '产业活动单位', en: 'Establishment' },
  'frame.kind.household': { zh: '个体经营户', en: 'Household business' },
  'frame.mode.field': { zh: '普查员登记', en: 'Field' },
  'frame.mode.online': { zh: '联网直报', en: 'Online' },

  'frame.field.creditCode': { zh: '统一社会信用代码', en: 'Credit code' },
  'frame.field.orgCode': { zh: '组织机构代码', en: 'Organisation code' },
  'frame.field.oldNumber': { zh: '原注册号', en: 'Old registration number' },
  'frame.field.name': { zh: '单位名称', en: 'Name' },
  'frame.field.address': { zh: '详细地址', en: 'Address' },
  'frame.field.legalPerson': { zh: '法定代表人', en: 'Legal representative' },
  'frame.field.phone': { zh: '电话', en: 'Telephone' },
  'frame.field.activity': { zh: '业务活动', en: 'Activity' },
  'frame.field.kind': { zh: '单位类型', en: 'Kind' },
  'frame.field.mode': { zh: '报表类型', en: 'Reporting mode' },
  'frame.field.industryCode': { zh: '行业代码', en: 'Industry class' },
  'frame.field.areaCode': { zh: '区划代码', en: 'Area code' },
  'frame.field.building': { zh: '建筑物', en: 'Building' },
  'frame.field.specialty': { zh: '专业类别', en: 'Specialty' },
  'frame.field.adminRevenue': { zh: '营业收入（千元）', en: 'Revenue (thousand yuan)' },
  'frame.field.adminRevenueWan': { zh: '营业收入（万元）', en: 'Revenue (ten thousand yuan)' },
  'frame.field.employees': { zh: '从业人员', en: 'Employees' },
  'frame.field.registeredDate': { zh: '成立日期', en: 'Registered on' },

  'frame.imports': { zh: '导入记录', en: 'Imports' },
  'frame.import': { zh: '导入底册', en: 'Import a file' },
  'frame.import.sentence': {
    zh: 'CSV 文件，UTF-8 或 GB18030 编码，首行为列名',
    en: 'A CSV file in UTF-8 or GB18030 with the names of its columns on the first line'
  },
  'frame.import.file': { zh: '文件', en: 'File' },
  'frame.import.upload': { zh: '上传', en: 'Upload' },
  'frame.import.none': { zh: '还没有导入过', en: 'Nothing has been imported yet' },
  'frame.import.at': { zh: '时间', en: 'When' },
  'frame.import.by': { zh: '操作人', en: 'By' },
  'frame.import.state': { zh: '状态', en: 'State' },
  'frame.import.state.received': { zh: '待核对列', en: 'Columns to be checked' },
  'frame.import.state.staged': { zh: '待导入', en: 'Ready to import' },
  'frame.import.state.committed': { zh: '已导入', en: 'Imported' },
  'frame.import.state.discarded': { zh: '已放弃', en: 'Discarded' },
  'frame.import.rows': { zh: '行数', en: 'Rows' },
  'frame.columns.title': { zh: '核对各列', en: 'Check the columns' },
  'frame.columns.sentence': {
    zh: '按列名自动识别，可以改正。文件中没有的项目，已有单位的原值不变',
    en: 'Recognised by their names; correct what is wrong. What the file does not have stays as it is'
  },
  'frame.columns.none': { zh: '（文件中没有）', en: '(not in the file)' },
  'frame.columns.read': { zh: '读取并预览', en: 'Read and preview' },
  'frame.columns.correct': { zh: '改正各列', en: 'Correct the columns' },
  'frame.preview.sentence': {
    zh: '共 {rows} 行：导入后新增 {new} 家，变更 {changed} 家；未变 {unchanged} 行，重复 {duplicate} 行、有误 {broken} 行不导入',
    en: '{rows|1 row|# rows}: the import would add {new} and change {changed}; {unchanged} unchanged, {duplicate} duplicate and {broken} broken are left out'
  },
  'frame.preview.done': {
    zh: '共 {rows} 行：新增 {new} 家，变更 {changed} 家；未变 {unchanged} 行，重复 {duplicate} 行、有误 {broken} 行未导入',
    en: '{rows|1 row|# rows}: {new} added, {changed} changed; {unchanged} unchanged, {duplicate} duplicate and {broken} broken left out'
  },
  'frame.preview.rows': { zh: '各行', en: 'Rows of the file' },
  'frame.preview.commit': { zh: '导入', en: 'Import' },
  'frame.preview.discard': { zh: '放弃', en: 'Discard' },
  'frame.preview.discard.consequence': {
    zh: '读入的数据和上传的文件将被删除，底册不变',
    en: 'The rows read and the file are deleted; the frame stays as it is'
  },
  'frame.preview.waiting': {
    zh: '{count} 项变更涉及已签字单位，已列入待处理',
    en: '{count|1 change touches|# changes touch} signed org units and now wait'
  },
  'frame.preview.downloadIssues': { zh: '下载问题清单', en: 'Download the list of issues' },
  'frame.preview.none': { zh: '没有此类行', en: 'No such rows' },
  'frame.group.new': { zh: '新增', en: 'New' },
  'frame.group.changed': { zh: '变更', en: 'Changed' },
  'frame.group.unchanged': { zh: '未变', en: 'Unchanged' },
  'frame.group.duplicate': { zh: '重复', en: 'Duplicate' },
  'frame.group.broken': { zh: '有误', en: 'Broken' },
  'frame.row.line': { zh: '行', en: 'Line' },
  'frame.row.column': { zh: '列', en: 'Column' },
  'frame.row.value': { zh: '值', en: 'Value' },
  'frame.row.reason': { zh: '原因', en: 'Reason' },
  'frame.row.severity': { zh: '程度', en: 'Severity' },
  'frame.row.duplicateOf': { zh: '与第 {line} 行相同', en: 'Same as line {line}' },
  'frame.severity.error': { zh: '错误', en: 'Error' },
  'frame.severity.warning': { zh: '提醒', en: 'Warning' },
  'frame.issue.fieldCount': {
    zh: '列数与列名行不符（实有/应有）',
    en: 'Not as many cells as the header has columns (found/expected)'
  },
  'frame.issue.repeatedHeader': { zh: '又一次出现列名行', en: 'The header again' },
  'frame.issue.quoteMalformed': { zh: '引号用法有误', en: 'A quote is misplaced' },
  'frame.issue.nulByte': { zh: '含有空字符', en: 'Holds a NUL byte' },
  'frame.issue.cellTooLong': { zh: '内容过长', en: 'The cell is too long' },
  'frame.issue.nameMissing': { zh: '没有单位名称', en: 'The name is missing' },
  'frame.issue.nameTooLong': { zh: '单位名称过长', en: 'The name is too long' },
  'frame.issue.identityMissing': {
    zh: '既无代码也无地址，无法识别',
    en: 'Has neither a code nor an address, so it cannot be recognised again'
  },
  'frame.issue.codeMalformed': { zh: '代码格式有误', en: 'The code is malformed' },
  'frame.issue.kindUnknown': { zh: '不认识的单位类型', en: 'The kind is unknown' },
  'frame.issue.modeUnknown': { zh: '不认识的报表类型', en: 'The reporting mode is unknown' },
  'frame.issue.industryMalformed': { zh: '行业代码格式有误', en: 'The industry code is malformed' },
  'frame.issue.areaCodeMalformed': { zh: '区划代码格式有误', en: 'The area code is malformed' },
  'frame.issue.checkCharacterWrong': { zh: '校验码不符', en: 'The check character is wrong' },
  'frame.issue.codesDisagree': { zh: '各代码互相矛盾', en: 'The codes disagree' },
  'frame.issue.areaCodeTooShort': {
    zh: '区划代码未到普查区一级，须手工划入',
    en: 'The area code names no district: to be allocated by hand'
  },
  'frame.issue.numberUnreadable': {
    zh: '数字无法识别，未采用',
    en: 'No readable number: left blank'
  },
  'frame.issue.dayUnreadable': { zh: '日期无法识别，未采用', en: 'No readable date: left blank' },

  'frame.allocation': { zh: '划入普查小区', en: 'Allocation' },
  'frame.allocation.sentence': {
    zh: '{count} 家未划入普查小区',
    en: '{count|1 entry is|# entries are} without an area'
  },
  'frame.allocation.give': { zh: '划入', en: 'Allocate' },
  'frame.allocation.done': { zh: '已划入 {count} 家', en: '{count|1 entry|# entries} allocated' },
  'frame.allocation.none': { zh: '所有单位都已划入普查小区', en: 'Every entry has an area' },
  'frame.waiting': { zh: '待处理变更', en: 'Waiting changes' },
  'frame.waiting.sentence': {
    zh: '这些变更涉及已签字的责任单位：解冻后可以采用，也可以放弃',
    en: 'These touch signed org units: apply them after reopening, or discard them'
  },
  'frame.waiting.changes': { zh: '变更内容', en: 'What would change' },
  'frame.waiting.frozen': { zh: '已冻结', en: 'Frozen' },
  'frame.waiting.apply': { zh: '采用', en: 'Apply' },
  'frame.waiting.discard': { zh: '放弃', en: 'Discard' },
  'frame.waiting.done': { zh: '已处理 {count} 项', en: '{count|1 change|# changes} settled' },
  'frame.waiting.none': { zh: '没有待处理的变更', en: 'No change is waiting' }
} satisfies Messages;
